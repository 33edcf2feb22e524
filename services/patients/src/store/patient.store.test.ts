import { readFileSync } from 'node:fs';
import { Conflict, NotFound } from '@concord/kit/domain/conflict';
import { observeStatements } from '@concord/kit/store/database';
import { schemaDrift } from '@concord/kit/store/migrate';
import { eachDatabase } from '@concord/kit/test/database';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ToldAtRegistration } from '../app/patient-files.js';
import { readSearch } from '../domain/patient-search.js';
import { visit as boringVisit, zhang } from '../domain/patient.fixture.js';
import { desk, filesOn, fresh, patientTables } from '../test/files.js';

const east = { organizations: ['org_east'] };
const west = { organizations: ['org_west'] };
const { id: _id, ...visit } = boringVisit;

const told = (change: Partial<ToldAtRegistration['particulars']> = {}): ToldAtRegistration => ({
  particulars: { ...zhang, memberNo: undefined, ...change },
  anyway: false,
});

eachDatabase((name, open) => {
  const opened = async () => filesOn(await open(patientTables));
  let world: Awaited<ReturnType<typeof opened>>;
  const register = (change: Partial<ToldAtRegistration['particulars']>, organization = 'org_east') =>
    world.files.register(desk(organization), fresh(), told(change));
  const found = async (typed: string, organization = 'org_east') =>
    (await world.reader.search(organization, readSearch(typed), 50)).map((sheet) => sheet.name);

  it('has tables as its rows describe them', async () => {
    expect(await schemaDrift(await open(patientTables))).toEqual([]);
  });

  describe('search', () => {
    beforeAll(async () => {
      world = await opened();
      await register({ name: '张三', phone: '13800000001', memberNo: 'M1001' });
      await register({ name: '张三丰', phone: '13800000002' });
      await register({ name: '李丽丽', phone: '057188881234-802' });
      await register({ name: '阿卜杜拉·买买提', phone: '13800000004' });
      await register({ name: 'Li Ming', phone: '+85291234567' });
      await register({ name: '三张', phone: '13800000006' });
      await register({ name: '张三', phone: '13900000001', memberNo: 'M1001' }, 'org_west');
    });

    it.each([
      ['张', ['三张', '张三丰', '张三']],
      ['张三', ['张三丰', '张三']],
      ['张三丰', ['张三丰']],
      ['三丰', ['张三丰']],
      ['丽丽', ['李丽丽']],
      ['拉买', ['阿卜杜拉·买买提']],
      ['买买 提', ['阿卜杜拉·买买提']],
      ['li m', ['Li Ming']],
      ['王', []],
      ['张三疯', []],
    ])('by a part of the name: %s', async (typed, names) => expect(await found(typed)).toEqual(names));

    it.each([
      ['138 0000 0002', ['张三丰']],
      ['+8613800000001', ['张三']],
      ['0571-88881234', ['李丽丽']],
      ['0571 8888 1234 转 9', ['李丽丽']],
      ['m1001', ['张三']],
      ['13800000009', []],
      ['1380000000', []],
      ['M100', []],
    ])('by the whole of a number: %s', async (typed, names) => expect(await found(typed)).toEqual(names));

    it('finds nothing of another organization, by anything', async () => {
      expect(await found('张三', 'org_west')).toEqual(['张三']);
      for (const typed of ['丽', '13800000001', '三张']) expect(await found(typed, 'org_west')).toEqual([]);
      for (const typed of ['13900000001']) expect(await found(typed)).toEqual([]);
    });

    it('opens 200 candidates at most, and answers as many as are asked for', async () => {
      for (let at = 0; at < 205; at++) await register({ name: `钱${String(at)}多`, phone: `1370000${1000 + at}` });
      // Besides the ids a statement has two parameters: the organization and the limit.
      const opened: number[] = [];
      const stop = observeStatements(world.database, (sql, parameters) => {
        if (sql.includes('FROM `patient` ')) opened.push(parameters.length - 2);
      });
      expect(await world.reader.search('org_east', readSearch('钱'), 7)).toHaveLength(7);
      expect(await world.reader.search('org_east', readSearch('钱'), 50)).toHaveLength(50);
      stop();
      expect(opened).toEqual([200, 200]);
    });
  });

  describe('a file', () => {
    beforeAll(async () => {
      world = await opened();
    });

    it('is kept with its visits, and read in three statements however many are asked for', async () => {
      const { id, version } = await world.files.register(desk(), fresh(), { ...told({ memberNo: 'M7' }), visit });
      expect(version).toBe(1);
      expect(await world.reader.byIds(east, [id])).toEqual([
        { ...zhang, memberNo: 'M7', id, version: 1, organization: 'org_east' },
      ]);
      expect(await world.reader.visitsOf(east, [id])).toMatchObject([{ ...visit, patientId: id }]);
      const cold = filesOn(world.database);
      const statements: string[] = [];
      const stop = observeStatements(world.database, (sql) => statements.push(sql));
      await cold.reader.byIds(east, [id, 'pat_unknown']).catch(() => undefined);
      stop();
      expect(statements.filter((sql) => sql.startsWith('SELECT'))).toHaveLength(2);
    });

    it('is not there for another organization', async () => {
      const { id } = await register({ name: '赵六', phone: '13700000001' });
      expect(await world.reader.byIds(west, [id])).toEqual([]);
      expect(await world.reader.visitsOf(west, [id])).toEqual([]);
      const target = { patientId: id, expectedVersion: 1 };
      await expect(world.files.recordVisit(desk('org_west'), fresh(), target, visit)).rejects.toThrow(NotFound);
    });

    it('is found by its new name alone after a correction, and its journal keeps both', async () => {
      const { id } = await register({ name: '孙七', phone: '13700000002', memberNo: 'M8' });
      const target = { patientId: id, expectedVersion: 1 };
      const changes = { name: '周八', memberNo: null };
      await world.files.correct(desk(), fresh(), target, { changes, anyway: false });
      expect(await found('孙七')).toEqual([]);
      expect(await found('M8')).toEqual([]);
      expect(await found('周')).toEqual(['周八']);
      expect(
        (await world.journal.timeline({ type: 'patient', id })).map(({ kind, facts }) => [kind, facts.length]),
      ).toEqual([
        ['register', 1],
        ['correct', 1],
      ]);
      expect((await world.journal.timeline({ type: 'patient', id }))[1]?.facts).toMatchObject([
        { changes, before: { name: '孙七', memberNo: 'M8' } },
      ]);
    });

    it('does not take a write on an old version', async () => {
      const { id } = await register({ name: '吴九', phone: '13700000003' });
      const target = { patientId: id, expectedVersion: 1 };
      await world.files.recordVisit(desk(), fresh(), target, visit);
      const late = world.files.correct(desk(), fresh(), target, { changes: { vip: true }, anyway: false });
      await expect(late).rejects.toMatchObject({ reason: 'STALE_VERSION', currentVersion: 2 });
    });

    it('is one when several desks register the same person at once', async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 6 }, () => register({ name: '郑十', phone: '13700000004' })),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes) expect(outcome.status === 'fulfilled' || isExpected(outcome.reason)).toBe(true);
      expect(await found('郑十')).toHaveLength(1);
    });

    it('is the same file when the same request comes twice, at once or later', async () => {
      const key = fresh();
      const again = () => world.files.register(desk(), key, told({ name: '冯一', phone: '13700000005' }));
      const [first, second] = await Promise.all([again(), again()]);
      expect(second).toEqual(first);
      expect(await again()).toEqual(first);
      expect(await found('冯一')).toHaveLength(1);
    });

    it('refuses a second for the same name and phone, however they are written, and a taken member number', async () => {
      const { id } = await register({ name: '陈二', phone: '13700000006', memberNo: 'M9' });
      await expect(register({ name: '陈二', phone: '13700000006' })).rejects.toMatchObject({ patientId: id });
      await expect(register({ name: '褚三', phone: '13700000007', memberNo: 'M9' })).rejects.toMatchObject({
        code: 'MEMBER_NO_TAKEN',
      });
      await register({ name: '陈二', phone: '13700000006', memberNo: 'M9' }, 'org_west');
    });

    it('may be a second one when somebody insists, and a third is still refused', async () => {
      const twin = told({ name: '卫四', phone: '13700000008' });
      const first = await world.files.register(desk(), fresh(), twin);
      await world.files.register(desk(), fresh(), { ...twin, anyway: true });
      await expect(world.files.register(desk(), fresh(), twin)).rejects.toMatchObject({ patientId: first.id });
      const target = { patientId: first.id, expectedVersion: 1 };
      await world.files.correct(desk(), fresh(), target, { changes: { phone: '13700000009' }, anyway: false });
      await expect(world.files.register(desk(), fresh(), twin)).rejects.toMatchObject({ code: 'PATIENT_KNOWN' });
    });
  });

  it.runIf(name === 'sqlite')('says nothing to who has the file', async () => {
    const settings = await open.settings();
    world = filesOn(await open(patientTables, settings));
    const canaries = ['金丝雀', '金丝', '13911112222', 'CANARY77', '丝雀医生'];
    const { id } = await world.files.register(desk(), fresh(), {
      ...told({ name: '金丝雀', phone: '13911112222', memberNo: 'CANARY77' }),
      visit: { ...visit, doctorName: '丝雀医生' },
    });
    const changes = { name: '金丝雀雀' };
    await world.files.correct(desk(), fresh(), { patientId: id, expectedVersion: 1 }, { changes, anyway: false });
    const path = settings.kind === 'sqlite' ? settings.file : '';
    const bytes = Buffer.concat(['', '-wal'].map((suffix) => readFileSync(`${path}${suffix}`)));
    expect(bytes.includes(id)).toBe(true);
    for (const canary of canaries) expect(bytes.includes(canary)).toBe(false);
  });
});

const isExpected = (reason: unknown) =>
  (reason instanceof Conflict && reason.reason === 'BUSY') || (reason as { code?: string }).code === 'PATIENT_KNOWN';
