import { describe, expect, test } from 'vitest';
import { createInstances, REST } from './instances.js';
import { promised } from './loopback.fixture.js';
import { Unavailable, type UnavailableReason } from './unavailable.js';

let time = 0;
const two = () => createInstances(['a', 'b'], () => time);
const failing = (reason: UnavailableReason) => () => Promise.reject(new Unavailable('claims', reason));

/** Asks once; each instance answers as `answers` says, or with its name. Who was asked, in order. */
async function asked(
  instances: ReturnType<typeof two>,
  answers: Record<string, () => Promise<string>> = {},
): Promise<readonly [readonly string[], string]> {
  const who: string[] = [];
  const end = await instances
    .ask('calls', (name) => {
      who.push(name);
      return answers[name]?.() ?? Promise.resolve(name);
    })
    .catch((error: Error) => error.message);
  return [who, end];
}

describe('instances', () => {
  test('are asked in turn', async () => {
    const instances = two();
    const ends = [];
    for (let n = 0; n < 4; n += 1) ends.push((await asked(instances))[1]);
    expect(ends).toEqual(['a', 'b', 'a', 'b']);
  });

  test('with less to do are asked first, streams counted apart', async () => {
    const instances = two();
    const busy = promised<string>();
    const first = instances.ask('calls', () => busy.promise);
    for (let n = 0; n < 3; n += 1) expect((await asked(instances))[1]).toBe('b');
    busy.resolve('a');
    await first;
    const streams: string[] = [];
    const overs: (() => void)[] = [];
    const open = () =>
      instances.ask('streams', async (name, over) => {
        overs.push(over);
        streams.push(name);
      });
    for (let n = 0; n < 4; n += 1) await open();
    expect(streams.filter((name) => name === 'a')).toHaveLength(2);
    const at = streams.indexOf('b');
    overs[at]!();
    overs[at]!();
    await open();
    expect(streams[4]).toBe('b');
    await open();
    await open();
    expect(streams.filter((name) => name === 'b')).toHaveLength(4);
  });

  test('that nobody listens at are passed over, all of them', async () => {
    const three = createInstances(['a', 'b', 'c'], () => time);
    const away = failing('UNREACHABLE');
    expect(await asked(three, { a: away, b: away })).toEqual([['a', 'b', 'c'], 'c']);
    expect(await asked(two(), { a: away, b: away })).toEqual([['a', 'b'], 'claims: UNREACHABLE']);
  });

  test('that lost a call are followed by one other, once', async () => {
    const three = createInstances(['a', 'b', 'c'], () => time);
    const lost = failing('LOST');
    expect(await asked(three, { a: lost })).toEqual([['a', 'b'], 'b']);
    expect(
      await asked(
        createInstances(['a', 'b', 'c'], () => time),
        { a: lost, b: lost },
      ),
    ).toEqual([['a', 'b'], 'claims: LOST']);
    expect(
      await asked(
        createInstances(['a', 'b', 'c'], () => time),
        { a: failing('UNREACHABLE'), b: lost },
      ),
    ).toEqual([['a', 'b', 'c'], 'c']);
  });

  test.each(['TIME_OUT', 'FAULT', 'REFUSED', 'TOO_LARGE'] as const)('are never followed after %s', async (reason) => {
    expect(await asked(two(), { a: failing(reason) })).toEqual([['a'], `claims: ${reason}`]);
  });

  test('are not followed when the caller has gone', async () => {
    expect(await asked(two(), { a: () => Promise.reject(new Error('gone')) })).toEqual([['a'], 'gone']);
  });

  test('rest after they failed, and then are tried by one call', async () => {
    const instances = two();
    await asked(instances, { a: failing('TIME_OUT') });
    for (let n = 0; n < 3; n += 1) expect((await asked(instances))[0]).toEqual(['b']);
    time += REST.first;
    const trial = promised<string>();
    const trying = asked(instances, { a: () => trial.promise });
    for (let n = 0; n < 3; n += 1) expect((await asked(instances))[0]).toEqual(['b']);
    trial.resolve('back');
    expect(await trying).toEqual([['a'], 'back']);
    const next = [await asked(instances), await asked(instances)].map(([, end]) => end);
    expect(next.toSorted()).toEqual(['a', 'b']);
  });

  test('rest longer each time, up to a bound, and not for what failed together', async () => {
    const instances = two();
    const gone = failing('UNREACHABLE');
    const restOf = async () => {
      const begun = time;
      for (;;) {
        const [who] = await asked(instances, { a: gone });
        if (who.includes('a')) return time - begun;
        time += 500;
      }
    };
    await Promise.all([1, 2, 3].map(() => asked(instances, { a: gone })));
    const rests = [];
    for (let n = 0; n < 5; n += 1) rests.push(await restOf());
    expect(rests).toEqual([1_000, 2_000, 4_000, REST.longest, REST.longest]);
  });

  test('that all rest are asked all the same', async () => {
    const instances = two();
    const away = failing('UNREACHABLE');
    await asked(instances, { a: away, b: away });
    expect((await asked(instances))[1]).toBe('a');
  });
});
