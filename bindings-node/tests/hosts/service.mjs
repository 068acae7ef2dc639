// A service for programs in other processes and threads: what a task's id is, says how it behaves.
import { events, frame, json, serve } from '../server.mjs';

const started = { type: 'started', task_id: 't' };
const completed = { type: 'completed', result: 'x' };

/**
 * `breaks` streams end after two events and are gone on with; `endless` ones give one event, and
 * `never` answers nothing; the status of `never-arrived` is answered once it has a request. `closed` counts connections that the other side has closed before their answer's
 * end, and `open` those that still are.
 */
export async function service() {
  const state = { open: 0, closed: 0, hasNever: false };
  const changed = () => {
    for (const check of state.waiting.splice(0)) check();
  };
  const pending = (response) => {
    state.open += 1;
    response.on('close', () => {
      state.open -= 1;
      state.closed += 1;
      changed();
    });
  };
  const status = { status: 'running', task_id: 't' };
  state.waiting = [];
  /** Waits until the state is as it should be. */
  state.until = async (holds) => {
    while (!holds()) await new Promise((resolve) => state.waiting.push(resolve));
  };
  const server = await serve((request, response) => {
    const { url, headers } = request;
    if (url.endsWith('/never/resume')) {
      pending(response);
      state.hasNever = true;
      changed();
    } else if (url.endsWith('/never-arrived/status')) {
      state.until(() => state.hasNever).then(() => json(response, 200, status));
    } else if (url.endsWith('/none')) json(response, 404, { title: 'no' });
    else if (url.endsWith('/endless/stream')) {
      pending(response);
      events(response, frame(0, { ...started, task_id: 'endless' }));
    } else if (url === '/agent/tasks/stream') {
      events(response, 'retry: 1\n\n', frame(0, started), frame(1, { type: 'progress_update' }));
      response.end();
    } else if (url.endsWith('/t/stream') && headers['last-event-id'] === '1') {
      events(response, frame(1, { type: 'progress_update' }), frame(2, completed));
      response.end();
    } else json(response, 200, status);
  });
  return { ...server, state };
}
