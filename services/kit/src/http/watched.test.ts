import type { ExecutionResult } from 'graphql';
import { expect, it } from 'vitest';
import type { GraphRequest } from '../graphql/service.js';
import { tell, toldBy } from '../graphql/watched-answer.js';
import { createLoopback, manager } from './loopback.fixture.js';

it('asks to be watched, and hears what is told, as in one process', async () => {
  const place = { seat: 'org:1', number: 7, cursor: 'c', head: 9 };
  const asked: GraphRequest[] = [];
  const told = tell({ data: { a: 1 } }, { personal: false, place });
  const loopback = await createLoopback({
    async execute(request) {
      asked.push(request);
      return told;
    },
    async subscribe(request) {
      asked.push(request);
      const results = [tell({}, { personal: false, place }), told];
      const stream: AsyncIterableIterator<ExecutionResult> = {
        [Symbol.asyncIterator]: () => stream,
        next: async () => {
          const value = results.shift();
          return value ? { done: false, value } : { done: true, value: undefined };
        },
        return: async () => ({ done: true, value: undefined }),
      };
      return stream;
    },
  });
  try {
    const request: GraphRequest = { query: '{ a }', watched: true };
    const call = { identity: loopback.mint.mint(manager), requestId: 'r' };
    expect(toldBy(await loopback.connection.execute(request, call))).toEqual({ personal: false, place });
    const heard: ExecutionResult[] = [];
    const stream = (await loopback.connection.subscribe(request, call)) as AsyncIterableIterator<ExecutionResult>;
    for await (const result of stream) heard.push(result);
    expect(heard).toEqual([{ extensions: { watched: { personal: false, place } } }, told]);
    expect(asked).toEqual([request, request]);
  } finally {
    await loopback.stop();
  }
});
