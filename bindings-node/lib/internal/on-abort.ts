// Takes the listener of a target that nobody holds any more off its signal.
const forgotten = new FinalizationRegistry<() => void>((remove) => remove());

/** What is to be called when a signal is aborted. */
interface Waiting {
  ends: Set<() => void>;
  listener: () => void;
}

// A signal has one listener of ours, however many calls share it: Node warns of more than ten.
const waiting = new WeakMap<AbortSignal, Waiting>();

/**
 * Calls `end` when the signal is aborted, or at once if it is; gives what takes that back. Once
 * nothing waits for it any more, the signal has no listener left.
 */
export function whenAborted(signal: AbortSignal | null | undefined, end: () => void): () => void {
  if (!signal) return () => undefined;
  if (signal.aborted) {
    end();
    return () => undefined;
  }
  const { ends, listener } = waiting.get(signal) ?? listened(signal);
  // A function of its own, since the same one may be given twice.
  const own = (): void => end();
  ends.add(own);
  return () => {
    ends.delete(own);
    if (ends.size > 0 || waiting.get(signal)?.ends !== ends) return;
    waiting.delete(signal);
    signal.removeEventListener('abort', listener);
  };
}

function listened(signal: AbortSignal): Waiting {
  const ends = new Set<() => void>();
  const listener = (): void => {
    waiting.delete(signal);
    for (const end of ends) end();
  };
  signal.addEventListener('abort', listener, { once: true });
  const made = { ends, listener };
  waiting.set(signal, made);
  return made;
}

/**
 * Calls `end` with the target when the signal is aborted, or at once if it is; gives what takes
 * that back. A signal often lives as long as the program, so it must not keep the target alive:
 * what is abandoned is collected, and its connection closes. For the same reason `end` is to be a
 * function of a module: a closure may hold the target without showing it.
 */
export function onAbort<Target extends object>(
  signal: AbortSignal | null | undefined,
  target: Target,
  end: (target: Target) => void,
): () => void {
  if (!signal) return () => undefined;
  const held = new WeakRef(target);
  const remove = whenAborted(signal, () => {
    const alive = held.deref();
    if (alive !== undefined) end(alive);
  });
  forgotten.register(target, remove, remove);
  return () => {
    remove();
    forgotten.unregister(remove);
  };
}
