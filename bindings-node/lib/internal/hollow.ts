/** Refuses what JSON would silently make `{}` of. */
import { LightconeError } from '../core/error.js';

// Objects that have fields by these tags, or that stand for a simple value.
const WRITTEN = ['Object', 'Arguments', 'Number', 'String', 'Boolean', 'BigInt'];

/** @throws LightconeError that names the place and the kind of a value whose contents would be lost */
export function refuseHollow(value: unknown, place = ''): void {
  if (typeof value !== 'object' || value === null) return;
  if (typeof (value as { toJSON?: unknown }).toJSON === 'function') return;
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) refuseHollow(item, `${place}[${at}]`);
    return;
  }
  const tag = Object.prototype.toString.call(value).slice('[object '.length, -1);
  const fields = Object.entries(value);
  if (!WRITTEN.includes(tag) || (fields.length === 0 && !isLiteral(value))) {
    const name = tag === 'Object' ? nameOf(value) : tag;
    const advice =
      tag === 'Promise' ? 'await it first' : 'pass an object, a list or text of its contents';
    throw new LightconeError(
      `${place === '' ? 'the body' : `${place} in the body`} is a ${name}, whose contents JSON would lose: ${advice}`,
    );
  }
  for (const [name, field] of fields) refuseHollow(field, place === '' ? name : `${place}.${name}`);
}

/** Whether it was written as `{}`, in this realm or another one. */
function isLiteral(value: object): boolean {
  if (Symbol.iterator in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function nameOf(value: object): string {
  return (value.constructor as { name?: string } | undefined)?.name || 'Object';
}
