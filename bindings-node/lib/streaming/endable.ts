/**
 * A generator that can be ended while it waits. Several `next()` may wait at once, as with any
 * generator: each item goes to one of them, in order. The `return()` of a plain generator would
 * queue behind them until an item arrives; here `end` makes them finish first.
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
