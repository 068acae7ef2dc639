import { LightconeError } from '../http/errors.js';

// Longest delay of a timer, about 25 days.
const MAX_DELAY = 2 ** 31 - 1;

/** A deadline, given in milliseconds from now; null for none. Changes of the clock do not affect it. */
export class Deadline {
  readonly timeout: number | null;
  readonly #ends: number;

  constructor(timeout: number | null) {
    if (timeout !== null && !(typeof timeout === 'number' && timeout >= 0)) {
      throw new LightconeError(
        `timeout must be a number of milliseconds, 0 or more, or null for no limit, not ${timeout}`,
      );
    }
    this.timeout = timeout;
    this.#ends = timeout === null ? Number.POSITIVE_INFINITY : performance.now() + timeout;
  }

  /** Remaining time in milliseconds, at least 0. */
  get remaining(): number {
    return Math.max(this.#ends - performance.now(), 0);
  }

  /** Whether the deadline has passed. */
  get passed(): boolean {
    return this.remaining === 0;
  }

  /** Calls `callback` at the deadline. Returns a function that cancels this. */
  whenPassed(callback: () => void): () => void {
    if (this.#ends === Number.POSITIVE_INFINITY) return () => undefined;
    let timer: NodeJS.Timeout;
    const arm = (): void => {
      // Timers have whole milliseconds, and may fire a little early.
      const left = Math.min(Math.ceil(this.remaining), MAX_DELAY);
      timer = setTimeout(() => (this.passed ? callback() : arm()), left);
      // A pending request keeps the process alive; a deadline must not.
      timer.unref();
    };
    arm();
    return () => clearTimeout(timer);
  }
}
