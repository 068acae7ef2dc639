import { callHelper } from '../engine/helpers.js';
import { ActionError } from '../http/errors.js';
import type { ExecSyncResponse } from '../types/computers/exec.js';

declare module '../types/computers/exec.js' {
  interface ExecSyncResponse extends ExecSyncResponseHelpers {}
}

/** Methods of `ExecSyncResponse`. */
export class ExecSyncResponseHelpers {
  /** Whether the exit code of the command is 0. */
  get ok(): boolean {
    return (this as ExecSyncResponse).exit_code === 0;
  }

  /**
   * Returns the response if the exit code is 0.
   *
   * @throws ActionError if the exit code is not 0
   */
  raiseForError(): this {
    const failure = callHelper('command.failure', this);
    if (failure === null) return this;
    throw new ActionError(failure.message, { result: this, status: failure.status });
  }
}
