// What the checklist of options and members asks of a client.
import assert from 'node:assert/strict';
import { Lightcone } from '@tzafon/lightcone';
import { json, serve } from '../server.mjs';

export const apiKey = 'sk_test';
const { LightconeError } = Lightcone;

/** Runs with these variables in the environment, and puts back what was there. */
export function withEnvironment(variables, run) {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    return run();
  } finally {
    for (const name of Object.keys(variables)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** What one request looks like, of a client with these options. */
export async function sent(options, call) {
  const { url, seen } = await serve((_, response) => json(response, 200, {}));
  await call(new Lightcone({ apiKey, baseURL: url, ...options }));
  assert.equal(seen.length, 1);
  return seen[0];
}

/** How often a server that always answers with `status` is asked. */
export async function asked(status, options, perRequest) {
  const { url, seen } = await serve((_, response) =>
    json(response, status, {}, { 'retry-after-ms': '1' }),
  );
  const client = new Lightcone({ apiKey, baseURL: url, ...options });
  await client.models.list(perRequest).catch(() => undefined);
  return seen.length;
}

export const refuses = (options, message) =>
  assert.throws(
    () => new Lightcone({ apiKey, ...options }),
    (error) => error instanceof LightconeError && message.test(error.message),
  );
export const rejects = (promise, message) =>
  assert.rejects(
    promise,
    (error) => error instanceof LightconeError && message.test(error.message),
  );
export const collector = () => {
  const lines = [];
  const log =
    (level) =>
    (...parts) =>
      lines.push([level, ...parts]);
  const levels = ['error', 'warn', 'info', 'debug'].map((level) => [level, log(level)]);
  return { lines, logger: Object.fromEntries(levels) };
};
