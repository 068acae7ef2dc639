import type { ExecCreateResponse } from '../types/computers/exec.js';

declare module '../types/computers/exec.js' {
  interface ExecCreateResponse extends ExecCreateResponseHelpers {}
}

/** Methods of `ExecCreateResponse`, a line of a command's output. */
export class ExecCreateResponseHelpers {
  /** Whether this is the last line: an `exit` or an `error`. */
  get isLast(): boolean {
    const { type } = this as ExecCreateResponse;
    return type === 'exit' || type === 'error';
  }

  /**
   * Whether the line reports no failure: it is not an `error`, nor an `exit` with a code other than
   * 0. The code -1 means a timeout or another abnormal end.
   */
  get ok(): boolean {
    const { type, code } = this as ExecCreateResponse;
    return type !== 'error' && (type !== 'exit' || code === 0);
  }
}
