// Paths of this ES module and of its addon. Tools that trace or bundle files recognize the addon by this form of
// `new URL`.
export const here = import.meta.url ?? (typeof __filename === 'string' ? __filename : undefined);
export const nativeFile = import.meta.url
  ? new URL('../../native/lightcone.node', import.meta.url).href
  : undefined;
