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
    const { exit_code: status, stdout, stderr } = this as ExecSyncResponse;
    if (status === 0) return this;
    const output = (stderr || stdout || '').trim();
    throw new ActionError(`the command ended with ${status}: ${output}`, { result: this, status });
  }
}
