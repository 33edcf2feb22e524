import { Conflict } from '@concord/kit/domain/conflict';
import { eachDatabase } from '@concord/kit/test/database';
import { expect, it } from 'vitest';
import type { KnownDepartment } from '../domain/department.js';
import { A, B, person, storesOn } from './stores.fixture.js';

const now = new Date('2026-03-02T01:00:00.000Z');

eachDatabase((_name, open) => {
  const openStores = async () => {
    const { sites, departments, staff, add, unitOfWork } = await storesOn(open);
    const write = unitOfWork.apply;
    const put = (id: string, changed: Partial<KnownDepartment> = {}) => {
      const department: KnownDepartment = { status: 'OPEN', id, organization: 'org_a', name: `科室${id}`, ...changed };
      return write(({ ticket }) => departments.insert(ticket, { version: 1, department }));
    };
    const site = { status: 'OPEN', id: 'sit_1', organization: 'org_a', name: '东院区' } as const;
    return { sites, departments, staff, add, write, put, site };
  };

  it('refuses a second department of the same name in one organization', async () => {
    const { put, departments } = await openStores();
    await put('dep_1', { name: '整形外科' });
    await put('dep_2', { name: '整形外科', organization: 'org_b' });
    await expect(put('dep_3', { name: '整形外科' })).rejects.toMatchObject({ code: 'DEPARTMENT_NAME_TAKEN' });
    expect((await departments.list(A, {})).map(({ department }) => department.id)).toEqual(['dep_1']);
  });

  it('saves the next version of a department and no other, and a name that is free', async () => {
    const { departments, put, write } = await openStores();
    await put('dep_1', { site: 'sit_1' });
    await put('dep_2', { name: '口腔科' });
    const save = (version: number, changed: Partial<KnownDepartment>) =>
      write(({ ticket }) => {
        const department: KnownDepartment = {
          status: 'OPEN',
          id: 'dep_1',
          organization: 'org_a',
          name: '科室',
          ...changed,
        };
        return departments.save(ticket, A, { version, department }, now);
      });
    await save(2, { name: '医美中心' });
    const saved = { status: 'OPEN', id: 'dep_1', organization: 'org_a', name: '医美中心' };
    expect(await departments.byIds(A, ['dep_1'])).toEqual([{ version: 2, department: saved }]);
    await expect(save(2, {})).rejects.toEqual(new Conflict('STALE_VERSION', 2));
    await expect(save(3, { name: '口腔科' })).rejects.toMatchObject({ code: 'DEPARTMENT_NAME_TAKEN', path: ['name'] });
    await save(3, { status: 'CLOSED' });
    const ids = async (filter: object) => (await departments.list(A, filter)).map(({ department }) => department.id);
    expect([await ids({}), await ids({ closedToo: true })]).toEqual([['dep_2'], ['dep_2', 'dep_1']]);
    expect(await departments.byIds(B, ['dep_1'])).toEqual([]);
  });

  it('keeps sites, and says what is open at one', async () => {
    const { sites, departments, put, write, site } = await openStores();
    await write(({ ticket }) => sites.insert(ticket, { version: 1, site }));
    const again = write(({ ticket }) => sites.insert(ticket, { version: 1, site: { ...site, id: 'sit_2' } }));
    await expect(again).rejects.toMatchObject({ code: 'SITE_NAME_TAKEN', path: ['name'] });
    await put('dep_1', { site: 'sit_1' });
    await put('dep_2', { site: 'sit_1' });
    await put('dep_3');
    const openAt = () => write(({ ticket }) => departments.openAt(ticket, A, 'sit_1'));
    expect(await openAt()).toBe(2);
    const closed: KnownDepartment = {
      status: 'CLOSED',
      id: 'dep_2',
      organization: 'org_a',
      name: '科室',
      site: 'sit_1',
    };
    await write(({ ticket }) => departments.save(ticket, A, { version: 2, department: closed }, now));
    expect(await openAt()).toBe(1);
    await write(({ ticket }) => sites.save(ticket, A, { version: 2, site: { ...site, status: 'CLOSED' } }, now));
    expect(await sites.list(A, {})).toEqual([]);
    expect(await sites.list(A, { closedToo: true })).toEqual([{ version: 2, site: { ...site, status: 'CLOSED' } }]);
    expect(await write(({ ticket }) => sites.hold(ticket, B, 'sit_1'))).toBeUndefined();
  });

  it('says how many active people belong to a department', async () => {
    const { staff, add, write } = await openStores();
    await add(person('stf_1', { department: 'dep_1' }));
    await add(person('stf_2', { department: 'dep_1', status: 'SUSPENDED' }));
    await add(person('stf_3', { department: 'dep_2' }));
    expect(await write(({ ticket }) => staff.activeIn(ticket, A, 'dep_1'))).toBe(1);
  });
});
