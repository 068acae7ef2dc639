// Which variables reach a server that Node starts: those of a server that others use do not.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startLocal } from '@tzafon/lightcone';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? `${root}/target`;
const program = `${target}/release/lightcone-local`;
const folder = mkdtempSync(join(tmpdir(), 'lightcone-variables-'));
after(() => rmSync(folder, { recursive: true }));

const ANOTHER = {
  LIGHTCONE_BIN: '/none/lightcone',
  LIGHTCONE_LOCAL_ADDR: '192.0.2.1:1',
  LIGHTCONE_LOCAL_API_KEY: 'team-key',
  LIGHTCONE_LOCAL_API_KEY_FILE: '/none/key',
  LIGHTCONE_LOCAL_CONFIG: '/none/config.toml',
  LIGHTCONE_LOCAL_DATA: '/none/data',
  LIGHTCONE_LOCAL_EXIT_WITH_STDIN: 'false',
  LIGHTCONE_LOCAL_PUBLIC_URL: 'https://team.example.com',
};
const REACHING = {
  LIGHTCONE_LOCAL_MAX_COMPUTERS: '2',
  LIGHTCONE_MODEL_KEY: 'k',
  RUST_LOG: 'warn',
};

/** Variables of this project in an environment. */
const ours = (entries) =>
  Object.fromEntries(entries.filter(([name]) => /^(LIGHTCONE_|RUST_LOG$)/.test(name)));
const unrelated = ours(Object.entries(process.env).filter(([name]) => !(name in ANOTHER)));
Object.assign(process.env, ANOTHER);

test('variables of another server do not reach it', async () => {
  const local = await startLocal({ program });
  try {
    assert.equal(new URL(local.url).hostname, '127.0.0.1');
    assert.match(local.apiKey, /^sk_local_/);
    await local.client.computers.list();
  } finally {
    await local.close();
  }
});

test('other variables reach it', async () => {
  Object.assign(process.env, REACHING);
  const [shows, seen] = [join(folder, 'shows'), join(folder, 'seen')];
  const ready = JSON.stringify({ url: 'http://127.0.0.1:1', api_key: 'k' });
  writeFileSync(shows, `#!/bin/sh\nenv > '${seen}'\necho '${ready}'\nread end\n`);
  chmodSync(shows, 0o755);
  const local = await startLocal({ program: shows });
  await local.close();
  const lines = readFileSync(seen, 'utf8').split('\n');
  const found = ours(lines.map((line) => line.split(/=(.*)/).slice(0, 2)));
  assert.deepEqual(found, { ...unrelated, ...REACHING });
  for (const name of Object.keys(REACHING)) delete process.env[name];
});

test('what the call says goes before variables', async () => {
  const [config, key, data] = ['config.toml', 'key', 'data'].map((name) => join(folder, name));
  writeFileSync(config, `api-key-file = '${key}'\n`);
  writeFileSync(key, 'mine\n');
  const given = ['--addr', '127.0.0.2:0', '--data', data, '--config', config];
  const local = await startLocal({ program, arguments: given });
  try {
    assert.equal(new URL(local.url).hostname, '127.0.0.2');
    assert.equal(local.apiKey, 'mine');
    assert.ok(existsSync(data));
  } finally {
    await local.close();
  }
});
