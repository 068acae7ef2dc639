/** Saves images that responses contain as base64. */
import { writeFile } from '../engine/platform.js';
import { LightconeError } from '../http/errors.js';

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
