// A loopback server whose answers are scripted, and which records what it was asked.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after } from 'node:test';

/** Serves `handler(request, response, body)`; gives the address and the requests seen. */
export async function serve(handler) {
  const seen = [];
  const server = createServer(async (request, response) => {
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    const body = Buffer.concat(pieces).toString();
    seen.push({ method: request.method, url: request.url, headers: request.headers, body });
    await handler(request, response, body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${server.address().port}`, seen };
}

/** Answers with JSON. */
export function json(response, status, value, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

/** Begins an event stream and sends these texts; the caller ends it. */
export function events(response, ...texts) {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const text of texts) response.write(text);
}

/** One frame. */
export const frame = (id, value) => `id: ${id}\ndata: ${JSON.stringify(value)}\n\n`;
