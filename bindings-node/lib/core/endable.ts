/**
 * An iterator that can be ended while it waits. Several `next()` may wait at once, as with any
 * generator: each item goes to one of them, in order. But a generator's `return()` waits behind
 * them, until something comes; here `end` makes the waiting ones see the end.
 */
export function endable<Item>(
  generator: AsyncGenerator<Item, void, undefined>,
  end: () => void,
): AsyncGenerator<Item, void, undefined> {
  let waiting = 0;
  const settled = (): void => {
    waiting -= 1;
  };
  const stop = (): void => {
    if (waiting > 0) end();
  };
  const iterator: AsyncGenerator<Item, void, undefined> = {
    next() {
      waiting += 1;
      const result = generator.next();
      result.then(settled, settled);
      return result;
    },
    return(value) {
      stop();
      return generator.return(value as undefined);
    },
    throw(error) {
      stop();
      return generator.throw(error);
    },
    [Symbol.asyncIterator]: () => iterator,
    async [Symbol.asyncDispose]() {
      await iterator.return(undefined);
    },
  };
  return iterator;
}
