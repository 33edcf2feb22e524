import { Conflict } from '@concord/kit/domain/conflict';
import { observeStatements } from '@concord/kit/store/database';
import { schemaDrift } from '@concord/kit/store/migrate';
import { run } from '@concord/kit/store/session';
import { eachDatabase } from '@concord/kit/test/database';
import { expect, it } from 'vitest';
import { personKey } from '../app/keys.js';
import type { StaffRecord } from '../app/ports.js';
import { A, B, firstPassword, person, storesOn } from './stores.fixture.js';

eachDatabase((_name, open) => {
  it('has the tables its row classes describe', async () => {
    const { database } = await storesOn(open);
    expect(await schemaDrift(database)).toEqual([]);
  });

  it('reads back what was added, within its organization alone', async () => {
    const { staff, add } = await storesOn(open);
    const li = await add(person('stf_1', { title: '客户经理', department: 'dep_1', roles: ['CM', 'PRO'] }));
    expect(await staff.byIds(A, ['stf_1', 'stf_9'])).toEqual([li]);
    expect(await staff.byIds(B, ['stf_1'])).toEqual([]);
  });

  it('keeps neither name nor account in clear', async () => {
    const { database, add } = await storesOn(open);
    await add(person('stf_1'));
    const tables = ['staff', 'credential', 'staff_role'];
    const all = await Promise.all(tables.map((table) => run(database, undefined, `SELECT * FROM \`${table}\``)));
    const bytes = all.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)));
    const text = bytes
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString() : String(value)))
      .join(' ');
    expect(text).not.toMatch(/李敏|account\./);
  });

  it('shows a person whose key was dropped without a name', async () => {
    const { staff, add, sealer, unitOfWork } = await storesOn(open);
    await add(person('stf_1'));
    await unitOfWork.apply(({ ticket }) => sealer.drop(personKey('stf_1'), ticket));
    const [erased] = await staff.byIds(A, ['stf_1']);
    expect(erased?.staff).toMatchObject({ id: 'stf_1', roles: ['CM'], name: '—', account: '—' });
  });

  it('saves the next version of a person and no other', async () => {
    const { staff, add, unitOfWork, sealer } = await storesOn(open);
    const { staff: li } = await add(person('stf_1', { department: 'dep_1' }));
    await sealer.load([personKey('stf_1')]);
    const save = (version: number) =>
      unitOfWork.apply(({ ticket }) =>
        staff.save(ticket, A, { version, staff: { ...li, roles: ['SUP'], department: undefined } }),
      );
    await save(2);
    await expect(save(2)).rejects.toEqual(new Conflict('STALE_VERSION', 2));
    const [after] = await staff.byIds(A, ['stf_1']);
    expect(after).toEqual({ version: 2, staff: { ...li, roles: ['SUP'], department: undefined } });
    expect(await staff.standing('stf_1')).toEqual({
      id: 'stf_1',
      organization: 'org_a',
      organizationKind: 'HOSPITAL',
      status: 'ACTIVE',
      roles: ['SUP'],
      departments: [],
    });
  });

  it('lists by role, the suspended only when asked for', async () => {
    const { staff, add } = await storesOn(open);
    await add(person('stf_3', { roles: ['CM', 'PRO'] }));
    await add(person('stf_1'));
    await add(person('stf_2', { status: 'SUSPENDED' }));
    await add(person('stf_4', { organization: 'org_b' }));
    const ids = async (filter: object, first = 10) =>
      (await staff.list(A, filter, first)).map((record) => record.staff.id);
    expect(await ids({})).toEqual(['stf_1', 'stf_3']);
    expect(await ids({ suspendedToo: true })).toEqual(['stf_1', 'stf_2', 'stf_3']);
    expect(await ids({ role: 'CM' })).toEqual(['stf_1', 'stf_3']);
    expect(await ids({ role: 'CM', suspendedToo: true }, 2)).toEqual(['stf_1', 'stf_2']);
    expect(await ids({ role: 'PRO' })).toEqual(['stf_3']);
    expect(await ids({ role: 'EXEC' })).toEqual([]);
  });

  it('lets two who take each other’s role away wait for one another', async () => {
    const { staff, add, unitOfWork, sealer } = await storesOn(open);
    const people = [await add(person('stf_1', { roles: ['ADMIN'] })), await add(person('stf_2', { roles: ['ADMIN'] }))];
    await sealer.load(people.map((one) => personKey(one.staff.id)));
    const dismiss = ({ staff: whom }: StaffRecord) =>
      unitOfWork.apply(async ({ ticket }) => {
        const holders = await staff.hold(ticket, A, 'ADMIN');
        if (holders.length > 1) await staff.save(ticket, A, { version: 2, staff: { ...whom, roles: ['CM'] } });
        return holders.length > 1;
      });
    expect((await Promise.all(people.map(dismiss))).toSorted()).toEqual([false, true]);
    expect(await staff.list(A, { role: 'ADMIN' }, 10)).toHaveLength(1);
  });

  it('refuses an account name that somebody of another organization has, and keeps nothing', async () => {
    const { staff, add, credentials } = await storesOn(open);
    await add(person('stf_1', { account: 'li.min' }));
    await expect(add(person('stf_2', { account: 'li.min', organization: 'org_b' }))).rejects.toMatchObject({
      code: 'ACCOUNT_TAKEN',
    });
    expect(await staff.byIds(B, ['stf_2'])).toEqual([]);
    expect(await credentials.byAccount('li.min')).toEqual({
      staffId: 'stf_1',
      organization: 'org_a',
      passwordHash: 'hash of stf_1',
      setAt: firstPassword('stf_1').setAt,
      given: false,
    });
    expect(await credentials.byAccount('li.mi')).toBeUndefined();
  });

  it('never reads a password hash with a list of staff', async () => {
    const { staff, add, database } = await storesOn(open);
    await add(person('stf_1'));
    const seen: string[] = [];
    const stop = observeStatements(database, (sql) => void seen.push(sql));
    await staff.list(A, {}, 10);
    await staff.standing('stf_1');
    stop();
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.join('\n')).not.toContain('credential');
  });
});
