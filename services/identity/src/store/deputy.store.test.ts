import { setTimeout as wait } from 'node:timers/promises';
import { Conflict } from '@concord/kit/domain/conflict';
import { run } from '@concord/kit/store/session';
import { eachDatabase } from '@concord/kit/test/database';
import { expect, it } from 'vitest';
import type { DeputyRecord } from '../app/deputy.ports.js';
import { personKey } from '../app/keys.js';
import type { StaffRecord } from '../app/ports.js';
import type { Deputing } from '../domain/deputy.js';
import { A, B, person, storesOn } from './stores.fixture.js';

const granted = (id: string, changed: Partial<Deputing> = {}): DeputyRecord => ({
  version: 1,
  deputyship: {
    ...{ status: 'GRANTED', id, organization: 'org_a', principal: 'stf_p', deputy: 'stf_d' },
    ...{ from: '2026-03-02', until: '2026-03-06', reason: '病假两周', ...changed },
  },
});

eachDatabase((_name, open) => {
  const openStores = async () => {
    const { deputies, unitOfWork, sealer, database } = await storesOn(open);
    const put = async (...records: readonly DeputyRecord[]) => {
      for (const record of records) {
        await sealer.prepare([personKey(record.deputyship.principal)], record.deputyship.organization);
        await unitOfWork.apply(({ ticket }) => deputies.insert(ticket, record));
      }
    };
    const end = (id: string, version: number) =>
      unitOfWork.apply(({ ticket }) => deputies.end(ticket, A, { id, version }, new Date('2026-03-03T01:00:00.000Z')));
    return { deputies, put, end, database, unitOfWork, sealer };
  };
  const ids = (records: readonly { readonly deputyship: { readonly id: string } }[]) =>
    records.map(({ deputyship }) => deputyship.id);

  it('reads back what was granted, within its organization alone, and keeps no reason in clear', async () => {
    const { deputies, put, database } = await openStores();
    await put(granted('dpt_1'));
    expect(await deputies.byIds(A, ['dpt_1', 'dpt_9'])).toEqual([granted('dpt_1')]);
    expect(await deputies.byIds(B, ['dpt_1'])).toEqual([]);
    const { rows } = await run(database, undefined, 'SELECT * FROM `deputyship`');
    expect(Buffer.from(rows[0]?.['reason'] as Uint8Array).toString()).not.toContain('病假');
  });

  it('says whose deputy somebody is on a day, as long as nobody ended it', async () => {
    const { deputies, put, end } = await openStores();
    await put(granted('dpt_1'), granted('dpt_2', { principal: 'stf_q', until: '2026-03-20' }));
    const on = (day: string) => deputies.principalsOf('stf_d', day);
    expect(await Promise.all(['2026-03-01', '2026-03-02', '2026-03-06', '2026-03-07'].map(on))).toEqual([
      ...[[], ['stf_p', 'stf_q'], ['stf_p', 'stf_q'], ['stf_q']],
    ]);
    expect(await deputies.principalsOf('stf_p', '2026-03-02')).toEqual([]);
    await end('dpt_1', 2);
    expect(await on('2026-03-02')).toEqual(['stf_q']);
    await expect(end('dpt_1', 2)).rejects.toEqual(new Conflict('STALE_VERSION', 2));
    const [record] = await deputies.byIds(A, ['dpt_1']);
    expect(record).toMatchObject({ version: 2, deputyship: { status: 'ENDED', endedAt: '2026-03-03T01:00:00.000Z' } });
  });

  it('lists those of somebody, and those that are over when they are asked for', async () => {
    const { deputies, put, end } = await openStores();
    await put(granted('dpt_1'), granted('dpt_2', { deputy: 'stf_e', until: '2026-03-20' }));
    await put(granted('dpt_3', { principal: 'stf_e', deputy: 'stf_p', until: '2026-02-20', from: '2026-02-01' }));
    await end('dpt_1', 2);
    const list = async (filter: object) => ids(await deputies.list(A, filter, '2026-03-02', 50));
    expect(await list({})).toEqual(['dpt_2']);
    expect(await list({ overToo: true })).toEqual(['dpt_2', 'dpt_1', 'dpt_3']);
    expect(await list({ overToo: true, staffId: 'stf_e' })).toEqual(['dpt_2', 'dpt_3']);
    expect(ids(await deputies.inForce(A, 'principal', ['stf_p', 'stf_e'], '2026-03-02'))).toEqual(['dpt_2']);
    expect(ids(await deputies.inForce(A, 'deputy', ['stf_e'], '2026-03-02'))).toEqual(['dpt_2']);
    expect(ids(await deputies.inForce(B, 'deputy', ['stf_e'], '2026-03-02'))).toEqual([]);
  });

  it('holds what stands of somebody who leaves, without opening why', async () => {
    const { deputies, put, end, unitOfWork, sealer } = await openStores();
    await put(granted('dpt_1'), granted('dpt_2', { deputy: 'stf_p', principal: 'stf_q' }), granted('dpt_3'));
    await end('dpt_3', 2);
    await unitOfWork.apply(({ ticket }) => sealer.drop(personKey('stf_q'), ticket));
    const standing = await unitOfWork.apply(({ ticket }) => deputies.standing(ticket, A, 'stf_p'));
    expect(ids(standing)).toEqual(['dpt_1', 'dpt_2']);
    expect((await deputies.byIds(A, ['dpt_2']))[0]?.deputyship.reason).toBe('—');
  });

  it('lets whoever suspends wait for whoever grants, so that nobody suspended stays a deputy', async () => {
    const { deputies, staff, add, unitOfWork, sealer } = await storesOn(open);
    const people = [await add(person('stf_p')), await add(person('stf_d'))];
    await sealer.load(people.map((one) => personKey(one.staff.id)));
    const suspend = () =>
      unitOfWork.apply(async ({ ticket }) => {
        const [, deputy] = people as [StaffRecord, StaffRecord];
        await staff.save(ticket, A, { version: 2, staff: { ...deputy.staff, status: 'SUSPENDED' } });
        const standing = await deputies.standing(ticket, A, 'stf_d');
        for (const { version, deputyship } of standing)
          await deputies.end(ticket, A, { id: deputyship.id, version: version + 1 }, new Date());
        return ids(standing);
      });
    let isHeld = () => {};
    const held = new Promise<void>((resolve) => (isHeld = resolve));
    const granting = unitOfWork.apply(async ({ ticket }) => {
      expect(await staff.holdStandings(ticket, A, ['stf_d', 'stf_p'])).toHaveLength(2);
      isHeld();
      // Long enough for who does not wait.
      await wait(250);
      await deputies.insert(ticket, granted('dpt_1'));
    });
    await held;
    const suspending = suspend();
    await granting;
    expect(await suspending).toEqual(['dpt_1']);
    expect(await deputies.principalsOf('stf_d', '2026-03-02')).toEqual([]);
  });
});
