// Does one work with one client and prints its figure as one line of JSON:
// `node work.mjs WORK --client ours|openai|undici --url URL [--count N] ...`
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    client: { type: 'string', default: 'ours' },
    package: { type: 'string', default: '@tzafon/lightcone' },
    url: { type: 'string', default: '' },
    count: { type: 'string', default: '1000' },
    'at-once': { type: 'string', default: '64' },
    events: { type: 'string', default: '1000' },
    bytes: { type: 'string', default: '200' },
    rate: { type: 'string', default: '20' },
  },
});
const [count, atOnce, events, bytes, rate] = ['count', 'at-once', 'events', 'bytes', 'rate'].map(
  (name) => Number(values[name]),
);
const url = values.url;
const task = { instruction: 'measure', kind: 'browser' };
const where = { x: 100, y: 200 };
const asked = (events, bytes, rate) => `events=${events}&bytes=${bytes}&rate=${rate}`;

/** The same five things in the words of each client. */
const CLIENTS = {
  async ours() {
    const { default: Lightcone } = await import(values.package);
    const client = new Lightcone({ apiKey: 'sk_bench', baseURL: url });
    return {
      click: () => client.computers.click('computer_1', where),
      screenshot: () => client.computers.screenshot('computer_1', { base64: true }),
      respond: (input) => client.responses.create({ input }),
      follow: (events, bytes, rate) =>
        client.agent.tasks.startStream(task, { query: { events, bytes, rate } }),
    };
  },
  async openai() {
    const { default: OpenAI } = await import('openai');
    const client = new OpenAI({ apiKey: 'sk_bench', baseURL: url });
    return {
      click: () => client.post('/computers/computer_1/click', { body: where }),
      screenshot: () => client.post('/computers/computer_1/screenshot', { body: { base64: true } }),
      respond: (input) => client.post('/v1/responses', { body: { input } }),
      follow: (events, bytes, rate) =>
        client.post('/agent/tasks/stream', { query: { events, bytes, rate }, body: task, stream: true }),
    };
  },
  async undici() {
    const { Pool } = await import('undici');
    const pool = new Pool(url, { connections: 128 });
    const post = async (path, body) => {
      const headers = { 'content-type': 'application/json', authorization: 'Bearer sk_bench' };
      const answer = await pool.request({ path, method: 'POST', headers, body: JSON.stringify(body) });
      return answer.body;
    };
    const json = async (path, body) => (await post(path, body)).json();
    return {
      click: () => json('/computers/computer_1/click', where),
      screenshot: () => json('/computers/computer_1/screenshot', { base64: true }),
      respond: (input) => json('/v1/responses', { input }),
      follow: async (events, bytes, rate) =>
        lines(await post(`/agent/tasks/stream?${asked(events, bytes, rate)}`, task)),
      close: () => pool.close(),
    };
  },
};

/** The least that a program without a client would write to read the bench server's streams. */
async function* lines(body) {
  let rest = '';
  body.setEncoding('utf8');
  for await (const piece of body) {
    const frames = (rest + piece).split('\n\n');
    rest = frames.pop();
    for (const frame of frames) yield JSON.parse(frame.slice(frame.indexOf('data: ') + 6));
  }
}

async function microsEach(work) {
  for (let warm = 0; warm < 20 && warm < count; warm++) await work();
  const begin = performance.now();
  for (let done = 0; done < count; done++) await work();
  return ((performance.now() - begin) / count) * 1e3;
}

async function readAll(stream, seen) {
  for await (const event of stream) if (event.type === 'progress_update') seen?.(event);
}

const median = (list, part = 0.5) => list.sort((a, b) => a - b)[Math.floor(list.length * part)];
const residentMB = () => process.memoryUsage().rss / 2 ** 20;

const WORKS = {
  async import() {
    const begin = performance.now();
    await CLIENTS[values.client]();
    return { value: performance.now() - begin };
  },
  async 'one-call'(client, begin) {
    await client.click();
    return { value: performance.now() - begin, memory_mb: residentMB() };
  },
  async call(client) {
    return { value: await microsEach(client.click) };
  },
  async screenshot(client) {
    return { value: await microsEach(client.screenshot) };
  },
  async body(client) {
    const input = 'x'.repeat(bytes);
    return { value: await microsEach(() => client.respond(input)) };
  },
  async 'at-once'(client) {
    const worker = async (times) => {
      for (let done = 0; done < times; done++) await client.click();
    };
    const all = (times) => Promise.all(Array.from({ length: atOnce }, () => worker(times)));
    await all(2);
    const each = Math.max(1, Math.floor(count / atOnce));
    const begin = performance.now();
    await all(each);
    return { value: (each * atOnce) / ((performance.now() - begin) / 1e3), memory_mb: residentMB() };
  },
  async stream(client) {
    await client.click();
    await readAll(await client.follow(Math.ceil(events / 10), bytes, 0));
    let seen = 0;
    const begin = performance.now();
    await readAll(await client.follow(events, bytes, 0), () => seen++);
    const took = performance.now() - begin;
    if (seen !== events) throw new Error(`${seen} events of ${events}`);
    return { value: seen / (took / 1e3), memory_mb: residentMB() };
  },
  async 'first-event'(client) {
    await client.click();
    const taken = [];
    for (let done = 0; done < count; done++) {
      const begin = performance.now();
      let first;
      for await (const _ of await client.follow(1, 200, 0)) first ??= performance.now() - begin;
      taken.push(first * 1e3);
    }
    return { value: median(taken) };
  },
  async streams(client) {
    const before = residentMB();
    const late = [];
    const used = process.cpuUsage();
    const begin = performance.now();
    const now = () => performance.timeOrigin + performance.now();
    const follow = async () =>
      readAll(await client.follow(events, bytes, rate), (event) => late.push(now() - event.sent_us / 1e3));
    await Promise.all(Array.from({ length: atOnce }, follow));
    const { user, system } = process.cpuUsage(used);
    if (late.length !== events * atOnce) throw new Error(`${late.length} events`);
    return {
      value: (user + system) / late.length,
      seconds: (performance.now() - begin) / 1e3,
      late_p50_ms: median(late),
      late_p99_ms: median(late, 0.99),
      kb_a_stream: ((residentMB() - before) * 1024) / atOnce,
    };
  },
};

const begin = performance.now();
const work = WORKS[positionals[0]];
if (!work) throw new Error(`no such work: ${positionals[0]}; there are ${Object.keys(WORKS).join(', ')}`);
const client = positionals[0] === 'import' ? undefined : await CLIENTS[values.client]();
console.log(JSON.stringify(await work(client, begin)));
await client?.close?.();
