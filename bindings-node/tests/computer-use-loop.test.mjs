// examples/node/computer-use-loop.mjs against a stub of the computer and of the model.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { json, serve } from './server.mjs';

const example = fileURLToPath(
  new URL('../../examples/node/computer-use-loop.mjs', import.meta.url),
);

const call = (action) => ({
  type: 'computer_call',
  id: 'i',
  call_id: `call_${action.type}`,
  action,
  pending_safety_checks: [],
  status: 'completed',
});
const message = {
  type: 'message',
  role: 'assistant',
  content: [{ type: 'output_text', text: 'It costs 7.' }],
};

/** A model that asks for these outputs in turn, and a computer; gives what both were asked. */
async function stub(outputs) {
  let pictures = 0;
  const { url, seen } = await serve((request, response, body) => {
    const { url: path, method } = request;
    if (path === '/v1/responses') {
      const id = `resp_${outputs.length}`;
      return json(response, 200, {
        id,
        object: 'response',
        status: 'completed',
        output: outputs.shift(),
      });
    }
    if (path === '/computers') return json(response, 200, { id: 'c', status: 'ready' });
    if (method === 'DELETE') return response.writeHead(204).end();
    if (path.endsWith('/screenshot')) {
      pictures += 1;
      return json(response, 200, {
        status: 'SUCCESS',
        result: { screenshot_url: `${pictures}.png` },
      });
    }
    const status = body.includes('fail') ? 'EXECUTION_ERROR' : 'SUCCESS';
    return json(response, 200, { status, error_message: 'no such place' });
  });
  const run = (...parameters) =>
    promisify(execFile)(process.execPath, [example, ...parameters], {
      env: { ...process.env, TZAFON_API_KEY: 'k', LIGHTCONE_BASE_URL: url, LIGHTCONE_MODEL: 'm' },
    });
  const asked = (path) =>
    seen.filter(({ url }) => url === path).map(({ body }) => JSON.parse(body));
  return { run, asked, seen };
}

test('it acts until the model answers, and ends the computer', async () => {
  const { run, asked, seen } = await stub([
    [call({ type: 'click', button: 'left', x: 500, y: 500 })],
    [call({ type: 'type', text: 'lamp' }), call({ type: 'keypress', keys: ['Enter'] })],
    [call({ type: 'scroll', x: 0, y: 999, scroll_x: 0, scroll_y: 300 })],
    [message],
  ]);
  const { stdout } = await run('Find the price', 'https://example.com');
  assert.match(stdout, /result {5}It costs 7\.\n$/);
  const steps = seen
    .map(({ method, url }) => `${method} ${url}`)
    .filter((step) => !/screenshot/.test(step));
  assert.deepEqual(steps, [
    'POST /computers',
    'POST /computers/c/navigate',
    'POST /v1/responses',
    'POST /computers/c/click',
    'POST /v1/responses',
    'POST /computers/c/type',
    'POST /computers/c/hotkey',
    'POST /v1/responses',
    'POST /computers/c/scroll',
    'POST /v1/responses',
    'DELETE /computers/c',
  ]);
  assert.deepEqual(asked('/computers/c/click'), [{ x: 640, y: 360 }]);
  assert.deepEqual(asked('/computers/c/scroll'), [{ dx: 0, dy: 300, x: 0, y: 719 }]);
  const [first, second, third] = asked('/v1/responses');
  assert.deepEqual(first.tools, [
    { type: 'computer_use', environment: 'browser', display_width: 1280, display_height: 720 },
  ]);
  assert.equal(first.model, 'm');
  assert.equal(first.previous_response_id, undefined);
  assert.deepEqual(first.input[0].content[1], {
    type: 'input_image',
    image_url: '1.png',
    detail: 'auto',
  });
  assert.equal(second.previous_response_id, 'resp_4');
  assert.deepEqual(second.input, [
    {
      type: 'computer_call_output',
      call_id: 'call_click',
      output: { type: 'input_image', image_url: '2.png', detail: 'auto' },
      acknowledged_safety_checks: [],
    },
  ]);
  assert.deepEqual(
    third.input.map(({ call_id: id, output }) => [id, output.image_url]),
    [
      ['call_type', '3.png'],
      ['call_keypress', '4.png'],
    ],
  );
});

test('it ends when the model says that it is done', async () => {
  const { run, seen } = await stub([[call({ type: 'answer', text: 'seven' })]]);
  assert.match((await run('x')).stdout, /result {5}seven\n$/);
  assert.equal(seen.at(-1).method, 'DELETE');
});

test('an action that fails ends it with an error, and ends the computer', async () => {
  const { run, seen } = await stub([[call({ type: 'type', text: 'fail' })]]);
  await assert.rejects(run('x'), (error) => {
    assert.equal(error.code, 1);
    assert.match(error.stderr, /ActionError: the action failed \(EXECUTION_ERROR\): no such place/);
    return true;
  });
  assert.equal(seen.at(-1).method, 'DELETE');
});

test('without a goal it says how it is used', async () => {
  const { run } = await stub([]);
  await assert.rejects(run(), (error) => error.code === 2 && /usage/.test(error.stderr));
});
