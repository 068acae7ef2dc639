/** Creates and deletes the computer of a session. */
import { whenAborted } from '../engine/abort.js';
import { callHelper } from '../engine/helpers.js';
import { hideKey, isLogged, type Log } from '../engine/log.js';
import { APIError, APIUserAbortError } from '../http/errors.js';
import type { RequestOptions } from '../http/request-options.js';
import type { Computers } from '../resources/computers/computers.js';
import type { ComputerCreateParams, ComputerResponse } from '../types/computers/computers.js';

/** What a session needs of a client. */
export interface SessionClient extends Log {
  readonly apiKey: string;
  readonly computers: Computers;
}

/**
 * Creates a computer. If the signal is aborted meanwhile, the wait ends at once, and the computer is
 * deleted once it was created: aborting the request itself could leave it behind.
 */
export async function createComputer(
  client: SessionClient,
  params: ComputerCreateParams,
  options: RequestOptions = {},
): Promise<ComputerResponse> {
  const { signal, ...rest } = options;
  if (!signal || signal.aborted) return client.computers.create(params, options);
  const creating = client.computers.create(params, rest);
  return new Promise((resolve, reject) => {
    const cancel = whenAborted(signal, () => {
      reject(new APIUserAbortError({ cause: signal.reason }));
      // Nothing to do if the creation failed; a failed deletion has logged a warning.
      creating
        .then(({ id }) => (id ? deleteComputer(client, id) : undefined))
        .catch(() => undefined);
    });
    creating.then(resolve, reject).finally(cancel);
  });
}

/** Deletes a computer, which may be gone already. Logs a warning with its id if that fails. */
export async function deleteComputer(client: SessionClient, id: string): Promise<void> {
  try {
    await client.computers.delete(id);
  } catch (error) {
    const status = error instanceof APIError ? error.status : undefined;
    if (callHelper('session.is_gone', status)) return;
    const warning = `computer ${id} could not be deleted and may still be running: ${error}`;
    if (isLogged('warn', client.logLevel)) {
      client.logger.warn(String(hideKey(warning, client.apiKey)));
    }
    throw error;
  }
}
