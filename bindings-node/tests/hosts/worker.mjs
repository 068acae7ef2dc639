// A client in a thread: told what to do, it tells what came of it.
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
  if (leaving === 'exit') process.exit(5);
  else setInterval(() => undefined, 2 ** 30); // until it is terminated
} else {
  const { status } = await tasks.start({ instruction: 'x' });
  const types = [];
  const stream = await tasks.startStream({ instruction: 'x' });
  for await (const event of stream) types.push(event.type);
  parentPort.postMessage({ status, types, reconnects: stream.reconnects });
}
