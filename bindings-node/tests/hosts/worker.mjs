// A client in a thread. It does what `workerData` says and reports the outcome.
import { parentPort, workerData } from 'node:worker_threads';
import Lightcone from '@tzafon/lightcone';

const { url, leaving } = workerData;
const { tasks } = new Lightcone({ apiKey: 'k', baseURL: url }).agent;

if (leaving) {
  tasks.resume('never').catch(() => undefined);
  globalThis.unread = await tasks.stream('endless');
  const events = (await tasks.stream('endless'))[Symbol.asyncIterator]();
  await events.next();
  events.next().catch(() => undefined);
  await tasks.pause('t');
  parentPort.postMessage('under way');
  // Keeps the thread alive until it is told to exit, or is terminated.
  parentPort.on('message', () => process.exit(5));
} else {
  const { status } = await tasks.start({ instruction: 'x' });
  const types = [];
  const stream = await tasks.startStream({ instruction: 'x' });
  for await (const event of stream) types.push(event.type);
  parentPort.postMessage({ status, types, reconnects: stream.reconnects });
}
