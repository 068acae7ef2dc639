/** States of a computer, which the service writes in more than one way. */
import type { ComputerResponse } from '../resources/computers/computers.js';

// `ready` comes from a creation, `RUNNING` from later reads of the same computer.
const USABLE = ['ready', 'running'];

function usable(computer: ComputerResponseHelpers): boolean {
  return USABLE.includes(((computer as ComputerResponse).status ?? '').toLowerCase());
}

/** Methods of `ComputerResponse`. */
export class ComputerResponseHelpers {
  /** Whether the computer can take actions, however the service writes it. */
  get isReady(): boolean {
    return usable(this);
  }

  /** Whether the computer runs, however the service writes it. */
  get isRunning(): boolean {
    return usable(this);
  }
}
