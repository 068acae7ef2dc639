// Redirects, proxies, certificates and limits, as Node programs meet them. The core's tests have the tables.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { Lightcone } from '@tzafon/lightcone';
import { json, serve } from './server.mjs';

const { APIConnectionError, APIError, APIResponseValidationError, LightconeError } = Lightcone;
const apiKey = 'sk_test';

/** A server that redirects everything to `location`. */
const redirecting = (status, location) =>
  serve((_, response) => response.writeHead(status, { location }).end());

test('what was typed does not follow a redirect to another origin', async () => {
  const other = await serve((_, response) => json(response, 200, {}));
  const here = await redirecting(307, `${other.url}/other`);
  const client = new Lightcone({ apiKey, baseURL: here.url });
  await assert.rejects(client.computers.type('c1', { text: 'hunter2' }), (error) => {
    assert.ok(error instanceof APIConnectionError);
    assert.ok(error.message.includes(here.url) && error.message.includes(other.url), error.message);
    assert.ok(!error.message.includes('hunter2') && error.outcomeUnknown);
    return true;
  });
  assert.equal(other.seen.length, 0);
  assert.equal(here.seen.length, 1);
});

test('no header of the caller and no referer reaches another origin', async () => {
  const other = await serve((_, response) => json(response, 200, { id: 'c1' }));
  const here = await redirecting(302, `${other.url}/other`);
  const client = new Lightcone({
    apiKey,
    baseURL: here.url,
    defaultHeaders: { 'x-api-key': 'hidden1' },
    defaultQuery: { token: 'hidden2' },
  });
  const options = { headers: { 'x-own': 'hidden3' } };
  assert.equal((await client.computers.retrieve('c1', options)).id, 'c1');
  const shown = JSON.stringify(other.seen);
  assert.ok(!shown.includes('hidden') && !shown.includes(apiKey), shown);
  assert.equal(other.seen[0].headers.referer, undefined);
});

test('an action that was redirected is not repeated', async () => {
  const { url, seen } = await serve((request, response) =>
    request.method === 'POST'
      ? response.writeHead(303, { location: '/result' }).end()
      : json(response, 503, {}, { 'retry-after-ms': '1' }),
  );
  const client = new Lightcone({ apiKey, baseURL: url });
  await assert.rejects(client.computers.click('c1', { x: 1, y: 2 }), (error) => {
    assert.ok(error instanceof APIError && error.outcomeUnknown);
    return true;
  });
  assert.deepEqual(
    seen.map(({ method }) => method),
    ['POST', 'GET'],
  );
});

test('messages write options as this language does', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'lightcone-')), 'none.pem');
  const table = [
    [{ baseURL: 'nowhere' }, /baseURL/],
    [{ baseURL: 'https://user:word@host.test' }, /baseURL.*apiKey/],
    [{ baseURL: 'https://host.test/?a=1' }, /baseURL.*defaultQuery/],
    [{ caBundle: file }, /caBundle/],
    [{ apiKey: 'sk_hid\nden' }, /apiKey/],
    [{ apiKey: ' ' }, /apiKey is empty/],
    [{ proxy: 'foo://user:hidden@127.0.0.1' }, /proxy.*\*\*\*/],
  ];
  for (const [options, expected] of table) {
    assert.throws(
      () => new Lightcone({ apiKey, ...options }),
      (error) => {
        assert.ok(error instanceof LightconeError);
        assert.match(error.message, expected);
        assert.doesNotMatch(error.message, /[a-z]_[a-z]|hid/);
        return true;
      },
    );
  }
  const client = new Lightcone({ apiKey, baseURL: 'http://127.0.0.1:9', totalTimeout: 0 });
  await assert.rejects(client.computers.exec.create('c', { command: 'a' }), (error) => {
    assert.match(error.message, /totalTimeout/);
    assert.doesNotMatch(error.message, /[a-z]_[a-z]/);
    return true;
  });
});

test('a key is trimmed', async () => {
  const { url, seen } = await serve((_, response) => json(response, 200, {}));
  for (const given of [' sk_x ', 'sk_x\n', '\tsk_x\r\n']) {
    const client = new Lightcone({ apiKey: given, baseURL: url });
    assert.equal(client.apiKey, 'sk_x');
    client.apiKey = ` ${given}`;
    assert.equal(client.apiKey, 'sk_x');
    await client.withOptions({ apiKey: given }).models.list();
    assert.equal(seen.at(-1).headers.authorization, 'Bearer sk_x');
  }
  const client = new Lightcone({ apiKey, baseURL: url });
  assert.throws(() => {
    client.apiKey = '';
  }, /apiKey is empty/);
});

test('a response has a size limit after decompression', async () => {
  const text = JSON.stringify({ id: 'x'.repeat(5_000_000) });
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  const { url, seen } = await serve((_, response) =>
    response.writeHead(200, headers).end(gzipSync(text)),
  );
  const client = new Lightcone({ apiKey, baseURL: url, maxResponseBytes: 1_000_000 });
  const tooLarge = (error) => {
    assert.ok(error instanceof APIResponseValidationError);
    assert.match(error.message, /maxResponseBytes/);
    assert.ok(error.message.includes('1000000') && error.message.includes(url), error.message);
    return true;
  };
  await assert.rejects(client.computers.retrieve('c1'), tooLarge);
  await assert.rejects(client.get('/x'), tooLarge);
  assert.equal(seen.length, 2);
  const options = { maxResponseBytes: 6_000_000 };
  assert.equal((await client.computers.retrieve('c1', options)).id.length, 5_000_000);
  assert.equal((await client.withOptions(options).computers.retrieve('c1')).id.length, 5_000_000);
  let size = 0;
  const { body } = await client.get('/x').asResponse();
  for await (const piece of body) size += piece.length;
  assert.equal(size, text.length);
});

test('an error body has a size limit too', async () => {
  const { url } = await serve((_, response) => response.writeHead(400).end('x'.repeat(100_000)));
  const client = new Lightcone({ apiKey, baseURL: url, maxResponseBytes: 1000 });
  await assert.rejects(client.models.list(), (error) => {
    assert.equal(error.status, 400);
    assert.match(error.message, /maxResponseBytes/);
    assert.ok(error.message.length < 1500);
    return true;
  });
});

test('null is a value', async () => {
  const { url } = await serve((_, response) => json(response, 200, null));
  const client = new Lightcone({ apiKey, baseURL: url });
  assert.equal(await client.models.list(), null);
  assert.equal(await client.computers.retrieve('c1'), null);
  assert.equal(await client.computers.list(), null);
  assert.equal(await client.computers.click('c1', { x: 1, y: 2 }), null);
  assert.equal(await client.agent.tasks.pause('t1'), null);
  assert.equal(await client.agent.tasks.start({ instruction: 'x' }), null);
  assert.equal(await client.get('/x'), null);
  assert.equal(await (await client.computers.retrieve('c1').asResponse()).json(), null);
});

/** A body whose pieces come 600 ms apart. */
const slow = () =>
  serve(async (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (let count = 0; count < 3; count += 1) {
      response.write(': ping\n\n');
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
    response.end('data: {"type":"x"}\n\n');
  });

test('heartbeats that are slower than the timeout keep a body open', async () => {
  const { url } = await slow();
  const client = new Lightcone({ apiKey, baseURL: url, maxRetries: 0 });
  const options = { timeout: 400 };
  const whole = `${': ping\n\n'.repeat(3)}data: {"type":"x"}\n\n`;
  assert.equal(await (await client.get('/x', options).asResponse()).text(), whole);
  assert.equal(await client.get('/x', options), whole);
  const response = await client.computers.retrieveEvents('c1', options).asResponse();
  assert.equal(await response.text(), whole);
});

test('silence in a body is bounded by streamIdleTimeout', async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': ping\n\n');
  });
  const client = new Lightcone({ apiKey, baseURL: url, maxRetries: 0, streamIdleTimeout: 300 });
  const response = await client.get('/x').asResponse();
  await assert.rejects(response.text(), /0\.3 s/);
});

/** A program that makes a client and calls `url`, with these variables. */
async function program(url, variables, options = '{}') {
  const code = `
    import { Lightcone } from '@tzafon/lightcone';
    try {
      const client = new Lightcone({ apiKey: 'k', baseURL: ${JSON.stringify(url)}, maxRetries: 0, ...${options} });
      console.log((await client.computers.retrieve('c1')).id);
    } catch (error) {
      console.log(error.constructor.name, error.message);
    }`;
  const clean = Object.entries(process.env).filter(
    ([name]) => !/proxy|SSL_CERT|NODE_EXTRA/i.test(name),
  );
  const env = { ...Object.fromEntries(clean), ...variables };
  const run = promisify(execFile);
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', code], {
    cwd: new URL('.', import.meta.url),
    env,
  });
  return { stdout: stdout.trim(), stderr };
}

/** An authority of our own, and a server with its certificate. */
async function secure() {
  const folder = mkdtempSync(join(tmpdir(), 'lightcone-'));
  const openssl = (...args) => promisify(execFile)('openssl', args, { cwd: folder });
  await openssl(
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-subj',
    '/CN=Case',
    '-addext',
    'basicConstraints=critical,CA:TRUE',
    '-addext',
    'keyUsage=critical,keyCertSign',
  );
  await openssl(
    'req',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-keyout',
    'server.key',
    '-out',
    'server.csr',
    '-subj',
    '/CN=localhost',
  );
  writeFileSync(
    join(folder, 'ext'),
    'subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n',
  );
  await openssl(
    'x509',
    '-req',
    '-in',
    'server.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-days',
    '30',
    '-extfile',
    'ext',
    '-out',
    'server.pem',
  );
  const { readFileSync } = await import('node:fs');
  const https = await import('node:https');
  const file = (name) => readFileSync(join(folder, name));
  const server = https.createServer(
    { key: file('server.key'), cert: file('server.pem') },
    (_, response) => json(response, 200, { id: 'c1' }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `https://localhost:${server.address().port}`, ca: join(folder, 'ca.pem') };
}

test('NODE_EXTRA_CA_CERTS adds authorities, and other variables replace the systems own', async () => {
  const { url, ca } = await secure();
  const unknown = await program(url, {});
  assert.match(unknown.stdout, /^APIConnectionError .*UnknownIssuer.*caBundle.*SSL_CERT_FILE/);
  assert.equal((await program(url, { NODE_EXTRA_CA_CERTS: ca })).stdout, 'c1');
  assert.equal((await program(url, { SSL_CERT_FILE: ca })).stdout, 'c1');
  const nowhere = await program(url, { NODE_EXTRA_CA_CERTS: '/nowhere.pem' });
  assert.match(nowhere.stdout, /UnknownIssuer.*NODE_EXTRA_CA_CERTS=\/nowhere\.pem/);
  assert.match(nowhere.stderr, /NODE_EXTRA_CA_CERTS is ignored: \/nowhere\.pem/);
  const missing = await program(url, { SSL_CERT_FILE: '/nowhere.pem' });
  assert.match(missing.stdout, /^LightconeError .*SSL_CERT_FILE is \/nowhere\.pem.*caBundle/);
  const both = { SSL_CERT_FILE: '/nowhere.pem', NODE_EXTRA_CA_CERTS: ca };
  assert.match((await program(url, both)).stdout, /SSL_CERT_FILE is \/nowhere\.pem/);
  const option = `{ caBundle: ${JSON.stringify(ca)} }`;
  assert.equal((await program(url, { SSL_CERT_FILE: '/nowhere.pem' }, option)).stdout, 'c1');
});

test('variables that name proxies are honoured', async () => {
  const { url } = await serve((_, response) => json(response, 200, { id: 'c1' }));
  // Nobody listens on this port, and no server is given it by chance, as one that was just closed could be.
  const proxy = 'http://user:hidden@127.0.0.1:1';
  for (const NO_PROXY of ['*', '127.0.0.1', '127.0.0.0/8', new URL(url).host]) {
    assert.equal((await program(url, { HTTP_PROXY: proxy, NO_PROXY })).stdout, 'c1');
  }
  const { stdout } = await program(url, { ALL_PROXY: proxy });
  assert.match(stdout, /through the proxy http:\/\/127\.0\.0\.1/);
  assert.doesNotMatch(stdout, /hidden/);
  const unknown = await program(url, { HTTP_PROXY: 'foo://user:hidden@127.0.0.1' });
  assert.match(unknown.stdout, /^LightconeError HTTP_PROXY .*foo:\/\/user:\*\*\*@127\.0\.0\.1/);
});
