import { ActionError } from '../http/errors.js';
import type { ComputerBatchResponse } from '../types/computers/computers.js';
import { actionError, isSuccess } from './action-result.js';

declare module '../types/computers/computers.js' {
  interface ComputerBatchResponse extends ComputerBatchResponseHelpers {}
}

/** Methods of `ComputerBatchResponse`. */
export class ComputerBatchResponseHelpers {
  /** Whether every action succeeded; a batch stops at the first failure. */
  get ok(): boolean {
    const { executed, total, results } = this as ComputerBatchResponse;
    return executed === total && (results ?? []).every((result) => isSuccess(result.status));
  }

  /**
   * Returns the response if every action succeeded.
   *
   * @throws ActionError if an action failed; its `result` is that of the action
   */
  raiseForError(): this {
    const { executed, total, results } = this as ComputerBatchResponse;
    const failed = results?.find((result) => !isSuccess(result.status));
    if (failed !== undefined) throw actionError(failed);
    if (executed === total) return this;
    throw new ActionError(`only ${executed} of ${total} actions were run`, { result: this });
  }
}
