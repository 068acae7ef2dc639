import { callHelper } from '../engine/helpers.js';
import { ActionError } from '../http/errors.js';
import type { ComputerBatchResponse } from '../types/computers/computers.js';
import { isSuccess } from './action-result.js';

declare module '../types/computers/computers.js' {
  interface ComputerBatchResponse extends ComputerBatchResponseHelpers {}
}

/** Methods of `ComputerBatchResponse`. */
export class ComputerBatchResponseHelpers {
  /** Whether every action succeeded; a batch stops at the first failure. */
  get ok(): boolean {
    const { executed, total, results } = this as ComputerBatchResponse;
    const isComplete = typeof executed === 'number' && executed === total;
    return isComplete && (results ?? []).every((result) => isSuccess(result.status));
  }

  /**
   * Returns the response if every action succeeded.
   *
   * @throws ActionError if an action failed; its `result` is that of the action
   */
  raiseForError(): this {
    const failure = callHelper('batch.failure', this);
    if (failure === null) return this;
    const { message, status, index } = failure;
    const { results } = this as ComputerBatchResponse;
    const result = typeof index === 'number' ? results?.[index] : this;
    throw new ActionError(message, { result, status });
  }
}
