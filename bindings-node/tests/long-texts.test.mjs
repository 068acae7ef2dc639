// Long texts cross from the native engine by themselves; nothing of that may show.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lightcone } from '@tzafon/lightcone';
import { events, frame, serve } from './server.mjs';

let answer = '';
let type = 'application/json';
const { url } = await serve((_, response) => {
  response.writeHead(200, { 'content-type': type });
  response.end(answer);
});
const client = new Lightcone({ apiKey: 'k', baseURL: url });

const long = 'aB3+/='.repeat(20_000);
const other = 'x'.repeat(40_000);

for (const [name, json] of [
  ['one', `{"result":{"screenshot_url":"${long}"}}`],
  ['the whole value', `"${long}"`],
  [
    'several, in lists too',
    `{"a":"${long}","b":["${other}",{"c":"${long}"},1,null],"d":"${other}"}`,
  ],
  ['a name', `{"${long}":"${other}","b": 1}`],
  ['a name before a space', `{"${long}" :"${other}"}`],
  ['beside escapes', `{"a\\"b":"\\"${long}","c":"${other}\\\\","d":"${other}"}`],
  ['beside other characters', `{"ä":"${long}","b":"é${other}","c":"日"}`],
  ['beside a place of its own', `{"a":"\\u00010","b":"${long}"}`],
  ['beside much else', `{"a":"${long}","b":${JSON.stringify(Array(9000).fill('abc'))}}`],
  ['under __proto__', `{"__proto__":"${long}","b":{"__proto__":"${other}"}}`],
]) {
  test(`a long text: ${name}`, async () => {
    [answer, type] = [json, 'application/json'];
    const value = await client.get('/a');
    assert.equal(JSON.stringify(value), JSON.stringify(JSON.parse(json)));
    assert.equal(await (await client.get('/a').asResponse()).text(), json);
    const both = await client.get('/a').withResponse();
    assert.equal(await both.response.text(), json);
    assert.equal(JSON.stringify(both.data), JSON.stringify(JSON.parse(json)));
  });
}

test('a long text in what is no JSON', async () => {
  [answer, type] = [`<a title="${long}">"${other}" "`, 'text/html'];
  assert.equal(await client.get('/a'), answer);
  type = 'application/json';
  await assert.rejects(client.get('/a'), /begins with: <a title="aB3/);
});

test('a control character in a long text is no JSON', async () => {
  [answer, type] = [`{"a":"${long}\n"}`, 'application/json'];
  await assert.rejects(client.get('/a'), /is not JSON/);
});

test('long texts in events', async () => {
  const task = await serve((_, response) => {
    const picture = { type: 'screenshot', task_id: 't', url: long, note: other };
    events(response, frame(1, picture), frame(2, { type: 'completed', task_id: 't' }));
    response.end();
  });
  const own = new Lightcone({ apiKey: 'k', baseURL: task.url });
  const seen = [];
  for await (const event of await own.agent.tasks.startStream({ instruction: 'x' })) {
    seen.push(event);
  }
  assert.deepEqual([seen[0].url, seen[0].note, seen.length], [long, other, 2]);
});
