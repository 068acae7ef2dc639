/** Lines of a command's output. */
import type { ExecCreateResponse } from '../resources/computers/exec.js';

/** Methods of `ExecCreateResponse`. */
export class ExecCreateResponseHelpers {
  /** Whether nothing follows: the line is an `exit` or an `error`. */
  get isLast(): boolean {
    const { type } = this as ExecCreateResponse;
    return type === 'exit' || type === 'error';
  }

  /**
   * Whether the line is no failure: not an `error`, and not an `exit` with another code than 0.
   * A code of -1 is a time limit or another abnormal end.
   */
  get ok(): boolean {
    const { type, code } = this as ExecCreateResponse;
    return type !== 'error' && (type !== 'exit' || code === 0);
  }
}
