import { LightconeError } from '../core/error.js';

/**
 * Parameters of a method that takes one id in order and the other by name, which are easily
 * confused.
 *
 * @throws LightconeError that shows the right order
 */
export function inOrder<Params extends object>(
  operation: string,
  first: string,
  named: string,
  value: unknown,
  params: Params,
): Params {
  const given: unknown = params;
  const id = (given as Record<string, unknown> | null | undefined)?.[named];
  if (typeof value === 'string' && value !== '' && typeof id === 'string' && id !== '') {
    return params;
  }
  const kind = typeof given === 'object' ? 'parameters' : 'a second argument';
  throw new LightconeError(
    `${operation} takes ${first} first and ${named} by name: ${operation}(${first}, { ${named} }); ` +
      `it was given ${shown(value)} and ${kind} ${shown(given)}`,
  );
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
