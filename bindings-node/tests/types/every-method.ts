// Checked by the compiler, never run: every method, as programs call it, under strict rules.
import Lightcone, {
  type APIPromise,
  ComputerSession,
  Coordinates,
  type JSONLDecoder,
  type Recording,
  type RequestOptions,
  type Socket,
  type Stream,
  type TaskEvent,
  type TaskResult,
  toFile,
} from '@tzafon/lightcone';
import { APIPromise as FromCore } from '@tzafon/lightcone/core/api-promise';
import { NotFoundError } from '@tzafon/lightcone/core/error.js';
import { APIResource } from '@tzafon/lightcone/core/resource';
import { Stream as FromStreaming } from '@tzafon/lightcone/core/streaming';
import { JSONLDecoder as FromDecoders } from '@tzafon/lightcone/internal/decoders/jsonl';
import {
  type ActionResult,
  type ComputerCreateParams,
  Computers,
} from '@tzafon/lightcone/resources/computers/computers';
import { Exec } from '@tzafon/lightcone/resources/computers/exec.js';

const client = new Lightcone({
  apiKey: 'k',
  baseURL: null,
  timeout: 1000,
  maxRetries: 0,
  defaultHeaders: new Headers(),
  defaultQuery: { a: 1, b: undefined },
  logLevel: 'off',
  logger: console,
  raiseOnActionError: true,
  streamIdleTimeout: 1,
  retryUnsafe: true,
  connectTimeout: 1,
  proxy: 'http://127.0.0.1:1',
  trustEnv: false,
  verify: false,
  caBundle: 'ca.pem',
  http2: false,
  localAddress: '127.0.0.1',
  maxIdleConnections: 1,
});
const options: RequestOptions = {
  headers: [['a', 'b']],
  query: { a: null },
  body: new FormData(),
  maxRetries: 1,
  timeout: 1,
  signal: AbortSignal.timeout(1),
  idempotencyKey: 'k',
  defaultBaseURL: 'http://127.0.0.1',
};

export async function clients(): Promise<void> {
  const copy: Lightcone = client.withOptions({ timeout: 1 });
  copy.apiKey = 'other';
  copy.maxRetries += 1;
  const address: string = client.buildURL('/a', { b: 1 });
  const got: APIPromise<{ a: number }> = client.get<{ a: number }>(address, options);
  const { a } = await got;
  await client.post<unknown>('/a', { body: { a } });
  await client.patch<unknown>('/a', { body: new Uint8Array() });
  await client.put<unknown>('/a', Promise.resolve({ body: 'x' }));
  await client.delete<unknown>('/a');
  await client.request<unknown>({ method: 'get', path: '/a' });
  const events = await client.get<Stream<{ b: string }>>('/a', { stream: true });
  for await (const { b } of events) b.trim();
  const file: File = await toFile('x', 'name', { type: 'text/plain' });
  file.name.trim();
  client.close();
}

export async function tasks(): Promise<void> {
  const { tasks } = client.agent;
  const params: Lightcone.TaskStartParams = { instruction: 'x', kind: 'browser' };
  const nested: Lightcone.Agent.TaskStartParams = params;
  const handle = await tasks.start(nested, options);
  const paused: Lightcone.TaskPauseResponse = await handle.pause();
  const resumed: Lightcone.TaskResumeResponse = await handle.resume();
  const told: Lightcone.TaskInjectMessageResponse = await handle.injectMessage('x');
  const state: Lightcone.TaskRetrieveStatusResponse = await handle.wait({ timeout: null });
  const again: Lightcone.TaskRetrieveStatusResponse = await handle.retrieveStatus();
  for await (const event of handle.stream()) event.type;
  const texts: string[] = [paused.status, resumed.status, told.status, state.status, again.task_id];
  await tasks.injectMessage('t', { message: texts.join() }, options);
  await tasks.pause('t', options);
  await tasks.resume('t', options);
  const { data, response } = await tasks.retrieveStatus('t', options).withResponse();
  const code: number | null | undefined = data.exit_code;
  const status: number = response.status;
  const raw: Response = await tasks.retrieveStatus('t').asResponse();
  const stream: Stream<TaskEvent> = await tasks.startStream(params);
  const [left, right] = stream.tee();
  const readable: ReadableStream<Uint8Array> = left.toReadableStream();
  const back: Stream<TaskEvent> = FromStreaming.fromReadableStream<TaskEvent>(
    readable,
    right.controller,
  );
  const decoded = FromStreaming.fromSSEResponse<TaskEvent>(raw, back.controller, client);
  for await (const event of decoded) narrowed(event);
  for await (const event of tasks.stream('t', { from: 1, lastEventID: '2' })) narrowed(event);
  const result: TaskResult = await tasks.run({
    instruction: 'x',
    timeout: 1000,
    onEvent: (event) => narrowed(event),
  });
  const steps: number = result.raiseForError().steps;
  const { text, exitCode, ok, screenshots } = result;
  await screenshots[0]?.save('a.png');
  await using run = tasks.follow({ instruction: 'x', timeout: null });
  for await (const event of run) narrowed(event);
  const id: string | null = run.result.taskID;
  const waited = await tasks.wait('t', { pollInterval: 1, timeout: 1, signal: null });
  console.log(code, status, steps, text, exitCode, ok, id, waited.status);
}

function narrowed(event: TaskEvent): string {
  if (event.type === 'started') return event.task_id;
  if (event.type === 'screenshot') return String(event.image?.byteLength);
  if (event.type === 'failed') return String(event.retryable === true);
  if (event.type === 'completed') {
    const steps: number | undefined = event.steps;
    return `${steps}${event.result}`;
  }
  return event.type;
}

export async function computers(): Promise<void> {
  const { computers } = client;
  const params: ComputerCreateParams = { kind: 'browser', display: { width: 1, height: 1 } };
  const created: Lightcone.ComputerResponse = await computers.create(params, options);
  const flags: boolean[] = [created.isReady, created.isRunning];
  for await (const one of computers.list({ type: 'live' })) flags.push(one.isReady);
  const list: Lightcone.ComputerListResponse = await computers.list();
  const ended: APIPromise<void> = computers.delete('c', options);
  await ended;
  await computers.create();
  await computers.retrieve('c');
  const batch = await computers.batch('c', { actions: [{ type: 'click', x: 1, y: 1 }] });
  const result: ActionResult = await computers.click('c', { x: 1, y: 1, tab_id: 't' });
  const shot = await computers.screenshot('c', { base64: true });
  const bytes: Uint8Array | null = shot.raiseForError().image;
  const path: string = await shot.save('a.png');
  await computers.changeProxy('c', { proxy_url: 'http://p' });
  await computers.debug('c', { command: 'ls', timeout_seconds: 1, max_output_length: 1 });
  await computers.doubleClick('c', { x: 1, y: 1 });
  await computers.drag('c', { x1: 1, y1: 1, x2: 2, y2: 2 });
  await computers.execute('c', { action: { type: 'wait', ms: 1 }, settle_ms: 1 });
  await computers.hotkey('c', { keys: ['ctrl', 'c'] });
  await computers.html('c', { auto_detect_encoding: true });
  const alive: Lightcone.ComputerKeepaliveResponse = await computers.keepalive('c');
  await computers.keyDown('c', { key: 'a' });
  await computers.keyUp('c', { key: 'a' });
  await computers.mouseDown('c', { x: 1, y: 1 });
  await computers.mouseUp('c', { x: 1, y: 1 });
  await computers.navigate('c', { url: 'x', screenshot_after: true });
  for await (const event of computers.retrieveEvents('c')) {
    if (event.event === 'error') flags.push(event.message === null);
    if (event.event === 'message') flags.push(event.exit_code === 0);
  }
  for await (const event of computers.retrieveScreencast('c')) {
    if (event.event === 'message') await event.save('a.jpg');
    if (event.event === 'h264') await event.save('a.h264');
    if (event.event === 'cursor_position') flags.push(event.x === event.y);
  }
  const status: Lightcone.ComputerRetrieveStatusResponse = await computers.retrieveStatus('c');
  await computers.rightClick('c', { x: 1, y: 1 });
  await computers.scroll('c', { dx: 0, dy: 1, x: 1, y: 1 });
  await computers.type('c', { text: 'x' });
  await computers.viewport('c', { width: 1, height: 1, scale_factor: 1 });
  const lines: JSONLDecoder<Lightcone.ExecCreateResponse> = await computers.exec.create('c', {
    command: 'ls',
    cwd: '/',
    env: { A: 'b' },
    timeout_seconds: 1,
  });
  for await (const line of lines) flags.push(line.isLast, line.ok);
  const done = await computers.exec.sync('c', { command: 'ls' });
  const code: number | null | undefined = done.raiseForError().exit_code;
  await computers.tabs.create('c', { url: 'x' });
  const tabs: Lightcone.TabInfo[] = (await computers.tabs.list('c')).tabs;
  await computers.tabs.delete('t', { id: 'c' });
  await computers.tabs.switch('t', { id: 'c' });
  console.log(list, batch.ok, result.ok, bytes, path, alive, status, code, tabs);
  console.log(
    Computers,
    Exec,
    Lightcone.Computers.Exec,
    Lightcone.Agent.Tasks,
    FromCore,
    FromDecoders,
  );
}

export async function sockets(): Promise<void> {
  await using socket: Socket = await client.computers.retrieveWs('c', options);
  await socket.send('text');
  await socket.send(new Uint8Array());
  await socket.sendJSON({ a: 1 });
  await socket.ping();
  const message: string | Uint8Array | null = await socket.receive();
  const value: unknown = await socket.receiveJSON();
  for await (const one of socket) console.log(one, message, value, socket.response.headers);
  await socket.close(1000, 'done');
  const code: number | null = socket.closeCode;
  console.log(code, socket.closeReason, socket.closed);
}

export async function models(): Promise<void> {
  const { responses, chat, models } = client;
  for (const type of ['computer_use', 'computer_use_preview'] as const) {
    const tool: Lightcone.ComputerToolParam = {
      type,
      display_width: 1,
      display_height: 1,
      environment: 'desktop',
    };
    const response = await responses.create({ input: 'x', tools: [tool], model: 'm' });
    const text: string = response.output_text + response.outputText;
    for (const call of response.computerCalls) {
      const action = call.toPixels(1280, 720);
      if (action.type === 'click') console.log(action.x, action.button);
      const again = await responses.create({
        input: [
          {
            type: 'computer_call_output',
            call_id: call.call_id,
            output: { type: 'input_image', image_url: 'data:', detail: 'auto' },
          },
          // What was given may be passed on, and so may what is written by hand.
          {
            type: 'computer_call',
            id: 'i',
            call_id: 'c',
            action: { type: 'screenshot' },
            pending_safety_checks: [],
            status: 'completed',
          },
        ],
        previous_response_id: response.id,
      });
      console.log(text, again.computer_calls.length);
    }
  }
  for await (const event of responses.create({ input: 'x', stream: true })) {
    if (event.type === 'response.output_text.delta') console.log(event.delta.length);
    if (event.type === 'response.completed') console.log(event.response.output_text);
  }
  const kept: Lightcone.ResponseRetrieveResponse = await responses.retrieve('r', { stream: false });
  for await (const event of responses.retrieve('r', { stream: true, starting_after: 1 }))
    event.type;
  const cancelled: Lightcone.ResponseCancelResponse = await responses.cancel('r');
  const deleted: Lightcone.ResponseDeleteResponse = await responses.delete('r');
  const chatted = await chat.createCompletion({ messages: [{ role: 'user', content: 'x' }] });
  for await (const chunk of chat.createCompletion({ messages: [], stream: true })) {
    console.log(chunk.choices);
  }
  const list: Lightcone.ModelListResponse = await models.list(options);
  console.log(kept, cancelled, deleted, chatted.choices, list.data?.[0]?.id);
}

export async function sessions(): Promise<void> {
  await using session = await ComputerSession.create(client, { kind: 'desktop' });
  const own = new ComputerSession(client, 'c', 1, 1);
  const size: number = own.width * own.height;
  await session.navigate('x');
  await session.click(1, 1);
  await session.doubleClick(1, 1);
  await session.rightClick(1, 1);
  await session.drag(1, 1, 2, 2);
  await session.mouseDown(1, 1);
  await session.mouseUp(1, 1);
  await session.type('x');
  await session.hotkey('ctrl', 'c');
  await session.keyDown('a');
  await session.keyUp('a');
  await session.scroll(0, 1);
  await session.setViewport(1, 1, 2);
  const shot = await session.screenshot(true);
  await session.html(true);
  await session.debug('ls', 1, 1);
  await session.wait(0.5);
  await session.execute({ type: 'click', x: 1, y: 1 });
  await session.batch([{ type: 'wait', ms: 1 }]);
  await session.keepAlive();
  await session.retrieve();
  for await (const line of session.exec('ls', { cwd: '/' })) console.log(line.data);
  console.log((await session.execSync('ls')).stdout);
  for await (const tab of session.tabs) console.log(tab.tab_id);
  await session.tabs.create('x');
  await session.tabs.switch('t');
  await session.tabs.delete('t');
  await session.tabs.list();
  for await (const event of session.screencast()) console.log(event.event);
  for await (const event of session.events()) console.log(event.event);
  await using socket = await session.connect();
  const recording: Recording = await session.record('a.mp4', { seconds: 1 });
  const url: string | undefined = ComputerSession.getScreenshotUrl(shot);
  const html: string | undefined = ComputerSession.getHtmlContent(shot);
  const output: string | undefined = ComputerSession.getDebugResponse(shot);
  const [x, y] = new Coordinates(1280, 720).toPixels(999, 999);
  const action = new Coordinates(1, 1).actionToPixels({ type: 'click', x: 1, y: 1 });
  console.log(size, socket.closed, recording.note, url, html, output, x + y, action.type);
  await session.terminate();
}

export function explained(error: unknown): string {
  if (error instanceof Lightcone.RateLimitError) {
    const status: 429 = error.status;
    const retry: string | null = error.headers.get('retry-after');
    return `${status}${retry}`;
  }
  if (error instanceof NotFoundError) return String(error.requestID);
  if (error instanceof Lightcone.ActionError) return String(error.status);
  if (error instanceof Lightcone.TaskTimeoutError) return String(error.taskID);
  if (error instanceof Lightcone.APIError) return `${error.status}${error.problem?.detail}`;
  return '';
}

/** A resource of a program's own, for an endpoint without a method. */
export class OwnResource extends APIResource {
  read(id: string): APIPromise<{ id: string }> {
    return this._client.get(`/own/${id}`, { timeout: 1 });
  }
}
void new OwnResource(client).read('1').withResponse();
