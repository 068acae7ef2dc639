// The published client assumes this size, although the default of the service is 1280 x 720.
export const DEFAULT_WIDTH = 1024;
export const DEFAULT_HEIGHT = 768;

/** The size of a new computer: as requested, else as in the response, else the default. */
export function sizeOf(
  requested: object | undefined,
  computer: object,
): [width: number, height: number] {
  // The API description does not name these fields; services use one of them.
  const { display, viewport, screen } = computer as Record<string, object | null | undefined>;
  const candidates = [requested, display, viewport, screen, computer];
  const side = (name: 'width' | 'height', otherwise: number): number => {
    const values = candidates.map(
      (candidate) => (candidate as Record<string, unknown> | null | undefined)?.[name],
    );
    return (
      values.find((value): value is number => typeof value === 'number' && value > 0) ?? otherwise
    );
  };
  return [side('width', DEFAULT_WIDTH), side('height', DEFAULT_HEIGHT)];
}
