// Removes the listener from the signal once its target was garbage collected.
const collected = new FinalizationRegistry<() => void>((remove) => remove());

/** The callbacks of a signal. */
interface Callbacks {
  callbacks: Set<() => void>;
  listener: () => void;
}

// One listener per signal, however many calls share it: Node warns about more than ten listeners.
const registered = new WeakMap<AbortSignal, Callbacks>();

/**
 * Calls `callback` when the signal is aborted, or at once if it is aborted already. Returns a
 * function that cancels this. The listener is removed from the signal with its last callback.
 */
export function whenAborted(
  signal: AbortSignal | null | undefined,
  callback: () => void,
): () => void {
  if (!signal) return () => undefined;
  if (signal.aborted) {
    callback();
    return () => undefined;
  }
  const { callbacks, listener } = registered.get(signal) ?? listen(signal);
  // A wrapper, because the same callback may be registered twice.
  const own = (): void => callback();
  callbacks.add(own);
  return () => {
    callbacks.delete(own);
    if (callbacks.size > 0 || registered.get(signal)?.callbacks !== callbacks) return;
    registered.delete(signal);
    signal.removeEventListener('abort', listener);
  };
}

function listen(signal: AbortSignal): Callbacks {
  const callbacks = new Set<() => void>();
  const listener = (): void => {
    registered.delete(signal);
    for (const callback of callbacks) callback();
  };
  signal.addEventListener('abort', listener, { once: true });
  const created = { callbacks, listener };
  registered.set(signal, created);
  return created;
}

/**
 * Calls `callback` with the target when the signal is aborted, or at once if it is aborted already.
 * Returns a function that cancels this. A signal often lives as long as the program and must not
 * keep the target alive: an abandoned target is garbage collected, which closes its connection. For
 * the same reason `callback` should be a function of a module, since a closure may hold the target.
 */
export function onAbort<Target extends object>(
  signal: AbortSignal | null | undefined,
  target: Target,
  callback: (target: Target) => void,
): () => void {
  if (!signal) return () => undefined;
  const weak = new WeakRef(target);
  const remove = whenAborted(signal, () => {
    const alive = weak.deref();
    if (alive !== undefined) callback(alive);
  });
  collected.register(target, remove, remove);
  return () => {
    remove();
    collected.unregister(remove);
  };
}
