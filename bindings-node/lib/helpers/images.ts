/** Decodes and saves images that responses contain as base64. */
import { writeFile } from '../engine/platform.js';
import { LightconeError } from '../http/errors.js';

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The bytes of a base64 string or a `data:` URL; null for any other value. */
export function decodeImage(value: unknown): Uint8Array | null {
  if (typeof value !== 'string') return null;
  let encoded = value;
  if (value.startsWith('data:')) {
    const comma = value.indexOf(',');
    if (!value.slice(0, Math.max(comma, 0)).endsWith(';base64')) return null;
    encoded = value.slice(comma + 1);
  }
  if (encoded.length % 4 !== 0 || !BASE64.test(encoded)) return null;
  return Buffer.from(encoded, 'base64');
}

/**
 * Writes an image to a file and returns the path.
 *
 * @throws LightconeError with the message `missing` if there is no image
 */
export async function saveImage(
  image: Uint8Array | null,
  path: string,
  missing: string,
): Promise<string> {
  if (image === null) throw new LightconeError(missing);
  await writeFile(path, image);
  return path;
}
