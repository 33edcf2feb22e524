import { files } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { openHouse } from '../test/house.js';

const place = files();
const house = await openHouse(await place.settings());
const { act, ask, found, person } = house;
const { organization, chief, add } = await found('和睦医院', 'first.admin');
const insurer = await found('平安财险', 'insurer.admin', { kind: 'INSURER' });
const committee = await found('医调委', 'committee.admin', { kind: 'COMMITTEE' });
const clerk = person(['PRO'], { organization: organization.id });

const codes = ({ refusals }: { refusals: { code: string }[] }) => refusals.map(({ code }) => code);
const siteAdded = async (name: string) => (await act(chief, 'siteAdd', { name })).site;
const departmentAdded = async (name: string, siteId?: string) =>
  (await act(chief, 'departmentAdd', { name, siteId })).department;
const at = (of: { id: string; version: number }) => ({ siteId: of.id, expectedVersion: of.version });

const FIELDS = '{ id version name status site { id name } actions { name allowed refusal { code } } }';
const departments = async (who = chief, filter = '') =>
  (await ask(who, `{ departments${filter} ${FIELDS} }`)).data.departments as {
    readonly [field: string]: unknown;
    readonly id: string;
    readonly version: number;
  }[];
const department = async (id: string) => {
  const found = (await departments(chief, '(closedToo: true)')).find((one) => one.id === id);
  if (!found) throw new Error('no such department');
  return found;
};

describe('a site', () => {
  it('is set up by the administrator of a hospital or an insurer', async () => {
    const site = await siteAdded('江东院区');
    expect(site).toMatchObject({ version: 1, name: '江东院区', status: 'OPEN' });
    expect((await act(insurer.chief, 'siteAdd', { name: '宁波分公司' })).site).toMatchObject({ name: '宁波分公司' });
    expect(codes(await act(committee.chief, 'siteAdd', { name: '鄞州分会' }))).toEqual(['SITE_OF_OTHER_KIND']);
    expect(codes(await act(clerk, 'siteAdd', { name: '江北院区' }))).toEqual(['WRONG_ROLE']);
    expect(await act(chief, 'siteAdd', { name: '江东院区' })).toMatchObject({
      refusals: [{ code: 'SITE_NAME_TAKEN', path: ['name'] }],
    });
    const { data } = await ask(clerk, '{ sites { id name actions { name refusal { code } } } }');
    const forbidden = (name: string) => ({ name, refusal: { code: 'WRONG_ROLE' } });
    expect(data.sites).toEqual([{ id: site.id, name: '江东院区', actions: ['rename', 'close'].map(forbidden) }]);
    expect((await ask(committee.chief, '{ sites { id } }')).data.sites).toEqual([]);
  });

  it('is renamed on the version that was seen, by nobody else', async () => {
    const site = await siteAdded('城南院区');
    expect((await act(chief, 'siteRename', { ...at(site), name: '南院区' })).site).toMatchObject({
      ...{ version: 2, name: '南院区' },
    });
    const stale = await act(chief, 'siteRename', { ...at(site), name: '老院区' });
    expect(stale.errors[0].extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    const foreign = await act(insurer.chief, 'siteRename', { ...at(site), name: '别院' });
    expect(foreign.errors[0].extensions.code).toBe('NOT_FOUND');
  });

  it('is closed when its departments are closed or elsewhere, and takes none after that', async () => {
    const site = await siteAdded('旧院区');
    const { id } = await departmentAdded('口腔科', site.id);
    expect(codes(await act(chief, 'siteClose', at(site)))).toEqual(['SITE_HAS_DEPARTMENTS']);
    await act(chief, 'departmentMove', { departmentId: id, expectedVersion: 1 });
    expect((await act(chief, 'siteClose', at(site))).site).toMatchObject({ version: 2, status: 'CLOSED' });
    const back = { departmentId: id, expectedVersion: 2, siteId: site.id };
    expect(codes(await act(chief, 'departmentMove', back))).toEqual(['SITE_CLOSED']);
    expect(codes(await act(chief, 'departmentAdd', { name: '皮肤科', siteId: site.id }))).toEqual(['SITE_CLOSED']);
    const names = async (filter: string) =>
      (await ask(chief, `{ sites${filter} { name } }`)).data.sites.map(({ name }: { name: string }) => name);
    expect(await names('')).not.toContain('旧院区');
    expect(await names('(closedToo: true)')).toContain('旧院区');
  });
});

describe('a department', () => {
  it('belongs to a site of its own organization', async () => {
    const site = await siteAdded('西院区');
    const { id } = await departmentAdded('眼科', site.id);
    expect(await departments(chief, `(siteId: "${site.id}")`)).toMatchObject([
      { id, version: 1, name: '眼科', status: 'OPEN', site: { id: site.id, name: '西院区' } },
    ]);
    const { errors } = await act(insurer.chief, 'departmentAdd', { name: '理赔部', siteId: site.id });
    expect(errors[0].extensions.code).toBe('NOT_FOUND');
  });

  it('is renamed, and keeps its people and its past', async () => {
    const { id } = await departmentAdded('美容外科');
    const head = await add('head.one', ['DEPT'], { departmentId: id });
    await act(chief, 'departmentRename', { departmentId: id, expectedVersion: 1, name: '医学美容科' });
    expect(await department(id)).toMatchObject({ version: 2, name: '医学美容科' });
    const { data } = await ask(chief, '{ staffMembers(role: "DEPT") { id department { name } } }');
    expect(data.staffMembers).toContainEqual({ id: head.id, department: { name: '医学美容科' } });
    const taken = { departmentId: id, expectedVersion: 2, name: '眼科' };
    expect(codes(await act(chief, 'departmentRename', taken))).toEqual(['DEPARTMENT_NAME_TAKEN']);
    const by = (who: typeof chief) => act(who, 'departmentRename', { ...taken, name: '别科' });
    expect(codes(await by(clerk))).toEqual(['WRONG_ROLE']);
    expect((await by(insurer.chief)).errors[0].extensions.code).toBe('NOT_FOUND');
  });

  it('is closed when nobody belongs to it, takes nobody after that, and stays known', async () => {
    const { id } = await departmentAdded('中医科');
    const doctor = await add('doctor.one', ['DOC'], { departmentId: id });
    const close = () => act(chief, 'departmentClose', { departmentId: id, expectedVersion: 1 });
    expect(codes(await close())).toEqual(['DEPARTMENT_HAS_STAFF']);
    await act(chief, 'staffRolesSet', { staffId: doctor.id, expectedVersion: 1, roles: ['DOC'] });
    expect(codes(await close())).toEqual([]);
    expect(await department(id)).toMatchObject({ version: 2, status: 'CLOSED', actions: [] });
    expect((await departments()).map((one) => one.id)).not.toContain(id);
    const set = { staffId: doctor.id, expectedVersion: 2, roles: ['DEPT'], departmentId: id };
    expect(await act(chief, 'staffRolesSet', set)).toMatchObject({
      refusals: [{ code: 'DEPARTMENT_CLOSED', path: ['departmentId'] }],
    });
    const { data } = await ask(
      clerk,
      'query($of: [_Any!]!) { _entities(representations: $of) { ... on Department { name } } }',
      { of: [{ __typename: 'Department', id }] },
    );
    expect(data._entities).toEqual([{ name: '中医科' }]);
  });
});
