// What version 0 promised to TypeScript, compiled in every way in which programs find the types: each name, and programs as they are written.
import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import newest from 'typescript';
import { project, write } from './bundlers/project.mjs';

const require = createRequire(import.meta.url);
const oldest = require('typescript-5.4');

/** Names of types by the module of a resource; a dot stands before one of a namespace. */
const NAMES = JSON.parse(
  readFileSync(new URL('types/published-names.json', import.meta.url), 'utf8'),
);
/** Where the classes of these modules are found besides. */
const CLASSES = {
  'resources/agent/tasks': 'Agent.Tasks',
  'resources/chat': 'Chat',
  'resources/computers/computers': 'Computers',
  'resources/computers/exec': 'Computers.Exec',
  'resources/computers/tabs': 'Computers.Tabs',
  'resources/models': 'Models',
  'resources/responses': 'Responses',
};
/** Types of other modules. */
const OTHERS = {
  index:
    'Uploadable APIPromise<1> Lightcone ClientOptions ComputerSession default Lightcone.RequestOptions',
  client: 'Logger LogLevel ClientOptions Lightcone',
  'core/api-promise': 'APIPromise<1>',
  'core/error':
    'LightconeError APIError APIUserAbortError APIConnectionError APIConnectionTimeoutError BadRequestError AuthenticationError PermissionDeniedError NotFoundError ConflictError UnprocessableEntityError RateLimitError InternalServerError',
  'core/resource': 'APIResource',
  'core/streaming': 'ServerSentEvent Stream<1>',
  'core/uploads': 'Uploadable ToFileInput',
  'internal/decoders/jsonl': 'JSONLDecoder<1>',
  'lib/computer-session': 'ComputerSession',
  resources: 'Agent Chat Computers Models Responses',
  'resources/agent': 'Agent Tasks',
  'resources/computers': 'Computers Exec Tabs',
};
const SAME = {
  'api-promise': 'core/api-promise',
  error: 'core/error',
  resource: 'core/resource',
  streaming: 'core/streaming',
  uploads: 'core/uploads',
};

/** A program that uses every name, and how many these are. */
function everyName() {
  const uses = new Map();
  const use = (module, name) => uses.set(module, (uses.get(module) ?? new Set()).add(name));
  for (const [module, names] of Object.entries(OTHERS)) {
    for (const name of names.split(' ')) use(module, name);
  }
  for (const [module, same] of Object.entries(SAME)) {
    for (const name of OTHERS[same].split(' ')) use(module, name);
  }
  for (const [module, names] of Object.entries(NAMES)) {
    const path = CLASSES[module];
    const [parent, child] = path.split('.');
    const folder =
      module.split('/').length > 2 ? module.split('/').slice(0, 2).join('/') : 'resources';
    for (const name of names) {
      use(module, name);
      use(module, `${child ?? parent}.${name}`);
      use(folder, name);
      use('index', `Lightcone.${path}.${name}`);
      if (child === undefined) use('index', `Lightcone.${name}`);
      else use('index', `Lightcone.${parent}.${name}`);
    }
    use(module, child ?? parent);
    use('index', `Lightcone.${path}`);
  }
  const lines = [];
  let count = 0;
  for (const [at, [module, names]] of [...uses].entries()) {
    const path = module === 'index' ? '' : `/${module}`;
    lines.push(`import * as m${at} from '@tzafon/lightcone${path}';`);
    for (const name of names) {
      count += 1;
      lines.push(`export type T${count} = m${at}.${name};`);
    }
  }
  return { program: `${lines.join('\n')}\n`, count };
}

const PROGRAM = `
import Lightcone, { ComputerSession, toFile } from '@tzafon/lightcone';
import type { ComputerCreateParams } from '@tzafon/lightcone/resources/computers';
import { ComputerSession as Deep } from '@tzafon/lightcone/lib/computer-session';
import { Stream } from '@tzafon/lightcone/streaming';

const client = new Lightcone({ apiKey: 'k', baseURL: null });
const display: ComputerCreateParams.Display = { width: 1, height: 2 };
const params: Lightcone.ComputerCreateParams = { display };
const action: Lightcone.ComputerAction = { type: 'click', x: 1, y: 2 };
const tool: Lightcone.Responses.ResponseCreateParams.ComputerTool = { type: 'computer_use_preview' };
const image: Lightcone.Responses.ResponseInputImageParam = { type: 'input_image', image_url: 'u' };
const prompt: Lightcone.ResponseCreateParams.Prompt.ResponseInputImage = { type: 'input_image' };

export async function main(): Promise<void> {
  const session: Deep = await ComputerSession.create(client, params);
  await client.computers.execute(session.id, { action }, { path: '/x', method: 'post' });
  const response: Lightcone.ResponseCreateResponse = await client.responses.create({
    model: 'm',
    input: [
      { role: 'user', content: [{ type: 'input_text', text: 't' }, { type: 'input_image', image_url: 'u' }, image] },
      { type: 'computer_call_output', call_id: 'c', output: { type: 'computer_screenshot', image_url: 'u' } },
    ],
    tools: [{ type: 'computer_use' }, { type: 'computer_use', environment: 'browser' }, tool],
    reasoning: { effort: null },
    truncation: null,
    a_field_of_a_later_version: true,
  });
  for (const item of response.output) {
    if (item.type === 'computer_call') {
      const own: Lightcone.ResponseCreateResponse.ResponseComputerToolCall = item;
      if (item.action.type === 'click') console.log(item.action.x + item.action.y, own.call_id.length);
      if (item.action.type === 'keypress') console.log(item.action.keys.join('+'));
      for (const check of item.pending_safety_checks) console.log(check.id.length);
    } else if (item.type === 'message') {
      for (const part of item.content) if (part.type === 'output_text') console.log(part.text.length);
    } else if (item.type === 'function_call') {
      console.log(JSON.parse(item.arguments), item.call_id.length);
    } else if (item.type === 'reasoning' || item.type === 'web_search_call') {
      console.log(item.summary, item['anything']);
    } else {
      console.log(item.type, item['anything']);
    }
  }
  switch (response.output[0]?.type) {
    case 'computer_call':
    case 'reasoning':
      break;
  }
  console.log(response.output.find((i) => i.type === 'computer_call')!.action);
  await client.responses.create({ input: response.output.filter((i) => i.type === 'computer_call') as Lightcone.ResponseCreateParams.ResponseComputerToolCall[] });
  const { data, response: raw } = await client.models.list().withResponse();
  console.log(data, raw.status, Stream.name);
  await toFile({ url: 'u', blob: async () => new Blob(['a']) }, 'n');
}
`;

/** Since TypeScript 5.5 a callback that looks at the type says so by itself. */
const INFERRED = `
import Lightcone from '@tzafon/lightcone';

export function calls(response: Lightcone.ResponseCreateResponse): Lightcone.ResponseCreateResponse.ResponseComputerToolCall[] {
  const { action } = response.output.find((i) => i.type === 'computer_call')!;
  if (action.type === 'click') console.log(action.x + action.y);
  return response.output.filter((i) => i.type === 'computer_call');
}
`;

const WAYS = {
  'module commonjs': { module: 'commonjs', moduleResolution: 'node10' },
  'module commonjs without esModuleInterop': {
    module: 'commonjs',
    moduleResolution: 'node10',
    esModuleInterop: false,
  },
  'module node16, CommonJS': { module: 'node16', moduleResolution: 'node16' },
  'module node16, ES module': { module: 'node16', moduleResolution: 'node16', ending: 'mts' },
  'a bundler': { module: 'esnext', moduleResolution: 'bundler' },
};

/** What a compiler says against programs in a project that has the package. */
function complaints(ts, { ending = 'ts', ...way }, programs) {
  const root = project('link');
  symlinkSync(
    join(import.meta.dirname, '../node_modules/@types'),
    join(root, 'node_modules/@types'),
  );
  const files = programs.map((text, at) => {
    write(root, `program${at}.${ending}`, text);
    return join(root, `program${at}.${ending}`);
  });
  const compilerOptions = { target: 'es2022', strict: true, noEmit: true, types: ['node'] };
  const merged = { esModuleInterop: true, ...compilerOptions, ...way };
  const { options, errors } = ts.convertCompilerOptionsFromJson(merged, root);
  const all = [...errors, ...ts.getPreEmitDiagnostics(ts.createProgram(files, options))];
  return all.map(({ messageText, file, start }) => {
    const place =
      file === undefined ? '' : `${file.fileName}:${file.text.slice(start, start + 60)}: `;
    return place + ts.flattenDiagnosticMessageText(messageText, ' ');
  });
}

const { program, count } = everyName();

for (const [name, way] of Object.entries(WAYS)) {
  test(`types of version 0 are found by programs of ${name}`, () => {
    assert.deepEqual(complaints(newest, way, [program, PROGRAM, INFERRED]), []);
  });
}

test('types of version 0 are found by TypeScript 5.4', () => {
  assert.deepEqual(complaints(oldest, WAYS['module node16, ES module'], [program, PROGRAM]), []);
});

test('the names are those of version 0, in all their namespaces', () => {
  assert.ok(count > 1200, String(count));
  const missing = complaints(newest, WAYS['a bundler'], [
    "import Lightcone from '@tzafon/lightcone';\nexport type None = Lightcone.NoSuchType;\n",
  ]);
  assert.equal(missing.length, 1);
});
