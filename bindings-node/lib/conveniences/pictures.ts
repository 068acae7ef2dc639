/** Pictures that come as base64, as bytes. */

import { LightconeError } from '../core/error.js';
import { writeFile } from '../internal/platform.js';

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The bytes of base64 text or of a `data:` address; null for other addresses and for nothing. */
export function decode(text: unknown): Uint8Array | null {
  if (typeof text !== 'string') return null;
  let encoded = text;
  if (text.startsWith('data:')) {
    const comma = text.indexOf(',');
    if (!text.slice(0, Math.max(comma, 0)).endsWith(';base64')) return null;
    encoded = text.slice(comma + 1);
  }
  if (encoded.length % 4 !== 0 || !BASE64.test(encoded)) return null;
  return Buffer.from(encoded, 'base64');
}

/**
 * Writes a picture to a file, and gives the file's path.
 *
 * @throws LightconeError with `missing`, which says why there may be no picture
 */
export async function save(
  picture: Uint8Array | null,
  path: string,
  missing: string,
): Promise<string> {
  if (picture === null) throw new LightconeError(missing);
  await writeFile(path, picture);
  return path;
}
