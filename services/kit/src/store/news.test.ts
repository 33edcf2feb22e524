import { expect, it, vi } from 'vitest';
import { eachDatabase } from '../test/database.js';
import { entry, storeOn, type TestStore } from '../test/store.js';
import { observeStatements } from './database.js';

eachDatabase((name, open) => {
  const write = async ({ sealer, unitOfWork }: TestStore, id: string, seats: string[]) => {
    await sealer.prepare([`case:${id}`], 'A');
    await unitOfWork.apply(async ({ append }) => append(entry(id, 1, { seats })));
  };

  it('wakes whoever listens to a touched seat, until they stop', async () => {
    const store = storeOn(await open());
    const heard: string[] = [];
    const stop = store.feed.onNews('org:A', () => heard.push('first'));
    const listener = () => heard.push('twice');
    store.feed.onNews('org:A', listener);
    const stopOne = store.feed.onNews('org:A', listener);
    store.feed.onNews('org:B', () => heard.push('other'));
    stopOne();
    await write(store, 'x', ['org:A']);
    expect(heard.filter((who) => who !== 'other').slice(0, 2)).toEqual(['first', 'twice']);
    stop();
    heard.length = 0;
    await write(store, 'y', ['org:A']);
    expect(heard).toContain('twice');
    expect(heard).not.toContain('first');
    await store.news.stop();
  });

  it('wakes the others when a listener fails', async () => {
    const store = storeOn(await open());
    let heard = 0;
    store.feed.onNews('org:A', () => {
      throw new Error('张三');
    });
    store.feed.onNews('org:A', () => heard++);
    await write(store, 'x', ['org:A']);
    expect(heard).toBeGreaterThan(0);
    expect(store.logged.join()).toContain('listener');
    expect(store.logged.join()).not.toContain('张三');
    await store.news.stop();
  });

  if (name === 'mariadb')
    it('hears of what another replica committed, and of no seat that was not touched', async () => {
      const settings = await open.settings();
      const here = storeOn(await open({}, settings));
      const there = storeOn(await open({}, settings));
      await write(there, 'before', ['org:A']);
      let quiet = 0;
      const lines: number[] = [];
      const read = async () => {
        for (const { number } of await here.feed.read('org:A', lines.at(-1) ?? 0, 10)) lines.push(number);
      };
      const stop = here.feed.onNews('org:A', () => void read());
      here.feed.onNews('org:C', () => quiet++);
      await vi.waitFor(() => expect(quiet).toBe(1));
      for (const id of ['one', 'two', 'three']) await write(there, id, ['org:A', 'org:B']);
      await vi.waitFor(() => expect(lines.at(-1)).toBe(4), { timeout: 5_000 });
      expect(quiet).toBe(1);
      stop();
      await here.news.stop();
      await there.news.stop();
    });

  it('does not look at the database while nobody listens, nor on a file ever, nor after it was stopped', async () => {
    const database = await open();
    const store = storeOn(database, { pollEvery: 1 });
    let statements = 0;
    observeStatements(database, () => statements++);
    const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
    await pause();
    expect(statements).toBe(0);
    store.feed.onNews('org:A', () => undefined);
    await pause();
    if (name === 'sqlite') expect(statements).toBe(0);
    else expect(statements).toBeGreaterThan(0);
    await store.news.stop();
    const then = statements;
    await pause();
    expect(statements).toBe(then);
  });
});
