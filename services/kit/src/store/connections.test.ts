import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { eachDatabase } from '../test/database.js';
import { withConnection } from './connections.js';
import { internalsOf, type Database } from './database.js';
import { inTransaction, run } from './session.js';

const ends: Socket[] = [];
afterAll(() => ends.forEach((end) => end.destroy()));

/** The way to a port, on which nothing comes through while it is silent; what was sent meanwhile is lost with its connection. */
async function line(port: number) {
  let silent = false;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    ends.push(near, far);
    near.on('data', (bytes) => void (silent || far.write(bytes))).on('error', () => undefined);
    far.on('data', (bytes) => void (silent || near.write(bytes))).on('error', () => undefined);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  server.unref();
  return { port: (server.address() as AddressInfo).port, silence: (is: boolean) => void (silent = is) };
}

eachDatabase((name, open) => {
  if (name === 'sqlite') {
    it('of a file is always there', async () => {
      const { source } = internalsOf(await open());
      expect(await withConnection(source, (runner) => runner.query('SELECT 1 AS one'), 0)).toEqual([{ one: 1 }]);
    });
    return;
  }

  it('that gave no answer serves nobody after it, and all are replaced', async () => {
    const settings = await open.settings();
    if (settings.kind === 'sqlite') return;
    const url = new URL(settings.url);
    const { port, silence } = await line(Number(url.port));
    url.port = String(port);
    const database: Database = await open({}, { ...settings, url: url.href });
    const asking = () => run(database, undefined, 'SELECT 1 AS one').then(({ rows }) => rows[0]?.['one']);
    await Promise.all(Array.from({ length: 12 }, asking));

    silence(true);
    const writing = inTransaction(database, (ticket) => run(database, ticket, 'SELECT 1'));
    const outcomes = await Promise.allSettled([writing, database.ping(), ...Array.from({ length: 40 }, asking)]);
    const kinds = outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.kind);
    expect(new Set(kinds)).toEqual(new Set(['lost', 'transient']));

    silence(false);
    expect(await Promise.all(Array.from({ length: 40 }, asking))).toEqual(Array.from({ length: 40 }, () => 1));
    await inTransaction(database, (ticket) => run(database, ticket, 'SELECT 1'));
    await database.ping();
  }, 60_000);

  it('that is not free in time is not waited for, and goes back when it comes', async () => {
    const database = await open();
    const { source } = internalsOf(database);
    let free: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (free = resolve));
    const holding = Array.from({ length: 12 }, () => withConnection(source, () => held));
    await expect(withConnection(source, async () => 'never', 200)).rejects.toMatchObject({
      ...{ kind: 'transient', code: 'NO_CONNECTION' },
    });
    free();
    await Promise.all(holding);
    const again = Array.from({ length: 30 }, () => withConnection(source, async () => 'served'));
    expect(new Set(await Promise.all(again))).toEqual(new Set(['served']));
  });
});
