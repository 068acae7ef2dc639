import { LightconeError } from './errors.js';

/** A value that JSON cannot represent. */
interface Fault {
  /** Where it is, such as `actions[2].x`. */
  path: string;
  what: string;
}

/**
 * Serializes a value as JSON; null for `undefined`, which means no body.
 *
 * @throws LightconeError naming the field, if JSON cannot represent its value (NaN, functions, cycles), or if
 * `JSON.stringify` would omit it or write it as an empty object
 */
export function jsonText(value: unknown): string | null {
  const fault = faultOf(value, []);
  if (fault !== undefined) {
    const place = fault.path === '' ? 'the body' : `${fault.path} in the body`;
    throw new LightconeError(`${place} is ${fault.what}`);
  }
  try {
    return JSON.stringify(value) ?? null;
  } catch (cause) {
    throw new LightconeError(`the body can't be written as JSON: ${String(cause)}`, { cause });
  }
}

/** Finds the first fault in a value; `above` are the objects that contain it. */
function faultOf(value: unknown, above: object[]): Fault | undefined {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? undefined : fault(`${value}, which JSON can't express`);
    case 'bigint':
      if ('toJSON' in BigInt.prototype) return undefined;
      return fault("a BigInt, which JSON can't express: use Number(...) or String(...)");
    case 'function':
    case 'symbol':
      return fault(`a ${typeof value}, which JSON can't express`);
    case 'object':
      return value === null ? undefined : faultInside(value, above);
    default:
      return undefined;
  }
}

function faultInside(value: object, above: object[]): Fault | undefined {
  if (above.includes(value)) return fault('an object that contains itself');
  if (ArrayBuffer.isView(value)) {
    return fault("bytes, which JSON can't express: use text, such as base64");
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    const isBad = value instanceof Date && Number.isNaN(value.getTime());
    return isBad ? fault('an invalid Date') : undefined;
  }
  above.push(value);
  const found = Array.isArray(value) ? faultInArray(value, above) : faultInFields(value, above);
  above.pop();
  return found;
}

function faultInArray(items: readonly unknown[], above: object[]): Fault | undefined {
  for (let at = 0; at < items.length; at++) {
    const found = faultOf(items[at], above);
    if (found !== undefined) return within(`[${at}]`, found);
  }
  return undefined;
}

// Objects with these tags have fields of their own, or wrap a primitive value.
const WRITTEN: readonly string[] = ['Arguments', 'Number', 'String', 'Boolean', 'BigInt'];

function faultInFields(value: object, above: object[]): Fault | undefined {
  const fields = Object.entries(value);
  for (const [name, field] of fields) {
    const found = faultOf(field, above);
    if (found !== undefined) return within(name, found);
  }
  if (fields.length > 0) return undefined;
  // By tag, because the prototype is a different one in another realm, such as a test runner's.
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag === 'Object' ? isLiteral(value) : WRITTEN.includes(tag)) return undefined;
  const advice = tag === 'Promise' ? ': await it first' : '';
  const name = tag === 'Object' ? value.constructor?.name || 'object' : tag;
  return fault(`a ${name}, which would be sent as {}${advice}`);
}

/** Whether an object without fields is a literal `{}`, of this realm or another. */
function isLiteral(value: object): boolean {
  if (Symbol.iterator in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function fault(what: string): Fault {
  return { path: '', what };
}

function within(step: string, { path, what }: Fault): Fault {
  const joint = path === '' || path.startsWith('[') ? '' : '.';
  return { path: `${step}${joint}${path}`, what };
}

/**
 * Whether a value is a primitive, an array or a literal object, not an instance of a class. Checked
 * before `instanceof` with the classes of `fetch`, which Node loads on first use (6 MB, some ms).
 */
export function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
