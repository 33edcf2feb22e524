import { createDataKeyStore } from '@concord/kit/store/data-keys';
import { walkAggregates } from '@concord/kit/store/verify-aggregates';
import { createTable } from '@concord/kit/store/repository';
import { eachDatabase } from '@concord/kit/test/database';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '@concord/kit/store/contract';
import { readSearch } from '../domain/patient-search.js';
import { zhang } from '../domain/patient.fixture.js';
import { desk, filesOn, fresh, patientTables } from '../test/files.js';
import { PatientTokenRow } from './patient-token.row.js';
import { PatientRow } from './patient.row.js';
import { VisitRow } from './visit.row.js';

const east = { organizations: ['org_east'] };
const officer = desk('org_east', ['DPO']);
const particulars = { ...zhang, name: '岑芷兰', phone: '13911113333', memberNo: 'CZL77' };
const visit = { date: '2026-11-20', kind: 'OUTPATIENT' as const, doctorName: '刘主任', surgery: false };

eachDatabase((_, open) => {
  let world: ReturnType<typeof filesOn>;
  let erased: Outcome;
  const rows = async () => ({
    patient: await createTable(world.database, PatientRow, { name: 'Patient' }).get(east, erased.id),
    tokens: await createTable(world.database, PatientTokenRow, { name: 'Token' }).find(east, {
      where: { patientId: erased.id },
    }),
    visits: await createTable(world.database, VisitRow, { name: 'Visit' }).find(east, {
      where: { patientId: erased.id },
    }),
  });
  const register = () => world.files.register(desk(), fresh(), { particulars, visit, anyway: false });
  const target = ({ id: patientId, version: expectedVersion }: Outcome) => ({ patientId, expectedVersion });

  beforeAll(async () => {
    world = filesOn(await open(patientTables));
    const corrected = await world.files.correct(desk(), fresh(), target(await register()), {
      changes: { tier: 'SILVER' },
      anyway: false,
    });
    erased = await world.files.erase(officer, fresh(), target(corrected), 'REQUEST');
  });

  describe('a person who was erased', () => {
    it('has a row that names nobody, and nothing leads to it', async () => {
      const { patient, tokens, visits } = await rows();
      expect(patient).toMatchObject({
        ...{ version: 3, memberNo: null, gender: null, birthYear: null, tier: 'REGULAR', heldSince: null },
        ...{ phoneIndex: '', personIndex: '', memberNoIndex: null, soleIndex: null, erasedAt: world.clock.now() },
      });
      expect([patient.name.length, patient.phone.length, tokens, visits]).toEqual([0, 0, [], []]);
      for (const typed of ['岑芷兰', '芷', '13911113333', 'CZL77'])
        expect(await world.reader.search('org_east', readSearch(typed), 50)).toEqual([]);
    });

    it('is answered without anything that was theirs, also where the key was in memory', async () => {
      for (const reader of [world.reader, filesOn(world.database).reader]) {
        const [sheet] = await reader.byIds(east, [erased.id]);
        expect(sheet).toMatchObject({ id: erased.id, erasedAt: world.clock.now() });
        expect([sheet!.name, sheet!.phone, sheet!.memberNo]).toEqual([undefined, undefined, undefined]);
        expect(await reader.visitsOf(east, [erased.id])).toEqual([]);
      }
    });

    it('leaves a journal that still holds together: what was done and when, by whom, and why it ended', async () => {
      expect((await walkAggregates(world.database)).findings).toEqual([]);
      const told = await filesOn(world.database).journal.timeline({ type: 'patient', id: erased.id });
      expect(told.map(({ kind, facts, erased: gone }) => [kind, facts.length, gone])).toEqual([
        ['register', 0, true],
        ['correct', 0, true],
        ['erase', 1, undefined],
      ]);
      expect(told[2]!.facts).toEqual([expect.objectContaining({ type: 'Erased', basis: 'REQUEST', by: officer.id })]);
    });

    it('is not written to any more, and is erased once', async () => {
      const again = world.files.erase(officer, fresh(), target(erased), 'RETENTION_OVER');
      await expect(again).rejects.toMatchObject({ code: 'WRONG_STATE' });
      const correction = { changes: { tier: 'GOLD' as const }, anyway: false };
      const corrected = world.files.correct(desk(), fresh(), target(erased), correction);
      await expect(corrected).rejects.toMatchObject({ code: 'WRONG_STATE' });
    });

    it('may come again, as somebody whom nobody knew', async () => {
      const { id } = await register();
      expect(id).not.toBe(erased.id);
      expect((await world.reader.search('org_east', readSearch('13911113333'), 50)).map((one) => one.id)).toEqual([id]);
    });
  });

  it('is not erased while the file is held, and nothing is lost by the attempt', async () => {
    const legal = desk('org_east', ['LEGAL']);
    const told = { particulars: { ...particulars, phone: '13911114444', memberNo: 'CZL78' }, visit, anyway: true };
    const made = await world.files.register(desk(), fresh(), told);
    const held = await world.files.hold(legal, fresh(), target(made), '诉讼在即');
    await expect(world.files.erase(officer, fresh(), target(held), 'REQUEST')).rejects.toMatchObject({
      code: 'FILE_HELD',
    });
    const corrected = await world.files.correct(desk(), fresh(), target(held), {
      changes: { birthYear: 1980 },
      anyway: false,
    });
    const [sheet] = await filesOn(world.database).reader.byIds(east, [made.id]);
    expect(sheet).toMatchObject({ name: '岑芷兰', birthYear: 1980, heldSince: world.clock.now() });
    const released = await world.files.release(legal, fresh(), target(corrected), '已调解');
    await world.files.erase(officer, fresh(), target(released), 'REQUEST');
    expect(await filesOn(world.database).reader.byIds(east, [made.id])).toMatchObject([{ tier: 'REGULAR' }]);
  });

  it('leaves no data key behind', async () => {
    const keys = createDataKeyStore(world.database, world.clock);
    expect(await keys.get([`person:${erased.id}`])).toEqual([]);
    expect(await keys.get(['erasures:org_east'])).toHaveLength(1);
  });
});
