import type { ExecutionResult } from 'graphql';
import { afterEach, describe, expect, test } from 'vitest';
import { createDatedClock } from '../domain/clock.js';
import type { GraphRequest } from '../graphql/service.js';
import type { Call, Identity } from '../identity/identity.js';
import type { ConnectOptions } from './connect.js';
import type { ListenOptions } from './listen.js';
import { createLoopback, manager, promised } from './loopback.fixture.js';

const request: GraphRequest = { query: 'subscription { news { id } }' };
const call: Call = { identity: manager, requestId: 'req_1' };

let loopback: Awaited<ReturnType<typeof createLoopback>>;
afterEach(() => loopback.stop());

/** A source that a test feeds by hand; quiet until then. `ended` when somebody called `return`. */
function createSource() {
  const ended = promised();
  const queue: ExecutionResult[] = [];
  let wake = () => {};
  const results: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]: () => results,
    async next() {
      while (queue.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return { done: false, value: queue.shift()! };
    },
    async return() {
      ended.resolve();
      return { done: true, value: undefined };
    },
  };
  const push = (n: number) => {
    queue.push({ data: { n } });
    wake();
  };
  return { results, push, ended: ended.promise };
}

async function open(
  options: { listen?: Partial<ListenOptions>; connect?: Partial<ConnectOptions> } = {},
  who: Partial<Call> = {},
) {
  const source = createSource();
  loopback = await createLoopback({ subscribe: async () => source.results }, options);
  const stream = await loopback.connection.subscribe(request, { ...call, ...who });
  if (!(Symbol.asyncIterator in stream)) throw new Error('no stream');
  return { ...source, ...loopback, stream };
}
const done = { done: true, value: undefined };
const spent = (reason: string) => ({
  done: false,
  value: { errors: [expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED', reason } })] },
});

describe('a stream', () => {
  test('brings results in order, in whatever pieces they come', async () => {
    const { stream, push } = await open();
    for (let n = 0; n < 500; n += 1) push(n);
    for (let n = 0; n < 500; n += 1) expect(await stream.next()).toEqual({ done: false, value: { data: { n } } });
  });

  test('that is quiet, ended by its reader, ends the source at once', async () => {
    const { stream, ended, listening } = await open();
    const pending = stream.next();
    await stream.return!();
    await ended;
    expect(await pending).toEqual(done);
    expect(await stream.next()).toEqual(done);
    expect(listening.streams()).toBe(0);
  });

  test('that is quiet ends the source when its caller goes or the connection breaks', async () => {
    const caller = new AbortController();
    const first = await open({}, { signal: caller.signal });
    const pending = first.stream.next();
    caller.abort();
    await first.ended;
    expect(await pending).toEqual(done);
    await loopback.stop();

    const second = await open();
    const waiting = second.stream.next();
    const broken = waiting.catch((error: unknown) => error);
    await second.connection.close();
    await second.ended;
    expect(await broken).toMatchObject({ reason: 'LOST' });
  });

  test('shows that it lives, without showing its reader', async () => {
    const { stream, push } = await open({ listen: { streams: { heartbeat: 1 } } });
    await new Promise((resolve) => setTimeout(resolve, 20));
    push(1);
    expect((await stream.next()).value).toEqual({ data: { n: 1 } });
  });

  test('waits for a slow reader instead of filling the memory', async () => {
    let taken = 0;
    const large = 'x'.repeat(65_536);
    const endless: AsyncIterableIterator<ExecutionResult> = {
      [Symbol.asyncIterator]: () => endless,
      next: async () => ({ done: false, value: { data: { n: (taken += 1), large } } }),
      return: async () => ({ done: true, value: undefined }),
    };
    loopback = await createLoopback({ subscribe: async () => endless });
    const stream = (await loopback.connection.subscribe(request, call)) as AsyncIterableIterator<ExecutionResult>;
    let before = -1;
    while (before !== taken) {
      before = taken;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(taken).toBeLessThan(2_000);
    for (let n = 1; n <= taken && n < 300; n += 1) expect((await stream.next()).value.data.n).toBe(n);
    await stream.return!();
  });

  test('that the service refuses is one result', async () => {
    const refusal = { errors: [{ message: 'Not signed in', extensions: { code: 'UNAUTHENTICATED' } }] };
    loopback = await createLoopback({ subscribe: async () => refusal as unknown as ExecutionResult });
    expect(await loopback.connection.subscribe(request, call)).toMatchObject(refusal);
  });

  test('that does not open in time is a time-out', async () => {
    loopback = await createLoopback({ subscribe: () => new Promise(() => {}) }, { connect: { timeOut: 50 } });
    await expect(loopback.connection.subscribe(request, call)).rejects.toMatchObject({ reason: 'TIME_OUT' });
  });

  test('ends when its source ends, breaks when it fails, without a word of why', async () => {
    for (const [fail, outcome] of [
      [false, { done: true }],
      [true, 'claims: FAULT'],
    ] as const) {
      const source = async function* ending(): AsyncGenerator<ExecutionResult> {
        yield { data: { n: 1 } };
        if (fail) throw new Error('王小明');
      };
      loopback = await createLoopback({ subscribe: async () => source() });
      const stream = (await loopback.connection.subscribe(request, call)) as AsyncIterableIterator<ExecutionResult>;
      await stream.next();
      const last = stream.next().catch((error: Error) => error.message);
      expect(await last).toEqual(typeof outcome === 'string' ? outcome : done);
      expect(loopback.log()).not.toContain('王小明');
      await loopback.stop();
    }
  });

  test('breaks when the service stops, so that its reader looks elsewhere', async () => {
    const { stream, listening, ended } = await open();
    const last = stream.next().catch((error: unknown) => error);
    await listening.stop();
    expect(await last).toMatchObject({ reason: 'STOPPING' });
    await ended;
  });
});

describe('the identity of a stream', () => {
  test('is spent when it expires', async () => {
    const clock = createDatedClock(new Date(manager.expiresAt));
    const { stream, ended } = await open({ listen: { streams: { clock } } });
    expect(await stream.next()).toEqual(spent('EXPIRED'));
    expect(await stream.next()).toEqual(done);
    await ended;
  });

  test('is spent when nobody renews it', async () => {
    const { stream, ended } = await open({ listen: { streams: { lease: 50 } } });
    expect(await stream.next()).toEqual(spent('NOT_RENEWED'));
    await ended;
  });

  test('is renewed by the connection', async () => {
    let renewals = 0;
    const enough = promised();
    const refresh = (identity: Identity) => {
      renewals += 1;
      if (renewals === 5) enough.resolve();
      return identity;
    };
    const { stream, push } = await open({ connect: { renewEvery: 5, refresh } });
    await enough.promise;
    push(1);
    expect((await stream.next()).value).toEqual({ data: { n: 1 } });
  });

  test('is renewed for the one who opened it only', async () => {
    const { ended, listening, sign } = await open();
    const send = async (path: string, body: string, identity: Identity) => {
      const token = await sign({ audience: 'claims', path, identity, requestId: 'req_1', body });
      const headers = { authorization: `Bearer ${token}` };
      return fetch(`${listening.url}${path}`, { method: 'POST', headers, body });
    };
    const opened = await send('/stream', JSON.stringify(request), manager);
    const renew = async (identity: Identity, id = opened.headers.get('x-concord-stream')) =>
      (await send(`/stream/${id}/renew`, '', identity)).status;

    expect(await renew({ ...manager, session: 'ses_2' })).toBe(204);
    expect(await renew({ ...manager, id: 'stf_2' })).toBe(404);
    expect(await renew(manager, 'another')).toBe(404);
    expect(await renew({ ...manager, roles: ['CM', 'EXEC'] })).toBe(409);
    expect(await opened.text()).toContain('{"end":"SPENT","reason":"CHANGED"}');
    expect(await renew(manager)).toBe(404);
    await ended;
  });

  test('that has changed ends the stream', async () => {
    const refresh = (identity: Identity) => ({ ...identity, roles: [] });
    const { stream, ended } = await open({ connect: { renewEvery: 5, refresh } });
    expect(await stream.next()).toEqual(spent('CHANGED'));
    await ended;
  });

  test('that is gone ends the stream from here', async () => {
    const { stream, ended } = await open({ connect: { renewEvery: 5, refresh: () => undefined } });
    expect(await stream.next()).toEqual(spent('CHANGED'));
    expect(await stream.next()).toEqual(done);
    await ended;
  });
});
