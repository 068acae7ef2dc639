/** How a command ended. */
import { ActionError } from '../core/error.js';
import type { ExecSyncResponse } from '../resources/computers/exec.js';

/** Methods of `ExecSyncResponse`. */
export class ExecSyncResponseHelpers {
  /** Whether the command ended with 0. */
  get ok(): boolean {
    return (this as ExecSyncResponse).exit_code === 0;
  }

  /**
   * Gives the result itself.
   *
   * @throws ActionError when the command ended with another code than 0
   */
  raiseForError(): this {
    const { exit_code: status, stdout, stderr } = this as ExecSyncResponse;
    if (status === 0) return this;
    const said = (stderr || stdout || '').trim();
    throw new ActionError(`the command ended with ${status}: ${said}`, { result: this, status });
  }
}
