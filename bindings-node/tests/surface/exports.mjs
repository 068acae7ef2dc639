// Checklist: what can be imported, from where, and what hangs on the client's class.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as root from '@tzafon/lightcone';

const require = createRequire(import.meta.url);
const { Lightcone } = root;
const exported = { ...root };

const ERRORS = [
  'LightconeError',
  'APIError',
  'APIConnectionError',
  'APIConnectionTimeoutError',
  'APIUserAbortError',
  'BadRequestError',
  'AuthenticationError',
  'PermissionDeniedError',
  'NotFoundError',
  'ConflictError',
  'UnprocessableEntityError',
  'RateLimitError',
  'InternalServerError',
];

const has = (object, name) => assert.equal(typeof object[name], 'function', name);
const declared = (name) => {
  const types = readFileSync(new URL('../../dist/esm/client.d.ts', import.meta.url), 'utf8');
  assert.match(types, new RegExp(`\\btype ${name}\\b`));
};

/** Gives the module that both ways to load a subpath have, with what must be in it. */
const subpath = (path, name) => [
  `subpath ${path || '(root)'} by import and by require, with and without .js: ${name}`,
  async () => {
    for (const suffix of path === '' ? [''] : ['', '.js']) {
      const full = `@tzafon/lightcone${path}${suffix}`;
      assert.ok((await import(full))[name], full);
      assert.ok(require(full)[name], full);
    }
  },
];

// Types that were published by name; those that only have fields are checked by the compiler.
const TYPES = `
  TaskInjectMessageParams TaskInjectMessageResponse TaskPauseResponse TaskResumeResponse
  TaskRetrieveStatusResponse TaskStartParams TaskStartResponse TaskStartStreamParams
  TaskStartStreamResponse ComputerCreateParams ComputerResponse ComputerListParams
  ComputerListResponse ComputerBatchParams ComputerBatchResponse ActionResult
  ComputerChangeProxyParams ComputerClickParams ComputerDebugParams ComputerDoubleClickParams
  ComputerDragParams ComputerExecuteParams ComputerHotkeyParams ComputerHTMLParams
  ComputerKeepaliveResponse ComputerKeyDownParams ComputerKeyUpParams ComputerMouseDownParams
  ComputerMouseUpParams ComputerNavigateParams ComputerRetrieveStatusResponse
  ComputerRightClickParams ComputerScreenshotParams ComputerScrollParams ComputerTypeParams
  ComputerViewportParams ExecCreateParams ExecCreateResponse ExecSyncParams ExecSyncResponse
  TabCreateParams TabDeleteParams TabSwitchParams ResponseCreateParams ResponseCreateResponse
  ResponseRetrieveParams ResponseRetrieveResponse ResponseCancelResponse
  ChatCreateCompletionParams ChatCreateCompletionResponse ModelListResponse
`
  .trim()
  .split(/\s+/);

export const EXPORTS = [
  [
    'the default export is the client, and so is the name Lightcone',
    () => {
      assert.equal(root.default, Lightcone);
      assert.equal(require('@tzafon/lightcone').default, require('@tzafon/lightcone').Lightcone);
    },
  ],
  ['require gives the class itself', () => has({ class: require('@tzafon/lightcone') }, 'class')],
  ['ClientOptions is a type, also in the namespace', () => declared('ClientOptions')],
  [
    'APIPromise is what every method returns',
    () => {
      const promise = new Lightcone({ apiKey: 'k', baseURL: 'http://127.0.0.1:1' }).models.list('');
      promise.catch(() => undefined);
      assert.ok(promise instanceof root.APIPromise && promise instanceof Promise);
    },
  ],
  ['ComputerSession', () => has(root, 'ComputerSession')],
  ['toFile', () => has(root, 'toFile')],
  ...ERRORS.map((name) => [
    `class ${name}, also as a static`,
    () => {
      assert.equal(Lightcone[name], exported[name]);
      assert.ok(exported[name] === Error || exported[name].prototype instanceof Error);
    },
  ]),
  ['Lightcone.toFile', () => assert.equal(Lightcone.toFile, root.toFile)],
  ['Lightcone.DEFAULT_TIMEOUT is 60000', () => assert.equal(Lightcone.DEFAULT_TIMEOUT, 60000)],
  ['Lightcone.Lightcone', () => assert.equal(Lightcone.Lightcone, Lightcone)],
  ...['Agent', 'Computers', 'Chat', 'Models', 'Responses'].map((name) => [
    `Lightcone.${name} is the resource's class`,
    () => assert.equal(Lightcone[name].name, name),
  ]),
  [
    'Lightcone.Agent.Tasks, Lightcone.Computers.Exec and .Tabs',
    () => {
      for (const [parent, name] of [
        ['Agent', 'Tasks'],
        ['Computers', 'Exec'],
        ['Computers', 'Tabs'],
      ]) {
        assert.equal(Lightcone[parent][name].name, name);
      }
    },
  ],
  ['the namespace has the type RequestOptions', () => declared('RequestOptions')],
  ...TYPES.map((name) => [`the namespace has the type ${name}`, () => declared(name)]),
  subpath('', 'Lightcone'),
  subpath('/index', 'Lightcone'),
  subpath('/client', 'Lightcone'),
  subpath('/core/error', 'APIError'),
  subpath('/error', 'APIError'),
  subpath('/core/streaming', 'Stream'),
  subpath('/streaming', 'Stream'),
  subpath('/core/api-promise', 'APIPromise'),
  subpath('/api-promise', 'APIPromise'),
  subpath('/core/resource', 'APIResource'),
  subpath('/resource', 'APIResource'),
  subpath('/core/uploads', 'toFile'),
  subpath('/uploads', 'toFile'),
  subpath('/version', 'VERSION'),
  subpath('/internal/decoders/jsonl', 'JSONLDecoder'),
  subpath('/resources', 'Computers'),
  subpath('/resources/index', 'Computers'),
  subpath('/resources/agent', 'Agent'),
  subpath('/resources/agent/index', 'Tasks'),
  subpath('/resources/agent/agent', 'Agent'),
  subpath('/resources/agent/tasks', 'Tasks'),
  subpath('/resources/computers', 'Computers'),
  subpath('/resources/computers/index', 'Tabs'),
  subpath('/resources/computers/computers', 'Computers'),
  subpath('/resources/computers/exec', 'Exec'),
  subpath('/resources/computers/tabs', 'Tabs'),
  subpath('/resources/responses', 'Responses'),
  subpath('/resources/chat', 'Chat'),
  subpath('/resources/models', 'Models'),
];
