// The scenarios of tests/scenarios, run by this package's client. What came out is judged by the
// fault server, for the clients of all languages. Those that depend on the transport run over each
// of them here; the runner in Rust runs all of them over each.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Lightcone, { LightconeError } from '@tzafon/lightcone';

// Most cases wait for the network, so many can run at once.
const AT_ONCE = 16;
const TOLD = 100;
const LONGEST_TEXT = 10_000;

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? `${root}/target`;
const server = spawn(`${target}/release/faultserver`, ['serve'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
after(() => server.kill());
const [line] = await once(createInterface(server.stdout), 'line');
const { url } = JSON.parse(line);

async function ask(path, body) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(
    `${url}${path}`,
    body && { method: 'POST', body: JSON.stringify(body), headers },
  );
  assert.ok(answer.ok, `${path}: ${answer.status}`);
  return answer.json();
}

const milliseconds = (seconds) => seconds * 1000;
const same = (value) => value;

/** Options by their names in the scenarios: the name here, and how the value is given. */
const OPTIONS = {
  api_key: ['apiKey', same],
  base_url: ['baseURL', same],
  timeout: ['timeout', milliseconds],
  connect_timeout: ['connectTimeout', milliseconds],
  max_retries: ['maxRetries', same],
  proxy: ['proxy', same],
  trust_env: ['trustEnv', same],
  verify: ['verify', same],
  ca_bundle: ['caBundle', same],
  http2: ['http2', same],
  retry_unsafe: ['retryUnsafe', same],
  stream_idle_timeout: ['streamIdleTimeout', milliseconds],
  total_timeout: ['totalTimeout', milliseconds],
  resume: ['resume', same],
  max_reconnects: ['maxReconnects', same],
  max_response_bytes: ['maxResponseBytes', same],
};

function optionsOf(given) {
  const pairs = Object.entries(given).map(([name, value]) => {
    assert.ok(OPTIONS[name], `this runner does not know the option ${name}`);
    const [own, convert] = OPTIONS[name];
    return [own, convert(value)];
  });
  return Object.fromEntries(pairs);
}

/** The kinds of the core that each class of error stands for, the narrower classes first. */
const KINDS = [
  ['StreamInterruptedError', ['stream_interrupted']],
  ['APIConnectionTimeoutError', ['timeout']],
  ['APIConnectionError', ['connection']],
  ['APIResponseValidationError', ['decode', 'too_large']],
  ['APIError', ['status']],
  ['LightconeError', ['argument', 'config', 'closed']],
];

function failure(error) {
  const found = KINDS.find(([name]) => error instanceof Lightcone[name]);
  assert.ok(error instanceof LightconeError && found, error);
  // Where the service refused to go on with a stream, its answer is in the cause.
  const refusal = error.cause instanceof Lightcone.APIError ? error.cause : error;
  return {
    kinds: found[1],
    message: error.message,
    status: refusal.status,
    attempts: error.attempts,
    outcome_unknown: error.outcomeUnknown,
    stream_id: error.taskID,
    last_event_id: error.lastEventID,
    hint: error.hint,
    body: refusal.error ?? (refusal instanceof LightconeError ? textIn(refusal) : null),
  };
}

/** A body that is not JSON is in the message, behind the status. */
const textIn = ({ status, message }) => message.replace(`${status} `, '');

function shortened(value) {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === 'string') {
    // Characters are counted, not their halves.
    const length = value.length > LONGEST_TEXT ? [...value].length : 0;
    return length > LONGEST_TEXT ? `<${length} characters>` : value;
  }
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shortened(item)]));
}

const camel = (name) =>
  name.replace(/_id$/, 'ID').replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** Makes the call: the method's own answer, still to be awaited. */
function made(client, { operation, path, params, options }, outcome) {
  const names = operation.split('.').map(camel);
  const name = names.pop();
  const resource = names.reduce((holder, part) => holder[part], client);
  const last = {
    ...optionsOf(options),
    onReconnect: ({ attempt, lastEventID, cause }) =>
      outcome.notices.push({ attempt, last_event_id: lastEventID, cause }),
  };
  const own = Object.entries(params).map(([field, value]) => [
    field === 'last_event_id' ? camel(field) : field,
    value,
  ]);
  // The path's values, parameters where the method has some, and the options.
  const hasParams = resource[name].length - 1 > path.length;
  assert.ok(hasParams || own.length === 0, `${operation} takes no parameters`);
  return resource[name](...path, ...(hasParams ? [Object.fromEntries(own)] : []), last);
}

async function read(client, call, outcome) {
  const answer = await made(client, call, outcome);
  const take = (event, id) => {
    outcome.count += 1;
    outcome.last = event;
    if (outcome.count > TOLD) return;
    outcome.events.push(shortened(event));
    outcome.ids.push(id ?? null);
  };
  switch (call.read) {
    case 'value':
      outcome.result = shortened(answer);
      return;
    case 'nothing':
      return;
    case 'socket': {
      try {
        for await (const message of answer) take(message);
      } finally {
        await answer.close();
      }
      return;
    }
    default:
      try {
        for await (const event of answer) take(event, answer.lastEventID);
      } finally {
        outcome.reconnects = answer.reconnects;
      }
  }
}

async function problemsOf(index, { call }) {
  const opened = await ask(`/open/${index}`, {});
  const outcome = { events: [], ids: [], count: 0, notices: [] };
  try {
    const client = new Lightcone(optionsOf(opened.client));
    await read(client, call, outcome).finally(() => client.close());
  } catch (error) {
    outcome.error = failure(error); // judged below: only what the scenario expects passes
  }
  outcome.last = shortened(outcome.last);
  return ask(`/close/${opened.run}`, outcome);
}

const cases = (await ask('/cases'))
  .map((one, index) => ({ ...one, index }))
  .filter(({ everywhere }) => everywhere);
const define = (suite, chosen) =>
  chosen.map((one) =>
    suite.test(one.id, async () => {
      assert.deepEqual(await problemsOf(one.index, one), []);
    }),
  );

test('there are many scenarios', () => assert.ok(cases.length >= 150, `${cases.length}`));

test('scenarios that take much of the machine', async (suite) => {
  await Promise.all(
    define(
      suite,
      cases.filter(({ heavy }) => heavy),
    ),
  );
});

test('scenarios', { concurrency: AT_ONCE }, async (suite) => {
  await Promise.all(
    define(
      suite,
      cases.filter(({ heavy }) => !heavy),
    ),
  );
});
