// What a plain call does not need is not loaded.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { program } from './hosts/program.mjs';
import { service } from './hosts/service.mjs';

const { url } = await service();

/** What of Node's `fetch` was loaded, as Node itself keeps account of it. */
const LOADED = `
  const loaded = process.moduleLoadList.filter((name) => /undici|readablestream/.test(name));
  console.log(JSON.stringify(loaded));
`;

for (const [name, work] of [
  ['a call', "await tasks.pause('t');"],
  ['a call with a body', "await client.post('/a', { body: { list: [1, 'two', null] } });"],
  ['a call with headers', "await tasks.pause('t', { headers: { 'x-a': 'b' } });"],
  ['a stream', "for await (const _ of await tasks.stream('t', { lastEventID: '1' }));"],
]) {
  test(`${name} loads nothing of fetch`, async () => {
    const { stdout, stderr, code } = await program(work + LOADED, url);
    assert.deepEqual([JSON.parse(stdout), stderr, code], [[], '', 0]);
  });
}

test('a response is one of fetch', async () => {
  const { stdout, stderr } = await program(
    `const response = await tasks.pause('t').asResponse();
     console.log(response instanceof Response);${LOADED}`,
    url,
  );
  assert.match(stdout, /^true\n\[.*undici/, stderr);
});
