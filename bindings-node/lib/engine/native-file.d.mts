/** Path or URL of the running code; undefined if a bundler removed it. */
export declare const here: string | undefined;
/** Path or URL of the addon in the platform package beside this one. */
export declare function installedFile(target: string): string | undefined;
