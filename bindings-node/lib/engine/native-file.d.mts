/** Path or URL of the running code; undefined if a bundler removed it. */
export declare const here: string | undefined;
/** Path or URL of the addon in the installed package. */
export declare const nativeFile: string | undefined;
