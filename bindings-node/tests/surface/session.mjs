// Checklist: a computer as one object.
import assert from 'node:assert/strict';
import { ComputerSession, Lightcone } from '@tzafon/lightcone';
import { json, serve } from '../server.mjs';

const { url, seen } = await serve((request, response) =>
  json(response, 200, request.url === '/computers' ? { id: 'c' } : { status: 'SUCCESS' }),
);
const client = new Lightcone({ apiKey: 'k', baseURL: url });
const session = new ComputerSession(client, 'c', 640, 480);

const act = (name, parameters, path, body, call = (own) => own[name](...parameters)) => [
  `${name}(${parameters.map((value) => JSON.stringify(value)).join(', ')})`,
  async () => {
    seen.length = 0;
    await call(session);
    const [{ method, url: target, body: sent }] = seen;
    const [verb, rest] = path.includes(' ') ? path.split(' ') : ['POST', path];
    assert.equal(`${method} ${target}`, `${verb} /computers/c${rest}`);
    assert.deepEqual(sent === '' ? undefined : JSON.parse(sent), body);
  },
];

const result = {
  result: { screenshot_url: 'u', html_content: '<p>', debug_response: 'out' },
};

export const SESSION = [
  [
    'create(client, params): the size of the display',
    async () => {
      const made = await ComputerSession.create(client, { display: { width: 800, height: 600 } });
      assert.deepEqual([made.id, made.width, made.height], ['c', 800, 600]);
    },
  ],
  [
    'create(client): else 1024 x 768',
    async () => {
      const made = await ComputerSession.create(client);
      assert.deepEqual([made.width, made.height], [1024, 768]);
    },
  ],
  [
    'create(client): else the size that the service says it made',
    async () => {
      for (const [said, params, expected] of [
        [{ display: { width: 1280, height: 720 } }, {}, [1280, 720]],
        [{ viewport: { width: 1280, height: 720 } }, undefined, [1280, 720]],
        [{ width: 1280, height: 720 }, { kind: 'desktop' }, [1280, 720]],
        [{ display: { width: 1280, height: 720 } }, { display: { width: 800 } }, [800, 720]],
        [{ display: { width: 1280, height: 720 } }, { display: {} }, [1280, 720]],
        [{ display: null }, { display: { width: 0, height: 0 } }, [1024, 768]],
        [{ display: { width: '9', height: -1 } }, {}, [1024, 768]],
      ]) {
        const { url } = await serve((_, response) => json(response, 200, { id: 'c', ...said }));
        const other = new Lightcone({ apiKey: 'k', baseURL: url });
        const { width, height } = await ComputerSession.create(other, params);
        assert.deepEqual([width, height], expected, JSON.stringify([said, params]));
      }
    },
  ],
  [
    'create: throws without an id',
    async () => {
      const { url } = await serve((_, response) => json(response, 200, {}));
      const other = new Lightcone({ apiKey: 'k', baseURL: url });
      await assert.rejects(ComputerSession.create(other), /without an id/);
    },
  ],
  [
    'new ComputerSession(client, id, width, height)',
    () => assert.deepEqual([session.id, session.width, session.height], ['c', 640, 480]),
  ],
  act('navigate', ['u'], '/navigate', { url: 'u' }),
  act('click', [1, 2], '/click', { x: 1, y: 2 }),
  act('doubleClick', [1, 2], '/double-click', { x: 1, y: 2 }),
  act('rightClick', [1, 2], '/right-click', { x: 1, y: 2 }),
  act('drag', [1, 2, 3, 4], '/drag', { x1: 1, y1: 2, x2: 3, y2: 4 }),
  act('mouseDown', [1, 2], '/mouse-down', { x: 1, y: 2 }),
  act('mouseUp', [1, 2], '/mouse-up', { x: 1, y: 2 }),
  act('type', ['ä'], '/type', { text: 'ä' }),
  act('keyDown', ['a'], '/key-down', { key: 'a' }),
  act('keyUp', ['a'], '/key-up', { key: 'a' }),
  act('hotkey', ['ctrl', 'c'], '/hotkey', { keys: ['ctrl', 'c'] }),
  act('scroll', [1, 2, 3, 4], '/scroll', { dx: 1, dy: 2, x: 3, y: 4 }),
  act('setViewport', [320, 200], '/viewport', { width: 320, height: 200, scale_factor: 1 }),
  [
    'setViewport keeps the size',
    () => assert.deepEqual([session.width, session.height], [320, 200]),
  ],
  act('screenshot', [], '/screenshot', { base64: false }),
  act('screenshot', [true], '/screenshot', { base64: true }),
  act('html', [], '/html', { auto_detect_encoding: false }),
  act('debug', ['ls'], '/debug', { command: 'ls', timeout_seconds: 120, max_output_length: 65536 }),
  act('wait', [0.0126], '/execute', { action: { type: 'wait', ms: 13 } }),
  [
    'wait: a time that is none is rejected',
    async () => {
      seen.length = 0;
      for (const seconds of [-1, Number.NaN, Number.POSITIVE_INFINITY, '1']) {
        await assert.rejects(session.wait(seconds), /^LightconeError: cannot wait for .* s/);
      }
      assert.equal(seen.length, 0);
    },
  ],
  act('execute', [{ type: 'click' }], '/execute', { action: { type: 'click' } }),
  act('batch', [[{ type: 'click' }]], '/batch', { actions: [{ type: 'click' }] }),
  act('keepAlive', [], '/keepalive', undefined),
  act('retrieve', [], 'GET ', undefined),
  act('terminate', [], 'DELETE ', undefined, () => new ComputerSession(client, 'c').terminate()),
  [
    'getScreenshotUrl, getHtmlContent, getDebugResponse',
    () => {
      assert.equal(ComputerSession.getScreenshotUrl(result), 'u');
      assert.equal(ComputerSession.getHtmlContent(result), '<p>');
      assert.equal(ComputerSession.getDebugResponse(result), 'out');
      for (const absent of [{}, { result: null }, { result: {} }]) {
        assert.equal(ComputerSession.getScreenshotUrl(absent), undefined);
        assert.equal(ComputerSession.getHtmlContent(absent), undefined);
        assert.equal(ComputerSession.getDebugResponse(absent), undefined);
      }
    },
  ],
];

export const MORE_OF_SESSIONS = [
  act('execSync', ['ls', { cwd: '/' }], '/exec/sync', { command: 'ls', cwd: '/' }),
  act('tabs.switch', ['t'], '/tabs/t/switch', undefined, (own) => own.tabs.switch('t')),
  act('tabs.delete', ['t'], 'DELETE /tabs/t', undefined, (own) => own.tabs.delete('t')),
  act('tabs.create', ['u'], '/tabs', { url: 'u' }, (own) => own.tabs.create('u')),
  act('tabs.create', [], '/tabs', {}, (own) => own.tabs.create()),
  act('tabs.list', [], 'GET /tabs', undefined, (own) => own.tabs.list()),
  [
    'a computer that was terminated is not deleted again',
    async () => {
      const own = new ComputerSession(client, 'c');
      await own.terminate();
      seen.length = 0;
      await own[Symbol.asyncDispose]();
      assert.equal(seen.length, 0);
    },
  ],
  act('Symbol.asyncDispose', [], 'DELETE ', undefined, (own) => own[Symbol.asyncDispose]()),
];
