// What the package is for, in few lines, for every runtime: calls, errors, streams that are read,
// that break and that are left. Prints what came of it, and ends by itself.
import Lightcone from '../../dist/esm/index.js';

const client = new Lightcone({ apiKey: 'sk_main_job', baseURL: process.env.MAIN_JOB_URL });
const { tasks } = client.agent;
const told = {
  runtime: ['Bun', 'Deno'].find((name) => name in globalThis)?.toLowerCase() ?? 'node',
};

const started = await tasks.start({ instruction: 'x' });
told.call = [started.status, started.task_id];
told.refusal = await tasks
  .retrieveStatus('none')
  .catch((error) => [error instanceof Lightcone.NotFoundError, error.status, error.error]);
told.many = (await Promise.all(Array.from({ length: 32 }, () => tasks.pause('t')))).length;

told.events = [];
told.notices = [];
const stream = await tasks.startStream(
  { instruction: 'x' },
  { onReconnect: ({ lastEventID }) => told.notices.push(lastEventID) },
);
for await (const event of stream) told.events.push(event.type);
told.reconnects = stream.reconnects;

const endless = await tasks.stream('endless');
for await (const event of endless) {
  told.left = event.type;
  break;
}

const controller = new AbortController();
told.aborted = [];
for await (const event of await tasks.stream('endless', null, { signal: controller.signal })) {
  told.aborted.push(event.type);
  setTimeout(() => controller.abort());
}
const never = new AbortController();
const call = tasks.resume('never', { signal: never.signal });
await tasks.retrieveStatus('never-arrived'); // otherwise the call could be aborted before it is sent
never.abort();
told.call_aborted = await call.catch((error) => error instanceof Lightcone.APIUserAbortError);

const { response } = await tasks.stream('endless').withResponse(); // left open and unread
told.response = [response.status, response.headers.get('content-type')];
console.log(JSON.stringify(told));
