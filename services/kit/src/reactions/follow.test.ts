import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { observeStatements } from '../store/database.js';
import { eachDatabase } from '../test/database.js';
import { tellerAndListener } from './pair.fixture.js';

eachDatabase((name, open) => {
  let pair: Awaited<ReturnType<typeof tellerAndListener>>;
  beforeEach(async () => {
    pair = await tellerAndListener(open);
  });
  afterEach(() => pair.close());

  it('settles everything that was announced, in order, once', async () => {
    const { follower, heard, tried } = await pair.listener();
    await pair.say('x', 'a', 'b');
    await pair.say('y', 'c');
    await pair.say('x', '-', '-', 'd');
    await follower.catchUp();
    await follower.catchUp();
    expect([await heard('x'), await heard('y')]).toEqual(['a b d', 'c']);
    expect(tried.join('')).toBe('abcd');
    expect(await follower.state()).toBe('ok');
  });

  it('hears of what is announced while it follows, and stops while the source is quiet', async () => {
    const { follower, heard } = await pair.listener();
    follower.start();
    await pair.say('x', 'a');
    await vi.waitFor(async () => expect(await heard('x')).toBe('a'), { timeout: 5_000 });
    await pair.say('x', 'b');
    await vi.waitFor(async () => expect(await heard('x')).toBe('a b'), { timeout: 5_000 });
    await follower.stop();
    await pair.say('x', 'c');
    follower.start();
    await vi.waitFor(async () => expect(await heard('x')).toBe('a b c'), { timeout: 5_000 });
  });

  it('has each effect once, wherever the process dies', async () => {
    const { foundation, follower, heard } = await pair.listener();
    await pair.say('x', 'first');
    await follower.catchUp();
    await pair.say('x', 'second');
    let steps = 0;
    const stopCounting = observeStatements(foundation.database, () => steps++);
    await follower.catchUp();
    stopCounting();
    expect(steps).toBeGreaterThan(7);

    for (let at = 1; at <= steps; at++) {
      await pair.say('x', `word${at}`);
      const dying = await pair.listener(new Set(), foundation);
      let step = 0;
      // A process that is gone does nothing more; the database alone rolls back.
      const revive = observeStatements(foundation.database, (sql) => {
        if (++step >= at && !/ROLLBACK/i.test(sql)) throw new Error('the process died');
      });
      await expect(dying.follower.catchUp()).rejects.toThrow('died');
      revive();
      const restarted = await pair.listener(new Set(), foundation);
      await restarted.follower.catchUp();
      expect(await restarted.follower.state()).toBe('ok');
    }
    const words = Array.from({ length: steps }, (_, index) => `word${index + 1}`);
    expect(await heard('x')).toBe(['first', 'second', ...words].join(' '));
  });

  it('replicas that follow at the same time have each effect once, in order', async () => {
    const first = await pair.listener();
    // A file has one process: there the replicas share it.
    const second = await pair.listener(new Set(), name === 'sqlite' ? first.foundation : undefined);
    first.follower.start();
    second.follower.start();
    const words = Array.from({ length: 12 }, (_, index) => `w${index}`);
    await Promise.all(['x', 'y', 'z'].map((caseId) => pair.say(caseId, ...words)));
    await Promise.all([first.follower.catchUp(), second.follower.catchUp()]);
    await first.follower.stop();
    await second.follower.stop();
    for (const caseId of ['x', 'y', 'z']) expect(await first.heard(caseId)).toBe(words.join(' '));
    expect(await first.follower.state()).toBe('ok');
  });

  it('is delayed by a source that is down, and catches up in order when it is back', async () => {
    const { follower, heard } = await pair.listener();
    pair.network.isUp = false;
    await pair.say('x', 'a');
    follower.start();
    await vi.waitFor(async () => expect(await follower.state()).toBe('teller cannot be read'));
    await pair.say('x', 'b');
    await pair.say('y', 'c');
    await expect(follower.catchUp()).rejects.toThrow('UNREACHABLE');
    pair.network.isUp = true;
    await vi.waitFor(async () => expect([await heard('x'), await heard('y')]).toEqual(['a b', 'c']));
    await vi.waitFor(async () => expect(await follower.state()).toBe('ok'));
  });

  it('takes nothing from a source that repeats, skips or garbles lines', async () => {
    const { follower, heard, tried } = await pair.listener();
    const { internal } = pair.network.peer ?? {};
    if (!internal) throw new Error('no peer');
    const answering = (change: (page: { lines: { number: number }[] }) => unknown) => {
      pair.network.peer = {
        ...pair.network.peer,
        internal: async (...asked: Parameters<typeof internal>) =>
          change(structuredClone(await internal(...asked)) as { lines: { number: number }[] }),
      } as typeof pair.network.peer;
    };
    await pair.say('x', 'a', 'b');
    answering(({ lines }) => ({ lines: lines.slice(1) }));
    await expect(follower.catchUp()).rejects.toThrow('gap');
    answering(({ lines }) => ({ lines: [...lines, ...lines] }));
    await expect(follower.catchUp()).rejects.toThrow('gap');
    answering(() => ({ lines: [{ number: 1 }] }));
    await expect(follower.catchUp()).rejects.toThrow('malformed at lines.0');
    expect(tried).toEqual([]);
    answering((page) => page);
    await follower.catchUp();
    expect(await heard('x')).toBe('a b');
  });
});
