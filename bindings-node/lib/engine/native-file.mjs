// Paths of this ES module and of the installed addon. Webpack and tools that trace files recognize this form of `new URL`
// and take along what matches. It throws in a bundle of webpack if nothing matched.
export const here = import.meta.url ?? (typeof __filename === 'string' ? __filename : undefined);

export function installedFile(target) {
  if (!import.meta.url) return undefined;
  try {
    return new URL(`../../../lightcone-${target}/lightcone.node`, import.meta.url).href;
  } catch {
    return undefined;
  }
}
