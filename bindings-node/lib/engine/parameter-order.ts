import { LightconeError } from '../http/errors.js';

/**
 * Checks the arguments of a method that takes one id by position and another by name, which are
 * easily confused. Returns the parameters.
 *
 * @throws LightconeError that shows the right order
 */
export function checkedOrder<Params extends object>(
  operation: string,
  positional: string,
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
    `${operation} takes ${positional} first and ${named} by name: ${operation}(${positional}, { ${named} }); ` +
      `it was given ${shown(value)} and ${kind} ${shown(given)}`,
  );
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
