import { connect } from 'node:net';
import { GraphQLError } from 'graphql';
import { afterEach, describe, expect, test } from 'vitest';
import { BadInput, Conflict, NotFound } from '../domain/conflict.js';
import { Refusal } from '../domain/refusal.js';
import { Denied, Resync } from '../graphql/errors.js';
import type { GraphRequest, ServiceConnection } from '../graphql/service.js';
import type { Call } from '../identity/identity.js';
import { connectService, type ConnectOptions } from './connect.js';
import type { ListenOptions } from './listen.js';
import { createLoopback, manager, promised } from './loopback.fixture.js';

const request: GraphRequest = { query: 'query Q($a: ID!) { me { id } }', operationName: 'Q', variables: { a: '1' } };
const call: Call = { identity: manager, requestId: 'req_1' };

let loopback: Awaited<ReturnType<typeof createLoopback>>;
const start = async (
  service: Partial<ServiceConnection>,
  options?: { listen?: Partial<ListenOptions>; connect?: Partial<ConnectOptions> },
) => (loopback = await createLoopback(service, options));
afterEach(() => loopback.stop());

describe('a question', () => {
  test('arrives as it was asked, by whom it was asked, and so does its answer', async () => {
    let seen: [GraphRequest, Call] | undefined;
    const error = new GraphQLError('Conflict', {
      path: ['me', 0],
      extensions: { code: 'CONFLICT', currentVersion: 3 },
    });
    const { connection, mint } = await start({
      execute: async (...given) => ((seen = given), { data: { me: null }, errors: [error], extensions: { n: 1 } }),
    });
    const result = await connection.execute(request, call);
    expect(result).toMatchObject({ data: { me: null }, extensions: { n: 1 } });
    expect(result.errors?.[0]).toBeInstanceOf(GraphQLError);
    expect(result.errors?.[0]?.toJSON()).toEqual(error.toJSON());
    expect(seen?.[0]).toEqual(request);
    expect(seen?.[1]).toMatchObject(call);
    expect(mint.accept(seen![1].identity)).toEqual(manager);
  });

  test('to a hung service ends with a time-out, and the service hears of it', async () => {
    const aborted = promised();
    const { connection } = await start(
      {
        execute: (_, { signal }) =>
          new Promise(() => signal!.addEventListener('abort', () => aborted.resolve(), { once: true })),
      },
      { connect: { timeOut: 500 } },
    );
    await expect(connection.execute(request, call)).rejects.toMatchObject({ service: 'claims', reason: 'TIME_OUT' });
    await aborted.promise;
  });

  test('is dropped when the caller goes', async () => {
    const [arrived, aborted] = [promised(), promised()];
    const { connection } = await start({
      execute: (_, { signal }) => {
        arrived.resolve();
        return new Promise(() => signal!.addEventListener('abort', () => aborted.resolve(), { once: true }));
      },
    });
    const caller = new AbortController();
    const answer = connection.execute(request, { ...call, signal: caller.signal });
    await arrived.promise;
    caller.abort(new Error('gone'));
    await expect(answer).rejects.toThrow('gone');
    await aborted.promise;
  });

  test('that waits for a connection ends when the caller goes, and is never sent', async () => {
    const [arrived, answered] = [promised(), promised<object>()];
    const queries: string[] = [];
    const { connection } = await start(
      {
        execute: async ({ query }) => {
          queries.push(query);
          arrived.resolve();
          return answered.promise;
        },
      },
      { connect: { connections: 1 } },
    );
    const first = connection.execute({ query: '{ a }' }, call);
    await arrived.promise;
    const caller = new AbortController();
    const second = connection.execute({ query: '{ b }' }, { ...call, signal: caller.signal });
    setImmediate(() => caller.abort(new Error('gone')));
    await expect(second).rejects.toThrow('gone');
    answered.resolve({ data: {} });
    await first;
    await connection.execute({ query: '{ c }' }, call);
    expect(queries).toEqual(['{ a }', '{ c }']);
  });

  test('is sent once, also when the service fails or is not there', async () => {
    let asked = 0;
    const { connection, listening, log } = await start({
      execute: async () => {
        asked += 1;
        throw new Error("Duplicate entry '13812345678'");
      },
    });
    await expect(connection.execute(request, call)).rejects.toMatchObject({ reason: 'FAULT' });
    expect(asked).toBe(1);
    expect(log()).toContain('call failed');
    expect(log()).not.toContain('13812345678');
    await listening.stop(0);
    await expect(connection.execute(request, call)).rejects.toMatchObject({ message: 'claims: UNREACHABLE' });
  });

  test('larger than a megabyte is not sent', async () => {
    const { connection } = await start({});
    const large = { query: `{ a } #${'x'.repeat(1_048_576)}` };
    await expect(connection.execute(large, call)).rejects.toMatchObject({ reason: 'TOO_LARGE' });
  });
});

describe('an internal act', () => {
  test('takes and gives any JSON, nothing included', async () => {
    const { connection } = await start({ internal: async (name, input) => (name === 'echo.now' ? input : undefined) });
    expect(await connection.internal('echo.now', { a: [1, null, '张三'] }, call)).toEqual({ a: [1, null, '张三'] });
    expect(await connection.internal('echo.now', undefined, call)).toBeUndefined();
  });

  test.each([
    new NotFound('Act'),
    new BadInput(['input', 'after'], 'is no number'),
    new Resync(['cursor']),
    new Conflict('STALE_VERSION', 4),
    new Denied('FORBIDDEN', 'Not for you', 'ROLE'),
    new Refusal('CLOSED', { zh: '已结案', en: 'closed' }, ['a'], { id: 'r', article: { zh: '一', en: '1' } }),
  ])('fails at this end as it failed at the other: $name', async (error) => {
    const { connection } = await start({ internal: () => Promise.reject(error) });
    const fault = await connection.internal('act', {}, call).catch((caught: unknown) => caught);
    expect(fault).toBeInstanceOf(error.constructor);
    expect({ ...(fault as object) }).toEqual({ ...error });
    expect((fault as Error).message).toBe(error.message);
  });

  test('that fails unexpectedly tells nothing', async () => {
    const { connection, log } = await start({ internal: () => Promise.reject(new TypeError('王小明')) });
    await expect(connection.internal('act', {}, call)).rejects.toThrow('claims: FAULT');
    expect(log()).toContain('internal act failed');
    expect(log()).not.toContain('王小明');
  });
});

describe('somebody without a token that holds', () => {
  const answerTo = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(loopback.listening.url).port), '127.0.0.1', () => socket.write(text));
      let heard = '';
      socket
        .on('data', (chunk) => (heard += chunk))
        .on('end', () => resolve(heard))
        .on('error', reject);
    });
  const head = (path: string, more = '') =>
    `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n${more}\r\n`;

  test.each(['/graph', '/stream', '/internal/session.open', '/stream/x/renew', '/anything'])(
    'is answered 401 at %s, empty, before a byte of the body was sent (F01, F02)',
    async (path) => {
      await start({ execute: () => Promise.reject(new Error('must not be asked')) });
      const forged = 'x-org: org_1\r\nx-user-id: stf_1\r\nx-internal-identity: {}\r\n';
      for (const more of ['', 'authorization: Bearer a.b.c\r\n', 'authorization: Basic eDp5\r\n', forged]) {
        const answer = await answerTo(head(path, more));
        expect(answer).toMatch(/^HTTP\/1.1 401 /);
        expect(answer.split('\r\n\r\n')[1]).toBe('');
      }
    },
  );

  test('or with one for another service, another body (F09), or a used one', async () => {
    const { connection, listening, sign } = await start({});
    const elsewhere = connectService({ name: 'patients', url: listening.url, sign });
    await expect(elsewhere.execute(request, call)).rejects.toMatchObject({ reason: 'REFUSED' });
    await elsewhere.close();

    const body = JSON.stringify(request);
    const token = () => sign({ audience: 'claims', path: '/graph', identity: manager, requestId: 'req_1', body });
    const send = async (authorization: string, text: string) => {
      const response = await fetch(`${listening.url}/graph`, {
        method: 'POST',
        headers: { authorization },
        body: text,
      });
      return [response.status, await response.text()];
    };
    const first = `Bearer ${await token()}`;
    expect(await send(first, body)).toEqual([200, '{"data":{}}']);
    expect(await send(first, body)).toEqual([401, '']);
    expect(await send(`Bearer ${await token()}`, body.replace('me', 'us'))).toEqual([401, '']);
    expect((await connection.execute(request, call)).data).toEqual({});
  });

  test('sees only whether the service lives and is ready', async () => {
    const { connection, listening } = await start({});
    const get = async (path: string) => (await fetch(`${listening.url}${path}`)).status;
    expect([await get('/livez'), await get('/readyz'), await get('/graph')]).toEqual([200, 200, 401]);
    expect(await connection.readiness()).toEqual({ ready: true, checks: { 'claims.database': 'ok' } });
    await listening.stop(0);
    expect(await connection.readiness()).toEqual({ ready: false, checks: { answer: 'unreachable' } });
  });
});

describe('a service that goes down', () => {
  test('lets what waits for news answer at once, and is not come back to on the same connection', async () => {
    const begun = promised();
    const { connection, listening } = await start({
      async internal(_act, _input, { signal }) {
        begun.resolve();
        await new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
        return { lines: [] };
      },
    });
    const waiting = connection.internal('events.read', {}, call);
    await begun.promise;
    const stopped = listening.stop(2_000_000_000);
    expect(await waiting).toEqual({ lines: [] });
    await stopped;
    await expect(connection.internal('events.read', {}, call)).rejects.toMatchObject({ reason: 'UNREACHABLE' });
  });
});

describe('somebody with a token', () => {
  const send = async (path: string, body: string, method = 'POST') => {
    const { listening, sign } = loopback;
    const token = await sign({ audience: 'claims', path, identity: manager, requestId: 'req_1', body });
    const init = { method, headers: { authorization: `Bearer ${token}` }, ...(method === 'POST' && { body }) };
    return (await fetch(`${listening.url}${path}`, init)).status;
  };

  test('is told by status alone what was wrong', async () => {
    await start({});
    expect(await send('/graph', '{bad')).toBe(400);
    expect(await send('/graph', '{"query":1}')).toBe(400);
    expect(await send('/graph', '[]')).toBe(400);
    expect(await send('/graph', '')).toBe(400);
    expect(await send('/else', '{}')).toBe(404);
    expect(await send('/internal/../graph', '{}')).toBe(401);
    expect(await send('/graph', '', 'GET')).toBe(405);
    expect(await send('/graph', `"${'x'.repeat(1_048_576)}"`)).toBe(413);
  });
});
