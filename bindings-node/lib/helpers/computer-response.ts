import type { ComputerResponse } from '../types/computers/computers.js';

declare module '../types/computers/computers.js' {
  interface ComputerResponse extends ComputerResponseHelpers {}
}

// The response to a creation has `ready`; later responses for the same computer have `RUNNING`.
const USABLE = ['ready', 'running'];

function isUsable(computer: ComputerResponseHelpers): boolean {
  return USABLE.includes(((computer as ComputerResponse).status ?? '').toLowerCase());
}

/** Methods of `ComputerResponse`. */
export class ComputerResponseHelpers {
  /** Whether the computer accepts actions, in whichever way the service writes its status. */
  get isReady(): boolean {
    return isUsable(this);
  }

  /** Whether the computer is running, in whichever way the service writes its status. */
  get isRunning(): boolean {
    return isUsable(this);
  }
}
