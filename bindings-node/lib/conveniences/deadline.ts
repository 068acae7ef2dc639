import { LightconeError } from '../core/error.js';

// The longest time that a timer can be set to, some 25 days.
const LONGEST = 2 ** 31 - 1;

/**
 * A limit on the whole of something that goes on, in milliseconds from now; null for no limit.
 * It goes by the clock that nobody sets.
 */
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

  /** Milliseconds that are left, 0 at least. */
  get remaining(): number {
    return Math.max(this.#ends - performance.now(), 0);
  }

  /** Whether time is up. */
  get passed(): boolean {
    return this.remaining === 0;
  }

  /** Calls `end` when time is up, unless what is given back is called before. */
  whenPassed(end: () => void): () => void {
    if (this.#ends === Number.POSITIVE_INFINITY) return () => undefined;
    let timer: NodeJS.Timeout;
    const arm = (): void => {
      // Timers count whole milliseconds, and may be a little early.
      const left = Math.min(Math.ceil(this.remaining), LONGEST);
      timer = setTimeout(() => (this.passed ? end() : arm()), left);
      // What is waited for keeps the process alive; what was abandoned must not.
      timer.unref();
    };
    arm();
    return () => clearTimeout(timer);
  }
}
