/** Native work as promises. Work starts under a token, and all results are taken at once. */
import { addon } from './addon.js';
import type { NativeCompletionQueue, NativeOpenResponse, NativeRecord } from './native.js';

type Result = NativeRecord | NativeOpenResponse;

const waiting = new Map<number, (result: Result) => void>();
let lastToken = 0;

let queue: NativeCompletionQueue | undefined;

/** The queue that all engine clients share. */
export function completionQueue(): NativeCompletionQueue {
  queue ??= new (addon().CompletionQueue)(settle);
  return queue;
}

function settle(): void {
  const taken = queue?.take() ?? [];
  for (let at = 0; at < taken.length; at += 2) {
    const token = taken[at] as number;
    const resolve = waiting.get(token);
    waiting.delete(token);
    resolve?.(taken[at + 1] as Result);
  }
}

/** Starts native work under a token and waits for its result. */
export function completion<T extends Result>(start: (token: number) => void): Promise<T> {
  return new Promise((resolve) => {
    do lastToken = (lastToken + 1) % 2 ** 32;
    while (waiting.has(lastToken));
    const token = lastToken;
    // Before the token is registered, so that work which fails to start leaves nothing behind.
    start(token);
    waiting.set(token, resolve as (result: Result) => void);
  });
}
