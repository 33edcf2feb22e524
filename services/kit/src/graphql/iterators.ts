/**
 * `source` with each value made into another, one after another. Not an async generator: there, `return()` waits for
 * the pending `next()`, and on a quiet source the upstream would stay open for ever.
 *
 * @param failed what to answer last when the source throws
 */
export function mapIterator<From, To>(
  source: AsyncIterator<From>,
  map: (value: From) => To | Promise<To>,
  failed: (error: unknown) => To | Promise<To>,
): AsyncIterableIterator<To> {
  let ended = false;
  const end = async (): Promise<IteratorResult<To>> => {
    ended = true;
    await source.return?.();
    return { done: true, value: undefined };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      if (ended) return { done: true, value: undefined };
      try {
        const step = await source.next();
        if (!step.done && !ended) return { done: false, value: await map(step.value) };
        ended = true;
        return { done: true, value: undefined };
      } catch (error) {
        await end();
        return { done: false, value: await failed(error) };
      }
    },
    return: end,
    throw: end,
  };
}
