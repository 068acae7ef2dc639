// Checked by the compiler, never run: each of these must be refused, or the check fails.
import Lightcone, { ComputerSession, Coordinates, type Reconnect } from '@tzafon/lightcone';

const client = new Lightcone({ apiKey: 'k' });

export async function wrong(): Promise<void> {
  // @ts-expect-error 1: an instruction is required
  await client.agent.tasks.start({});
  // @ts-expect-error 2: there is no such kind of computer
  await client.agent.tasks.start({ instruction: 'x', kind: 'toaster' });
  // @ts-expect-error 3: a parameter that does not exist
  await client.agent.tasks.start({ instruction: 'x', instructions: 'y' });
  // @ts-expect-error 4: a message is an object
  await client.agent.tasks.injectMessage('t', 'hello');
  // @ts-expect-error 5: an id is a text
  await client.computers.click(1, { x: 1, y: 2 });
  // @ts-expect-error 6: the id of the computer is given by name
  await client.computers.tabs.switch('c', { tab_id: 't' });
  // @ts-expect-error 7: two ids in order
  await client.computers.tabs.delete('t', 'c');
  // @ts-expect-error 8: coordinates are numbers
  await client.computers.click('c', { x: '1', y: '2' });
  // @ts-expect-error 9: an input is required
  await client.responses.create({ model: 'm' });
  await client.responses.create({
    input: 'x',
    // @ts-expect-error 10: there is no such tool
    tools: [{ type: 'computer', display_width: 1, display_height: 1, environment: 'desktop' }],
  });
  const response = await client.responses.create({ input: 'x' });
  // @ts-expect-error 11: a whole response is no stream
  for await (const event of response) console.log(event);
  for await (const event of client.agent.tasks.startStream({ instruction: 'x' })) {
    // @ts-expect-error 12: only some events have it, so look at the type first
    const result: { result: unknown } & typeof event = event;
    // @ts-expect-error 13: there is no such type of event
    if (event.type === 'finished') console.log(result);
    if (event.type === 'failed') {
      // @ts-expect-error 14: it is no text
      const retryable: string | undefined = event.retryable;
      console.log(retryable);
    }
    if (event.type === 'completed') {
      // @ts-expect-error 15: a result is any JSON value
      const text: string = event.result;
      console.log(text);
    }
  }
  // @ts-expect-error 16: there is no such option of a client
  new Lightcone({ apiKey: 'k', fetch: globalThis.fetch });
  // @ts-expect-error 17: a limit is a number of milliseconds
  await client.models.list({ timeout: '1s' });
  // @ts-expect-error 18: an answer is a promise
  console.log(client.computers.create().id);
  // @ts-expect-error 19: keys are texts, not a list
  await new ComputerSession(client, 'c').hotkey(['ctrl', 'c']);
  // @ts-expect-error 20: a screen has two sizes
  new Coordinates(1280);
  // @ts-expect-error 21: the recording needs to know how long
  await new ComputerSession(client, 'c').record('a.mp4');
  // @ts-expect-error 22: computers are of two types
  await client.computers.list({ type: 'dead' });
  // @ts-expect-error 23: only the stream of a task is gone on with
  await client.models.list({ resume: false });
  const options = { onReconnect: ({ taskID, delay }: Reconnect) => console.log(taskID, delay) };
  await client.agent.tasks.run({ instruction: 'x', maxReconnects: 9, ...options });
  const stream = await client.agent.tasks.startStream({ instruction: 'x' }, options);
  // @ts-expect-error 24: it is counted, not set
  stream.reconnects = 0;
}

export function explain(error: unknown): number | undefined {
  // @ts-expect-error 25: nothing is known of it here
  return error.status;
}
