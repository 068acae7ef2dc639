// Runs a program in a Node of its own.
import { execFile } from 'node:child_process';

const cwd = new URL('../..', import.meta.url);

/**
 * What came of it; it is killed where it does not end by itself, and then `signal` says so. With an address
 * it has a `client` of it, and `tasks`.
 */
export function program(text, url) {
  const start = `
    import Lightcone from '@tzafon/lightcone';
    const client = new Lightcone({ apiKey: 'k', baseURL: ${JSON.stringify(url)} });
    const { tasks } = client.agent;
  `;
  const args = ['--input-type=module', '-e', (url === undefined ? '' : start) + text];
  const options = { cwd, timeout: 60_000, killSignal: 'SIGKILL' };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, signal: child.signalCode, stdout, stderr }),
    );
  });
}
