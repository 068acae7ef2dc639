// Checked by the compiler, never run: what the types must allow and must refuse.
import Lightcone, {
  APIError,
  type ClientOptions,
  type Stream,
  type TaskEvent,
} from '@tzafon/lightcone';

const options: ClientOptions = { apiKey: 'k', defaultHeaders: { a: null } };
const client = new Lightcone(options);

export async function follow(): Promise<string> {
  const stream: Stream<TaskEvent> = await client.agent.tasks.startStream({ instruction: 'x' });
  for await (const event of stream) {
    if (event.type === 'completed') {
      const steps: number | undefined = event.steps;
      // @ts-expect-error a result is any JSON value
      const text: string = event.result;
      return `${steps}${text}`;
    }
    if (event.type === 'failed') {
      const retryable: boolean | undefined = event.retryable;
      // @ts-expect-error it is no text
      const wrong: string | undefined = event.retryable;
      return `${retryable}${wrong}`;
    }
  }
  for await (const event of client.agent.tasks.startStream({ instruction: 'x' })) {
    if (event.type === 'started') return event.task_id;
  }
  // @ts-expect-error an instruction is required
  await client.agent.tasks.start({});
  // @ts-expect-error there is no such kind
  await client.agent.tasks.start({ instruction: 'x', kind: 'toaster' });
  const { data, response } = await client.agent.tasks.retrieveStatus('t').withResponse();
  const code: number | null | undefined = data.exit_code;
  return `${code}${response.status}`;
}

export function explain(error: unknown): number | undefined {
  if (error instanceof Lightcone.RateLimitError) {
    const status: 429 = error.status;
    return status;
  }
  if (error instanceof APIError) return error.status;
  // @ts-expect-error nothing is known of it here
  return error.status;
}
