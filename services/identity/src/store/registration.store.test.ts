import { Conflict } from '@concord/kit/domain/conflict';
import { run } from '@concord/kit/store/session';
import { eachDatabase } from '@concord/kit/test/database';
import { expect, it } from 'vitest';
import { personKey } from '../app/keys.js';
import type { RegistrationRecord } from '../app/registration.ports.js';
import type { KnownRegistration } from '../domain/registration.js';
import { A, B, storesOn } from './stores.fixture.js';

const entry = (id: string, changed: Partial<KnownRegistration> = {}): RegistrationRecord => ({
  version: 1,
  registration: {
    ...{ status: 'ENTERED', id, organization: 'org_a', staff: 'stf_1', kind: 'PHYSICIAN' },
    ...{ number: '110330200001234', specialty: '整形外科', title: '副主任医师', from: '2020-05-01', ...changed },
  },
});

eachDatabase((_name, open) => {
  const openStores = async () => {
    const { registrations, unitOfWork, sealer, database } = await storesOn(open);
    const put = async (...records: readonly RegistrationRecord[]) => {
      for (const record of records) {
        await sealer.prepare([personKey(record.registration.staff)], record.registration.organization);
        await unitOfWork.apply(({ ticket }) => registrations.insert(ticket, record));
      }
    };
    return { registrations, put, database, unitOfWork, sealer };
  };
  const ids = (records: readonly RegistrationRecord[]) => records.map(({ registration }) => registration.id);

  it('reads back what was entered, within its organization alone, and keeps no paper in clear', async () => {
    const { registrations, put, database } = await openStores();
    await put(entry('reg_1', { until: '2030-04-30' }));
    expect(await registrations.byIds(A, ['reg_1'])).toEqual([entry('reg_1', { until: '2030-04-30' })]);
    expect(await registrations.byIds(B, ['reg_1'])).toEqual([]);
    const { rows } = await run(database, undefined, 'SELECT * FROM `registration`');
    expect(Buffer.from(rows[0]?.['paper'] as Uint8Array).toString()).not.toMatch(/1103302|整形/);
  });

  it('lists by kind and person, the struck only when asked for', async () => {
    const { registrations, put, unitOfWork } = await openStores();
    await put(entry('reg_1', { status: 'STRUCK' }), entry('reg_2'), entry('reg_3', { kind: 'EXPERT', staff: 'stf_2' }));
    const list = async (filter: object) => ids(await registrations.list(A, filter, 50));
    expect(await list({})).toEqual(['reg_2', 'reg_3']);
    expect(await list({ struckToo: true, kind: 'PHYSICIAN' })).toEqual(['reg_1', 'reg_2']);
    expect(await list({ staffIds: ['stf_2'] })).toEqual(['reg_3']);
    const has = (staff: string, kind: 'PHYSICIAN' | 'EXPERT') =>
      unitOfWork.apply(({ ticket }) => registrations.has(ticket, A, staff, kind));
    expect([await has('stf_1', 'PHYSICIAN'), await has('stf_1', 'EXPERT')]).toEqual([true, false]);
  });

  it('saves the next version and no other, and shows nothing of somebody erased', async () => {
    const { registrations, put, unitOfWork, sealer } = await openStores();
    await put(entry('reg_1', { until: '2026-12-31' }));
    const after = entry('reg_1', { number: '110330200009999', specialty: undefined }).registration;
    const save = (version: number) =>
      unitOfWork.apply(({ ticket }) => registrations.save(ticket, A, { version, registration: after }));
    await save(2);
    await expect(save(2)).rejects.toEqual(new Conflict('STALE_VERSION', 2));
    expect(await registrations.byIds(A, ['reg_1'])).toEqual([{ version: 2, registration: after }]);
    await unitOfWork.apply(({ ticket }) => sealer.drop(personKey('stf_1'), ticket));
    const [erased] = await registrations.byIds(A, ['reg_1']);
    expect(erased?.registration).toMatchObject({ number: '—', kind: 'PHYSICIAN', from: '2020-05-01' });
  });
});
