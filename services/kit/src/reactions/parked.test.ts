import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DatabaseFault } from '../store/faults.js';
import { createReactionBook } from '../store/reaction-book.js';
import { inTransaction, run } from '../store/session.js';
import { eachDatabase } from '../test/database.js';
import { tellerAndListener } from './pair.fixture.js';

eachDatabase((name, open) => {
  let pair: Awaited<ReturnType<typeof tellerAndListener>>;
  beforeEach(async () => {
    pair = await tellerAndListener(open);
  });
  afterEach(() => pair.close());

  it('parks the case of an event that keeps failing, and goes on with the others', async () => {
    const { follower, heard, tried, foundation } = await pair.listener(new Set(['poison']));
    await pair.say('x', 'a', 'poison', 'b');
    await pair.say('y', 'c');
    await pair.say('x', 'd');
    await follower.catchUp();
    expect([await heard('x'), await heard('y')]).toEqual(['a', 'c']);
    expect(tried.filter((word) => word === 'poison')).toHaveLength(5);
    expect(tried).not.toContain('b');
    expect(await follower.state()).toBe('1 parked');
    expect(await foundation.readiness()).toEqual({
      ready: true,
      checks: { database: 'ok', 'write-down-what-is-said': '1 parked' },
    });
    const { rows } = await run(foundation.database, undefined, 'SELECT * FROM `reaction_parked` ORDER BY `number`');
    expect(rows.map(({ number, reason, caseKey }) => [Number(number), reason, caseKey])).toEqual([
      [2, 'TypeError', 'note:x'],
      [3, 'BEHIND', 'note:x'],
      [5, 'BEHIND', 'note:x'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('张三');
  });

  it('parks an event it cannot understand', async () => {
    const { foundation } = await pair.listener();
    const strict = foundation.reactions.follow(
      {
        name: 'understand-what-is-said',
        source: 'teller',
        read: () => {
          throw new RangeError('not understood');
        },
        apply: async () => undefined,
      },
      { backOff: 1 },
    );
    await pair.say('x', 'a');
    await strict.catchUp();
    expect(await strict.state()).toBe('1 parked');
  });

  it('parks nothing for a fault of its own database, however often', async () => {
    const { foundation } = await pair.listener();
    let lost = 12;
    const applied: string[] = [];
    const unlucky = foundation.reactions.follow<{ word: string }>(
      {
        name: 'lose-the-connection',
        source: 'teller',
        read: (event) => event as { word: string },
        apply: async ({ word }) => {
          if (lost-- > 0) throw new DatabaseFault('lost', '2013', 'UPDATE');
          applied.push(word);
        },
      },
      { backOff: 1, retry: 1, slowest: 2 },
    );
    await pair.say('x', 'a', 'b');
    unlucky.start();
    await vi.waitFor(() => expect(applied).toEqual(['a', 'b']));
    expect(await unlucky.state()).toBe('ok');
  });

  it('retries in order, stops where it fails again, and goes on as if nothing had been', async () => {
    const bad = new Set(['poison', 'worse']);
    const { follower, heard } = await pair.listener(bad);
    await pair.say('x', 'a', 'poison', 'b', 'worse', 'c');
    await pair.say('y', 'poison');
    await follower.catchUp();
    expect(await follower.retryParked()).toEqual({ settled: 0, parkedCases: 2 });
    expect(await heard('x')).toBe('a');

    bad.delete('poison');
    expect(await follower.retryParked()).toEqual({ settled: 3, parkedCases: 1 });
    expect([await heard('x'), await heard('y')]).toEqual(['a poison b', 'poison']);

    bad.clear();
    await pair.say('x', 'd');
    await follower.catchUp();
    expect(await heard('x')).toBe('a poison b');
    expect(await follower.retryParked()).toEqual({ settled: 3, parkedCases: 0 });
    await pair.say('x', 'e');
    await follower.catchUp();
    expect(await heard('x')).toBe('a poison b worse c d e');
    expect(await follower.state()).toBe('ok');
  });

  it('retried by two at once, each line has its effect once', async () => {
    const bad = new Set(['poison']);
    const { follower, heard } = await pair.listener(bad);
    await pair.say('x', 'poison', 'a', 'b', 'c');
    await follower.catchUp();
    bad.clear();
    await pair.say('x', 'd');
    await Promise.all([follower.retryParked(), follower.retryParked(), follower.catchUp()]);
    await follower.retryParked();
    expect(await heard('x')).toBe('poison a b c d');
  });

  if (name === 'mariadb')
    it('leaves no line behind that queues while the last one before it is taken out', async () => {
      const bad = new Set(['poison']);
      const { follower, heard, foundation } = await pair.listener(bad);
      await pair.say('x', 'poison');
      await follower.catchUp();
      bad.clear();
      await pair.say('x', 'next');
      const place = { reaction: follower.name, source: 'teller', seat: 'service:listener' };
      const book = createReactionBook(foundation.database, place);
      // Somebody holds the place of the next line, so that queueing it takes as long as we like.
      let release: () => void = () => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      const holding = inTransaction(foundation.database, async (ticket) => {
        await book.park(ticket, { number: 2, caseKey: 'note:y', reason: 'HELD', at: new Date(0) });
        await released;
        throw new Error('let go');
      }).catch((error: Error) => error.message);
      await pause(100);
      const queueing = follower.catchUp();
      await pause(200);
      const retrying = follower.retryParked();
      await pause(200);
      release();
      await Promise.all([queueing, retrying]);
      expect(await holding).toBe('let go');
      expect(await heard('x')).toBe('poison next');
      expect(await follower.state()).toBe('ok');
    });
});
