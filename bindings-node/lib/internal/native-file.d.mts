/** Path or URL of the code that runs; undefined where a bundler left none. */
export declare const here: string | undefined;
/** Path or URL at which an installed package has its addon. */
export declare const nativeFile: string | undefined;
