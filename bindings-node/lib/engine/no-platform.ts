/** Replaces `platform.ts` in builds for browsers and edge runtimes, where creating a client throws. */
export const unsupported: string | undefined =
  '@tzafon/lightcone cannot run in a browser or an edge runtime, because its network part is a native addon, and an API key must not be sent to browsers; call it from a server (Node, Bun or Deno) and send the page what it needs. In tests, do not resolve packages with the condition "browser".';

// Never used: creating a client throws first.
const absent = undefined as never;
export const spawn: never = absent;
export const createInterface: never = absent;
export const existsSync: never = absent;
export const openSync: never = absent;
export const readSync: never = absent;
export const closeSync: never = absent;
export const appendFile: never = absent;
export const writeFile: never = absent;
export const createRequire: never = absent;
export const isIP: never = absent;
export const dirname: never = absent;
export const join: never = absent;
export const resolve: never = absent;
export const fileURLToPath: never = absent;
export const inspect: never = absent;
export const here: never = absent;
export const installedFile: never = absent;
