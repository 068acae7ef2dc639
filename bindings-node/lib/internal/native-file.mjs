// Where an ES module of this package is, and where its addon should be. Written so that tools which trace or
// bundle files see the addon: this form of `new URL` is a file to them.
export const here = import.meta.url ?? (typeof __filename === 'string' ? __filename : undefined);
export const nativeFile = import.meta.url
  ? new URL('../../native/lightcone.node', import.meta.url).href
  : undefined;
