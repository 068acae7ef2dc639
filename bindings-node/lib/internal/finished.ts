/** Native work as promises: it is begun under a token, and all that has ended is taken at once. */
import { addon } from './addon.js';
import type { NativeCompletionQueue, NativeOpenResponse, NativeRecord } from './native.js';

type Outcome = NativeRecord | NativeOpenResponse;

const waiting = new Map<number, (outcome: Outcome) => void>();
let lastToken = 0;

let queue: NativeCompletionQueue | undefined;

/** The queue that engines are made with, one for all of them. */
export function nativeQueue(): NativeCompletionQueue {
  queue ??= new (addon().CompletionQueue)(settle);
  return queue;
}

function settle(): void {
  const taken = queue?.take() ?? [];
  for (let at = 0; at < taken.length; at += 2) {
    const token = taken[at] as number;
    const done = waiting.get(token);
    waiting.delete(token);
    done?.(taken[at + 1] as Outcome);
  }
}

/** What comes of the native work that `begin` begins under the token it is given. */
export function finished<T extends Outcome>(begin: (token: number) => void): Promise<T> {
  return new Promise((resolve) => {
    do lastToken = (lastToken + 1) % 2 ** 32;
    while (waiting.has(lastToken));
    const token = lastToken;
    // First, so that work which could not be begun leaves nothing behind.
    begin(token);
    waiting.set(token, resolve as (outcome: Outcome) => void);
  });
}
