/**
 * The paths that the published package can be imported by, such as `@tzafon/lightcone/core/error`. Each
 * file only re-exports a file of another folder; the `exports` of package.json lead here. May use
 * every other folder; nothing may use it.
 */
export * from '../index.js';
export { default } from '../index.js';
