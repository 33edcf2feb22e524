import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { ExecutionResult } from 'graphql';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { GraphRequest, ServiceConnection } from '../graphql/service.js';
import type { Call } from '../identity/identity.js';
import { manager, promised } from './loopback.fixture.js';
import { createReplicas, type Replicas } from './replicas.fixture.js';

const request: GraphRequest = { query: '{ me { id } }' };
const call: Call = { identity: manager, requestId: 'req_1' };

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
const start = async (...given: Parameters<typeof createReplicas>): Promise<Replicas> => {
  const replicas = await createReplicas(...given);
  closing.push(replicas.stop);
  return replicas;
};

/** An address where every connection is met by `meet`. */
async function address(meet: (socket: Socket) => void): Promise<string> {
  const server = createServer(meet).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
/** Counts what it is asked. */
function counting(name: string) {
  const seen: string[] = [];
  const service: Partial<ServiceConnection> = {
    execute: async (_, { requestId }) => (seen.push(requestId), { data: { name } }),
  };
  return { seen, service };
}

describe('a connection over instances', () => {
  test('shares out what it asks', async () => {
    const [one, other] = [counting('one'), counting('other')];
    const { connection } = await start([one.service, other.service]);
    for (let n = 0; n < 6; n += 1) await connection.execute(request, call);
    expect([one.seen.length, other.seen.length]).toEqual([3, 3]);
  });

  test('asks another when nobody listens, and Unavailable is what is left when nobody does', async () => {
    const [one, other] = [counting('one'), counting('other')];
    const { connection, instances } = await start([one.service, other.service]);
    await instances[0]!.stop(0);
    for (let n = 0; n < 4; n += 1) expect((await connection.execute(request, call)).data).toEqual({ name: 'other' });
    await instances[1]!.stop(0);
    await expect(connection.execute(request, call)).rejects.toMatchObject({ reason: 'UNREACHABLE' });
    await expect(connection.subscribe(request, call)).rejects.toMatchObject({ reason: 'UNREACHABLE' });
    await expect(connection.internal('act', {}, call)).rejects.toMatchObject({ reason: 'UNREACHABLE' });
  });

  test.each([
    ['before a byte of the answer', ''],
    [
      'in the middle of the answer',
      'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"da',
    ],
  ])('asks one other when it lost its connection %s', async (_, said) => {
    let met = 0;
    const broken = await address((socket) => {
      socket
        .on('error', () => undefined)
        .once('data', () => {
          met += 1;
          socket.end(said, () => socket.destroy());
        });
    });
    const well = counting('well');
    const { connection } = await start([well.service], { elsewhere: [broken] });
    expect((await connection.execute(request, call)).data).toEqual({ name: 'well' });
    expect([met, well.seen]).toEqual([1, ['req_1']]);
  });

  test('asks nobody else after a time-out, and the others next', async () => {
    const well = counting('well');
    const mute = await address((socket) => void socket.on('error', () => undefined).resume());
    const { connection } = await start([well.service], { elsewhere: [mute], connect: { timeOut: 2_000 } });
    await expect(connection.execute(request, call)).rejects.toMatchObject({ reason: 'TIME_OUT' });
    expect(well.seen).toEqual([]);
    expect((await connection.execute(request, call)).data).toEqual({ name: 'well' });
  });

  test('asks nobody else when an instance has answered that it failed', async () => {
    const well = counting('well');
    const { connection } = await start([{ execute: () => Promise.reject(new Error('1062')) }, well.service]);
    await expect(connection.execute(request, call)).rejects.toMatchObject({ reason: 'FAULT' });
    expect(well.seen).toEqual([]);
  });

  test('asks nobody else when the caller went', async () => {
    const [begun, well] = [promised(), counting('well')];
    const { connection } = await start([{ execute: () => (begun.resolve(), new Promise(() => {})) }, well.service]);
    const caller = new AbortController();
    const answer = connection.execute(request, { ...call, signal: caller.signal });
    await begun.promise;
    caller.abort(new Error('gone'));
    await expect(answer).rejects.toThrow('gone');
    expect(well.seen).toEqual([]);
  });

  test('is ready while one instance is, and tells of each without an address', async () => {
    const { connection, instances } = await start([{}, {}]);
    const well = { '1.claims.database': 'ok', '2.claims.database': 'ok' };
    expect(await connection.readiness()).toEqual({ ready: true, checks: well });
    await instances[0]!.stop(0);
    expect(await connection.readiness()).toEqual({
      ready: true,
      checks: { '1.answer': 'unreachable', '2.claims.database': 'ok' },
    });
    await instances[1]!.stop(0);
    expect(await connection.readiness()).toMatchObject({ ready: false });
  });

  test('is ready though another instance hangs', async () => {
    const mute = await address((socket) => void socket.on('error', () => undefined).resume());
    const { connection } = await start([{}], { elsewhere: [mute] });
    expect(await connection.readiness()).toEqual({
      ready: true,
      checks: { '1.answer': 'unreachable', '2.claims.database': 'ok' },
    });
  });
});

describe('a stream over instances', () => {
  const quiet = (): AsyncIterableIterator<ExecutionResult> => ({
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => new Promise(() => {}),
    return: async () => ({ done: true, value: undefined }),
  });
  const streaming = { subscribe: async () => quiet() };

  test('is opened where there are fewer, and renewed where it was opened', async () => {
    const { connection, instances, paths } = await start([streaming, streaming], { connect: { renewEvery: 20 } });
    const open = () => connection.subscribe(request, call) as Promise<AsyncIterableIterator<ExecutionResult>>;
    const streams = [await open(), await open(), await open(), await open()];
    expect(instances.map((each) => each.streams())).toEqual([2, 2]);
    const ends = streams.map((stream) => stream.next());
    const renewed = () => paths.map((asked) => [...new Set(asked.filter((path) => path.endsWith('/renew')))]);
    await vi.waitFor(() => expect(renewed().map((each) => each.length)).toEqual([2, 2]), { timeout: 20_000 });
    const soFar = paths.flat().length;
    await vi.waitFor(() => expect(paths.flat().length).toBeGreaterThan(soFar + 20), { timeout: 20_000 });
    expect(new Set(renewed().flat()).size).toBe(4);
    expect(instances.map((each) => each.streams())).toEqual([2, 2]);
    await Promise.all(streams.map((stream) => stream.return!()));
    expect(await Promise.all(ends)).toEqual(streams.map(() => ({ done: true, value: undefined })));
  });

  test('breaks off with its instance, and is opened at another when it is asked for again', async () => {
    const { connection, instances } = await start([streaming, streaming]);
    const stream = (await connection.subscribe(request, call)) as AsyncIterableIterator<ExecutionResult>;
    const at = instances.findIndex((each) => each.streams() === 1);
    const last = stream.next().catch((error: unknown) => error);
    await instances[at]!.stop(0);
    expect(await last).toMatchObject({ reason: 'STOPPING' });
    const again = (await connection.subscribe(request, call)) as AsyncIterableIterator<ExecutionResult>;
    expect(instances[1 - at]!.streams()).toBe(1);
    await again.return!();
  });
});
