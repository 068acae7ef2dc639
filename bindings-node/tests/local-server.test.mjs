// The guide's calls on a real server: computers and tasks on a real browser and on a real desktop.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { ComputerSession, Lightcone } from '@tzafon/lightcone';
import { local } from './local.mjs';

const [{ url: shop }, { url, api_key: apiKey }] = await Promise.all([
  local('shop'),
  local('serve'),
]);
const client = new Lightcone({ baseURL: url, apiKey });
const { computers } = client;
const { tasks } = client.agent;
const display = { width: 800, height: 600 };

/** Ends what would never end. */
const LIMIT = { timeout: 120_000 };

/** Asks until the answer is the one that is waited for. */
async function until(ask, right) {
  for (;;) {
    const answer = await ask();
    if (right(answer)) return answer;
  }
}

/** The screen as PNG. */
async function picture(id) {
  const { image } = await computers.screenshot(id, { base64: true });
  assert.equal(image.readUInt32BE(16), display.width);
  assert.equal(image.readUInt32BE(20), display.height);
  return image;
}

async function fetched(event) {
  const answer = await fetch(event.screenshot_url);
  return Buffer.from(await answer.arrayBuffer());
}

async function all(items) {
  const got = [];
  for await (const item of items) got.push(item);
  return got;
}

/** A new computer, found by everything that tells of computers. */
async function created(kind) {
  const made = await computers.create({ kind, display });
  assert.deepEqual([made.kind, made.display], [kind, display]);
  assert.ok((await computers.retrieve(made.id)).isRunning);
  assert.equal((await computers.retrieveStatus(made.id)).id, made.id);
  assert.equal((await computers.keepalive(made.id)).id, made.id);
  const listed = await all(computers.list({ type: 'live' }));
  assert.ok(listed.some(({ id }) => id === made.id));
  return made.id;
}

/** Commands, whole and as their output comes, and what cannot be done. */
async function usedByShell(id) {
  const done = await computers.exec.sync(id, {
    command: 'echo $WORD; exit 3',
    env: { WORD: 'hi' },
  });
  assert.deepEqual([done.stdout, done.exit_code], ['hi\n', 3]);
  const lines = await all(await computers.exec.create(id, { command: 'echo out; echo err >&2' }));
  const told = lines.map(({ type, data, code }) => `${type} ${data ?? code}`).sort();
  assert.deepEqual(told, ['exit 0', 'stderr err\n', 'stdout out\n']);

  const failed = await computers.click(id, { x: 5000, y: 1 });
  assert.deepEqual([failed.ok, failed.status], [false, 'EXECUTION_ERROR']);
  const { executed, total } = await computers.batch(id, {
    actions: [{ type: 'wait', ms: 1 }, { type: 'click', x: 5000, y: 1 }, { type: 'screenshot' }],
  });
  assert.deepEqual([executed, total], [2, 3]);
}

async function ended(id) {
  await computers.delete(id);
  await assert.rejects(computers.retrieve(id), Lightcone.NotFoundError);
}

test('a browser is created, used by hand, eye and shell, and ended', LIMIT, async () => {
  const id = await created('browser');
  const empty = await picture(id);
  const { page_context: page } = await computers.navigate(id, { url: shop });
  assert.equal(page.title, 'Lightcone Shop');
  assert.notDeepEqual(await picture(id), empty);

  const field = `data:text/html,<input style="position:fixed;top:0;left:0" oninput="document.title=value">`;
  await computers.navigate(id, { url: field });
  assert.ok((await computers.click(id, { x: 20, y: 10 })).ok);
  assert.ok((await computers.type(id, { text: 'Grüße 漢字' })).ok);
  const title = async () => {
    const { page_context: now } = await computers.execute(id, { action: { type: 'wait', ms: 0 } });
    return now.title;
  };
  await until(title, (text) => text === 'Grüße 漢字');
  await computers.hotkey(id, { keys: ['Control', 'a'] });
  await computers.type(id, { text: 'new' });
  await until(title, (text) => text === 'new');
  const { result } = await computers.html(id);
  assert.match(result.html_content, /oninput/);

  const { executed_tab_id: second } = await computers.tabs.create(id, { url: shop });
  assert.equal((await computers.tabs.list(id)).result.tabs.length, 2);
  await computers.tabs.delete(second, { id });
  await usedByShell(id);
  await ended(id);
});

test('a desktop is created, used by hand, eye and shell, and ended', LIMIT, async () => {
  const id = await created('desktop');
  const empty = await picture(id);
  const opened = await tasks.run({
    instruction: 'Open the terminal',
    kind: 'desktop',
    computer_id: id,
  });
  opened.raiseForError();
  assert.ok((await computers.click(id, { x: 400, y: 300 })).ok);
  assert.ok((await computers.type(id, { text: "echo 'grüße' > ~/typed" })).ok);
  assert.ok((await computers.hotkey(id, { keys: ['Enter'] })).ok);
  const typed = async () =>
    (await computers.exec.sync(id, { command: 'cat ~/typed 2>/dev/null' })).stdout;
  assert.equal(await until(typed, (text) => text !== ''), 'grüße\n');
  assert.notDeepEqual(await picture(id), empty);
  await usedByShell(id);
  await ended(id);
});

test('a session ends with its block', LIMIT, async () => {
  const computer = await ComputerSession.create(client, { kind: 'browser', display });
  assert.deepEqual([computer.width, computer.height], [800, 600]);
  await computer.navigate(shop);
  assert.ok((await computer.screenshot(true)).image.length > 1000);
  await computer.terminate();
  await assert.rejects(computer.retrieve(), Lightcone.NotFoundError);
});

test('screens and events of both kinds are followed', LIMIT, async () => {
  const follow = async (kind, type) => {
    const id = await created(kind);
    const events = await computers.retrieveEvents(id);
    const screen = await computers.retrieveScreencast(id);
    await computers.click(id, { x: 9, y: 9 });
    for await (const event of events) if (event.type === 'action_result') break;
    for await (const frame of screen) if (frame.event === type) break;
    await computers.delete(id);
  };
  await Promise.all([follow('browser', 'message'), follow('desktop', 'h264')]);
});

test("the guide's task on a browser: started, followed, told, asked for", LIMIT, async () => {
  const stream = await tasks.startStream({
    instruction: "Type 'lamp' into 'Search', click 'Go', and report the text of 'Price'",
    kind: 'browser',
    start_url: shop,
  });
  const events = await all(stream);
  assert.deepEqual([events[0].type, events.at(-1).type], ['started', 'completed']);
  assert.equal(events.at(-1).result, '€49.00');
  const status = await tasks.retrieveStatus(events[0].task_id);
  assert.deepEqual([status.status, status.exit_code], ['completed', 0]);

  const task = await tasks.start({
    instruction: 'report the title',
    kind: 'browser',
    start_url: shop,
  });
  assert.equal((await task.pause()).status, 'paused');
  assert.equal((await task.injectMessage("click 'Basket'")).status, 'delivered');
  assert.equal((await task.resume()).status, 'running');
  const last = (await all(await task.stream())).at(-1);
  assert.equal(last.type, 'completed');
  assert.equal((await task.wait()).status, 'completed');
});

test("the guide's task on a desktop shows and reports what the terminal says", LIMIT, async () => {
  const instruction =
    'Open the terminal, check disk usage with df -h, and take a screenshot of the results';
  const events = await all(await tasks.startStream({ instruction, kind: 'desktop' }));
  assert.match(events.at(-1).result, /^Filesystem .*Use%/);
  const shots = events.filter(({ type }) => type === 'screenshot');
  const [empty, ...later] = await Promise.all(shots.map(fetched));
  assert.equal(later.length, 3);
  for (const shot of later) assert.notDeepEqual(shot, empty);

  const result = await tasks.run({ instruction, kind: 'desktop', timeout: 60_000 });
  assert.match(result.raiseForError().text, /Filesystem/);
  assert.equal(result.screenshots.length, 4);
});

/** Pages that load slowly, ask for a password, or open a dialog. */
function answer(request, response) {
  if (request.url === '/never') return;
  const login = `Basic ${Buffer.from('kim:s3cret').toString('base64')}`;
  if (request.url === '/private' && request.headers.authorization !== login) {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="private"' }).end();
    return;
  }
  const pages = {
    '/slow': '<title>Slow</title><img src=/never>',
    '/asks': "<title>Asks</title><script>document.title = confirm('Sure?')</script>",
    '/private': '<title>Private</title>',
  };
  response
    .writeHead(200, { 'content-type': 'text/html' })
    .end(pages[request.url] ?? '<title>Home</title>');
}

/** Serves until the test ends. */
async function serving(t, server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `127.0.0.1:${server.address().port}`;
}

/** What comes of opening a page on a new computer. */
async function visited(address, fields, options) {
  const { id } = await computers.create({ kind: 'browser', ...fields });
  try {
    return await computers.navigate(id, { url: address, ...options });
  } finally {
    await computers.delete(id);
  }
}

test('wait_until says how far a page has to load', LIMIT, async (t) => {
  const pages = `http://${await serving(t, createServer(answer))}`;
  const early = await visited(`${pages}/slow`, {}, { wait_until: 'domcontentloaded' });
  assert.deepEqual([early.status, early.result.load_state], ['SUCCESS', 'domcontentloaded']);
  const loaded = await visited(pages, {}, { wait_until: 'load' });
  assert.deepEqual([loaded.status, loaded.result.load_state], ['SUCCESS', 'load']);
  const begun = await visited(`${pages}/slow`, {}, { wait_until: 'commit' });
  assert.equal(begun.status, 'SUCCESS');
});

test('dialogs says how a computer answers them', LIMIT, async (t) => {
  const pages = `http://${await serving(t, createServer(answer))}`;
  for (const [dialogs, title] of [
    ['accept', 'true'],
    ['dismiss', 'false'],
    [{ confirm: 'dismiss' }, 'false'],
  ]) {
    const asked = await visited(`${pages}/asks`, { dialogs }, { wait_until: 'load' });
    assert.deepEqual([asked.status, asked.page_context.title], ['SUCCESS', title]);
    assert.equal(asked.result.dialogs[0].message, 'Sure?');
  }
});

test('http_credentials open a site that asks for them', LIMIT, async (t) => {
  const pages = `http://${await serving(t, createServer(answer))}`;
  const refused = await visited(`${pages}/private`, {});
  assert.deepEqual(
    [refused.status, refused.error_code],
    ['EXECUTION_ERROR', 'authentication_required'],
  );
  const login = { username: 'kim', password: 's3cret' };
  for (const credentials of [login, { ...login, origin: pages }]) {
    const opened = await visited(`${pages}/private`, { http_credentials: credentials });
    assert.deepEqual([opened.status, opened.page_context.title], ['SUCCESS', 'Private']);
  }
  const elsewhere = { ...login, origin: 'http://elsewhere.example' };
  const kept = await visited(`${pages}/private`, { http_credentials: elsewhere });
  assert.equal(kept.error_code, 'authentication_required');
});

test(
  'ignore_https_errors opens a site with a certificate that is not trusted',
  LIMIT,
  async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'certificate-'));
    t.after(() => rm(folder, { recursive: true }));
    const request = 'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost';
    const files = ['-keyout', 'key.pem', '-out', 'certificate.pem'];
    await promisify(execFile)('openssl', [...request.split(' '), ...files], { cwd: folder });
    const [key, cert] = await Promise.all(
      ['key.pem', 'certificate.pem'].map((name) => readFile(join(folder, name))),
    );
    const server = createTlsServer({ key, cert }, answer);
    // A browser that does not trust the certificate hangs up.
    server.on('tlsClientError', () => {});
    const pages = `https://${await serving(t, server)}`;
    const refused = await visited(pages, {});
    assert.deepEqual(
      [refused.status, refused.error_code],
      ['EXECUTION_ERROR', 'navigation_failed'],
    );
    const opened = await visited(pages, { ignore_https_errors: true });
    assert.deepEqual([opened.status, opened.page_context.title], ['SUCCESS', 'Home']);
  },
);
