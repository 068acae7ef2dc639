// Takes the listener of a target that nobody holds any more off its signal.
const forgotten = new FinalizationRegistry<() => void>((remove) => remove());

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
  if (signal.aborted) {
    end(target);
    return () => undefined;
  }
  const held = new WeakRef(target);
  const listener = (): void => {
    const alive = held.deref();
    if (alive !== undefined) end(alive);
  };
  const remove = (): void => signal.removeEventListener('abort', listener);
  signal.addEventListener('abort', listener, { once: true });
  forgotten.register(target, remove, listener);
  return () => {
    remove();
    forgotten.unregister(listener);
  };
}
