import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Coordinates, Lightcone } from '@tzafon/lightcone';
import { events, json, serve } from './server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'lightcone-'));
const png = Buffer.from('89504e470d0a', 'hex');

/** A client of a server that always gives this answer. */
async function answering(value, options) {
  const { url } = await serve((_, response) => json(response, 200, value));
  return new Lightcone({ apiKey: 'k', baseURL: url, ...options });
}

/** The methods an answer has must not show in it. */
function plain(answer, value) {
  assert.equal(JSON.stringify(answer), JSON.stringify(value));
  assert.deepEqual(Object.keys(answer), Object.keys(value));
  assert.deepEqual(answer, value);
  assert.deepEqual({ ...answer }, value);
  assert.deepEqual(structuredClone(answer), value);
  for (const name in answer) assert.ok(Object.hasOwn(answer, name), name);
}

test('an action that was done', async () => {
  for (const status of ['SUCCESS', 'success']) {
    const value = { status, result: { screenshot_url: 'https://x/a.png', html_content: '<p>' } };
    const result = await (await answering(value)).computers.click('c', { x: 1 });
    assert.ok(result.ok);
    assert.equal(result.raiseForError(), result);
    assert.deepEqual(
      [
        result.screenshot_url,
        result.html_content,
        result.debug_response,
        result.tabs,
        result.image,
      ],
      ['https://x/a.png', '<p>', null, [], null],
    );
    await assert.rejects(result.save(join(folder, 'no.png')), /https:\/\/x\/a\.png.*base64: true/);
    plain(result, value);
  }
});

test('an action that failed, with HTTP 200', async () => {
  const value = { status: 'EXECUTION_ERROR', error_message: 'no such tab', request_id: 'r' };
  const result = await (await answering(value)).computers.navigate('c', { url: 'u' });
  assert.equal(result.ok, false);
  assert.throws(
    () => result.raiseForError(),
    (error) => {
      assert.ok(
        error instanceof Lightcone.ActionError && error instanceof Lightcone.LightconeError,
      );
      assert.equal(error.message, 'the action failed (EXECUTION_ERROR): no such tab');
      assert.deepEqual([error.status, error.result], ['EXECUTION_ERROR', result]);
      return true;
    },
  );
  assert.equal((await (await answering({})).computers.click('c')).ok, false);
});

test('raiseOnActionError throws by itself, also after withOptions', async () => {
  const failed = { status: 'EXECUTION_ERROR' };
  const client = await answering(failed, { raiseOnActionError: true });
  await assert.rejects(client.computers.click('c'), Lightcone.ActionError);
  await assert.rejects(client.withOptions({}).computers.tabs.list('c'), Lightcone.ActionError);
  const raw = await client.computers.click('c').asResponse();
  assert.deepEqual(await raw.json(), failed);
  const mild = client.withOptions({ raiseOnActionError: false });
  assert.equal((await mild.computers.click('c')).ok, false);
  const batch = await answering({ executed: 1, total: 2 }, { raiseOnActionError: true });
  await assert.rejects(batch.computers.batch('c'), /only 1 of 2/);
});

test('a field of the service beats a method of the same name', async () => {
  const value = { status: 'SUCCESS', ok: 'maybe', tabs: 7 };
  const result = await (await answering(value)).computers.click('c');
  assert.deepEqual([result.ok, result.tabs], ['maybe', 7]);
  assert.equal(result.raiseForError(), result);
  plain(result, value);
});

test('a batch', async () => {
  const good = { executed: 1, total: 1, results: [{ status: 'SUCCESS' }] };
  const done = await (await answering(good)).computers.batch('c');
  assert.equal(done.raiseForError(), done);
  plain(done, good);
  const bad = {
    executed: 2,
    total: 3,
    results: [{ status: 'SUCCESS' }, { status: 'X', error_message: 'y' }],
  };
  const failed = await (await answering(bad)).computers.batch('c');
  assert.equal(failed.ok, false);
  assert.throws(
    () => failed.raiseForError(),
    (error) => {
      assert.match(error.message, /the action failed \(X\): y/);
      assert.deepEqual([error.status, error.result], ['X', bad.results[1]]);
      return true;
    },
  );
  const silent = await (await answering({})).computers.batch('c');
  assert.equal(silent.ok, false);
  assert.throws(
    () => silent.raiseForError(),
    (error) => {
      assert.match(error.message, /does not say how many actions were run/);
      return error.result === silent && error.status === null;
    },
  );
});

test('what failed without words says so', async () => {
  const action = await (await answering({ error_message: '' })).computers.click('c');
  const unknown = 'the action failed (no status): the service does not say why';
  assert.throws(() => action.raiseForError(), { message: unknown, status: null });
  for (const [response, message, status] of [
    [{ exit_code: 1, stdout: '' }, 'the command ended with 1: it wrote nothing', '1'],
    [{ stderr: 'gone' }, 'the command ended without an exit code: gone', null],
  ]) {
    const ended = await (await answering(response)).computers.exec.sync('c');
    assert.throws(() => ended.raiseForError(), { message, status });
  }
});

test('what is not an image has no bytes', async () => {
  for (const url of ['data:image/png;base64,%', 'data:image/png;base64,', 'data:,aGk=', 'é', 'a']) {
    const client = await answering({ status: 'SUCCESS', result: { screenshot_url: url } });
    assert.equal((await client.computers.screenshot('c')).image, null, url);
  }
});

test('an inline screenshot is bytes and a file', async () => {
  for (const data of [
    { screenshot_url: `data:image/png;base64,${png.toString('base64')}` },
    { screenshot_base64: png.toString('base64') },
  ]) {
    const client = await answering({ status: 'SUCCESS', result: data });
    const shot = await client.computers.screenshot('c', { base64: true });
    assert.ok(shot.image instanceof Uint8Array);
    assert.deepEqual(Buffer.from(shot.image), png);
    const path = join(folder, 'a.png');
    assert.equal(await shot.save(path), path);
    assert.deepEqual(readFileSync(path), png);
  }
});

test('tabs are in the result', async () => {
  const tabs = [{ tab_id: 't', url: 'u', title: 'T', is_main: true }];
  const client = await answering({ status: 'SUCCESS', result: { tabs } });
  assert.deepEqual((await client.computers.tabs.list('c')).tabs, tabs);
});

test('a computer is ready or running, however that is written', async () => {
  for (const [status, usable] of [
    ['ready', true],
    ['RUNNING', true],
    ['Running', true],
    ['stopped', false],
    [null, false],
  ]) {
    const value = { id: 'c', status };
    const computer = await (await answering(value)).computers.retrieve('c');
    assert.deepEqual([computer.isReady, computer.isRunning], [usable, usable]);
    assert.equal(computer.status, status);
    plain(computer, value);
  }
});

test('computers.list is awaited or iterated', async () => {
  const client = await answering([{ id: 'a', status: 'RUNNING' }, { id: 'b' }]);
  const list = await client.computers.list();
  assert.ok(Array.isArray(list) && list[0].isRunning);
  const ids = [];
  for await (const computer of client.computers.list()) ids.push([computer.id, computer.isReady]);
  assert.deepEqual(ids, [
    ['a', true],
    ['b', false],
  ]);
});

test('lines and ends of commands', async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    response.end('{"type":"stdout","data":"a"}\n{"type":"exit","code":-1}\n');
  });
  const client = new Lightcone({ apiKey: 'k', baseURL: url });
  const lines = [];
  for await (const line of client.computers.exec.create('c', { command: 'x' })) lines.push(line);
  assert.deepEqual(
    lines.map(({ isLast, ok }) => [isLast, ok]),
    [
      [false, true],
      [true, false],
    ],
  );
  const good = await (await answering({ exit_code: 0, stdout: 'a' })).computers.exec.sync('c');
  assert.equal(good.raiseForError().stdout, 'a');
  const bad = await (await answering({ exit_code: 2, stderr: ' no\n' })).computers.exec.sync('c');
  assert.equal(bad.ok, false);
  assert.throws(() => bad.raiseForError(), /the command ended with 2: no/);
});

test('frames of a screencast are bytes and files', async () => {
  const { url } = await serve((_, response) => {
    const data = png.toString('base64');
    events(
      response,
      `data: ${JSON.stringify({ image_data: data })}\n\n`,
      `event: h264\ndata: ${JSON.stringify({ nalu_data: data })}\n\n`,
      'event: cursor_position\ndata: {"x":1,"y":2}\n\n',
      'event: brand_new\ndata: {"a":1}\n\n',
    );
    response.end();
  });
  const client = new Lightcone({ apiKey: 'k', baseURL: url });
  const got = [];
  for await (const event of client.computers.retrieveScreencast('c')) got.push(event);
  const [frame, video, cursor, other] = got;
  assert.equal(frame.event, 'message');
  await frame.save(join(folder, 'f.jpg'));
  assert.deepEqual(readFileSync(join(folder, 'f.jpg')), png);
  await video.save(join(folder, 'v.h264'));
  await video.save(join(folder, 'v.h264'));
  assert.deepEqual(readFileSync(join(folder, 'v.h264')), Buffer.concat([png, png]));
  assert.deepEqual(cursor, { event: 'cursor_position', x: 1, y: 2 });
  assert.deepEqual(other, { event: 'brand_new', a: 1 });
});

const response = {
  id: 'r',
  output: [
    { type: 'reasoning' },
    {
      type: 'message',
      content: [
        { type: 'output_text', text: 'a' },
        { type: 'refusal', refusal: 'n' },
      ],
    },
    { type: 'computer_call', call_id: 'k', action: { type: 'drag', path: [{ x: 0, y: 999 }] } },
    { type: 'message', content: [{ type: 'output_text', text: 'b' }] },
  ],
};

test('what a response says and asks for', async () => {
  const got = await (await answering(response)).responses.create({ input: 'x' });
  assert.deepEqual([got.output_text, got.outputText], ['ab', 'ab']);
  assert.equal(got.computer_calls.length, 1);
  const [call] = got.computerCalls;
  assert.deepEqual(call.toPixels(1280, 720), { type: 'drag', path: [{ x: 0, y: 719 }] });
  plain(got, response);
  plain(call, response.output[2]);
  assert.equal(
    (await (await answering({ id: 'r' })).responses.create({ input: 'x' })).output_text,
    '',
  );
});

test('responses in a stream have the same', async () => {
  const { url } = await serve((_, answer) => {
    events(answer, `data: ${JSON.stringify({ type: 'response.completed', response })}\n\n`);
    answer.end('data: [DONE]\n\n');
  });
  const client = new Lightcone({ apiKey: 'k', baseURL: url });
  const texts = [];
  for await (const event of client.responses.create({ input: 'x', stream: true })) {
    texts.push(event.response.output_text);
  }
  assert.deepEqual(texts, ['ab']);
});

test('coordinates', () => {
  const screen = new Coordinates(1280, 720);
  assert.deepEqual(screen.toPixels(0, 0), [0, 0]);
  assert.deepEqual(screen.toPixels(999, 999), [1279, 719]);
  assert.deepEqual(screen.toPixels(500, 500), [640, 360]);
  assert.deepEqual(screen.toPixels(-5, 2000), [0, 719]);
  assert.deepEqual(screen.toModel(1279, 719), [999, 999]);
  const scroll = { type: 'scroll', x: 999, y: 0, scroll_x: 0, scroll_y: 300, keys: ['x'] };
  assert.deepEqual(screen.actionToPixels(scroll), { ...scroll, x: 1279 });
  assert.deepEqual(new Coordinates(1, 1).toModel(0, 0), [0, 0]);
  for (const size of [0, Number.NaN])
    assert.throws(() => new Coordinates(size, 1), /no coordinates/);
});

test('coordinates are the same in every language', () => {
  const cases = JSON.parse(readFileSync(new URL('../../tests/coordinates.json', import.meta.url)));
  for (const { screen, from, to } of cases.to_pixels) {
    assert.deepEqual(new Coordinates(...screen).toPixels(...from), to);
  }
  for (const { screen, from, to } of cases.to_model) {
    assert.deepEqual(new Coordinates(...screen).toModel(...from), to);
  }
  for (const { screen, from, to } of cases.action_to_pixels) {
    assert.deepEqual(new Coordinates(...screen).actionToPixels(from), to);
  }
  for (const { screen, message } of cases.rejected) {
    assert.throws(() => new Coordinates(...screen), { message });
  }
});
