import { LightconeError } from '../core/error.js';

/**
 * A value as JSON text; null where it has none (`undefined`, functions).
 *
 * @throws LightconeError for NaN and infinity, which JSON lacks, and for what can't be written
 */
export function jsonText(value: unknown): string | null {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (cause) {
    throw new LightconeError(`the body can't be written as JSON: ${String(cause)}`, { cause });
  }
  // JSON.stringify writes them as null, so only a text with a null in it has to be looked at.
  if (text?.includes('null')) JSON.stringify(value, refuseNonFinite);
  return text ?? null;
}

function refuseNonFinite(name: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    const place = name === '' ? 'the body' : `${name} in the body`;
    throw new LightconeError(`${place} is ${value}, which JSON can't express`);
  }
  return value;
}

/**
 * Whether a value is what JSON is made of: no object of a class. Asked before `instanceof` with
 * classes of `fetch`, which Node loads when they are first named: 6 MB and some milliseconds.
 */
export function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
