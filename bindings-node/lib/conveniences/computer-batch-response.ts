/** Whether all actions of a batch were done. */
import { ActionError } from '../core/error.js';
import type { ComputerBatchResponse } from '../resources/computers/computers.js';
import { failure, succeeded } from './action-result.js';

/** Methods of `ComputerBatchResponse`. */
export class ComputerBatchResponseHelpers {
  /** Whether every action was done; the batch stops at the first that is not. */
  get ok(): boolean {
    const { executed, total, results } = this as ComputerBatchResponse;
    return executed === total && (results ?? []).every((result) => succeeded(result.status));
  }

  /**
   * Gives the batch itself.
   *
   * @throws ActionError when an action was not done; its `result` is what came of it
   */
  raiseForError(): this {
    const { executed, total, results } = this as ComputerBatchResponse;
    const failed = results?.find((result) => !succeeded(result.status));
    if (failed !== undefined) throw failure(failed);
    if (executed === total) return this;
    throw new ActionError(`only ${executed} of ${total} actions were run`, { result: this });
  }
}
