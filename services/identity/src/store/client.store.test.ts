import { Conflict } from '@concord/kit/domain/conflict';
import { eachDatabase } from '@concord/kit/test/database';
import { expect, it } from 'vitest';
import type { ClientRecord } from '../app/client.ports.js';
import type { KnownClient } from '../domain/api-client.js';
import { createClientStore } from './client.store.js';
import { A, B, storesOn } from './stores.fixture.js';

const at = new Date('2026-03-02T01:00:00.000Z');
const known = (id: string, changed: Partial<KnownClient> = {}): ClientRecord => ({
  version: 1,
  addedAt: at,
  lastUsedAt: undefined,
  client: {
    ...{ status: 'ACTIVE', id, organization: 'org_a', organizationKind: 'HOSPITAL', name: '医院信息系统' },
    ...{ roles: ['FRONT'], scopes: ['patients:read'], requestsPerMinute: 60, expiresAt: '2027-03-01T00:00:00.000Z' },
    ...changed,
  },
});
const hash = (name: string) => name.padEnd(64, '0');

eachDatabase((_name, open) => {
  const openStore = async () => {
    const { database, unitOfWork } = await storesOn(open);
    const clients = createClientStore(database);
    const put = (record: ClientRecord, keyHash: string) =>
      unitOfWork.apply(({ ticket }) => clients.insert(ticket, record, keyHash));
    const save = (record: ClientRecord, keyHash?: string) =>
      unitOfWork.apply(({ ticket }) => clients.save(ticket, A, record, keyHash));
    const note = (id: string, when: Date) => unitOfWork.apply(({ ticket }) => clients.note(ticket, id, when));
    return { clients, put, save, note };
  };

  it('finds a client by the hash of its key, whosever it is, and by its id within its organization alone', async () => {
    const { clients, put } = await openStore();
    await put(known('cli_1'), hash('one'));
    expect(await clients.byKeyHash(hash('one'))).toEqual(known('cli_1'));
    expect(await clients.byKeyHash(hash('two'))).toBeUndefined();
    expect(await clients.byIds(A, ['cli_1', 'cli_9'])).toEqual([known('cli_1')]);
    expect(await clients.byIds(B, ['cli_1'])).toEqual([]);
    expect(await clients.list(B)).toEqual([]);
  });

  it('keeps what changed, of the version before alone, and the key unless there is another one', async () => {
    const { clients, put, save, note } = await openStore();
    await put(known('cli_1'), hash('one'));
    await note('cli_1', at);
    await save({ ...known('cli_1', { scopes: ['claims:read'] }), version: 2 });
    expect(await clients.byKeyHash(hash('one'))).toMatchObject({ version: 2, lastUsedAt: at });
    await save({ ...known('cli_1', { status: 'REVOKED' }), version: 3 }, hash('two'));
    expect(await clients.byKeyHash(hash('one'))).toBeUndefined();
    expect(await clients.byKeyHash(hash('two'))).toMatchObject({ version: 3, client: { status: 'REVOKED' } });
    await expect(save({ ...known('cli_1'), version: 3 })).rejects.toEqual(new Conflict('STALE_VERSION', 3));
  });

  it('lists the latest first', async () => {
    const { clients, put } = await openStore();
    await put(known('cli_1'), hash('one'));
    await put({ ...known('cli_2'), addedAt: new Date(at.getTime() + 1_000) }, hash('two'));
    expect((await clients.list(A)).map(({ client }) => client.id)).toEqual(['cli_2', 'cli_1']);
  });
});
