import { files } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { openHouse, PASSWORD } from '../test/house.js';

const place = files();
const house = await openHouse(await place.settings());
const { act, ask, found, enter, STAFF } = house;
const { organization, chief, add } = await found('和睦医院', 'first.admin');
const second = await found('仁济医院', 'second.admin');
const { department } = await act(chief, 'departmentAdd', { name: '整形外科' });
const li = await add('li.min', ['CM'], { name: '李敏', title: '客户经理', departmentId: department.id });
const wang = await add('wang.wei', ['PRO', 'SUP'], { name: '王伟' });
const asLi = (await enter('li.min')).identity;

const codes = ({ refusals }: { refusals: { code: string }[] }) => refusals.map(({ code }) => code);
const on = (staff: { id: string; version: number }, more: object = {}) => ({
  ...{ staffId: staff.id, expectedVersion: staff.version },
  ...more,
});

describe('a member of staff', () => {
  it('is added by the administrator', () => {
    expect(li).toEqual({
      ...{ id: li.id, version: 1, status: 'ACTIVE', name: '李敏', title: '客户经理', roles: ['CM'], account: 'li.min' },
      ...{ department, organization },
    });
  });

  it('sees who they are', async () => {
    expect((await ask(asLi, `{ me { ${STAFF} } }`)).data.me).toEqual(li);
  });

  it('sees colleagues by name, without the account they sign in with', async () => {
    const { data } = await ask(asLi, '{ staffMembers(role: "PRO") { id name roles account } }');
    expect(data.staffMembers).toEqual([{ id: wang.id, name: '王伟', roles: ['PRO', 'SUP'], account: null }]);
  });

  it('sees nobody of another organization, nor do they', async () => {
    const names = async (who: typeof chief) =>
      (await ask(who, '{ staffMembers { name } }')).data.staffMembers.map(({ name }: { name: string }) => name);
    expect(await names(asLi)).toEqual(['和睦医院管理员', '李敏', '王伟']);
    expect(await names(second.chief)).toEqual(['仁济医院管理员']);
  });

  it('is told what may be done to them by whom', async () => {
    const actions = async (who: typeof chief) => {
      const { data } = await ask(who, '{ staffMembers(role: "PRO") { actions { name allowed refusal { code } } } }');
      return data.staffMembers[0].actions.map((one: { name: string; refusal?: { code: string } }) => [
        one.name,
        one.refusal?.code,
      ]);
    };
    expect(await actions(chief)).toContainEqual(['suspend', undefined]);
    expect(await actions(asLi)).toContainEqual(['suspend', 'WRONG_ROLE']);
  });

  it.each([
    ['in a role of another kind of organization', { roles: ['ADJ'] }, 'ROLE_UNKNOWN'],
    ['with a role that does not go with the other', { roles: ['ADMIN', 'DPO'] }, 'ROLES_INCOMPATIBLE'],
    ['with a short password', { password: 'short-one' }, 'PASSWORD_TOO_SHORT'],
    ['with an account name that is taken elsewhere', { account: 'Second.Admin' }, 'ACCOUNT_TAKEN'],
  ])('is not added %s', async (_, changed, code) => {
    const person = { name: '赵磊', account: 'zhao.lei', password: PASSWORD, roles: ['CM'], ...changed };
    expect(codes(await act(chief, 'staffAdd', person))).toEqual([code]);
  });

  it('is not added by others, nor into a foreign department', async () => {
    const person = { name: '赵磊', account: 'zhao.lei', password: PASSWORD, roles: ['CM'] };
    expect(codes(await act(asLi, 'staffAdd', person))).toEqual(['WRONG_ROLE']);
    const { errors } = await act(second.chief, 'staffAdd', { ...person, departmentId: department.id });
    expect(errors[0].extensions.code).toBe('NOT_FOUND');
  });

  it('is added once for one key', async () => {
    const input = { idempotencyKey: 'staff-1', name: '陈静', account: 'chen.jing', password: PASSWORD, roles: ['CM'] };
    const once = await act(chief, 'staffAdd', input);
    expect(await act(chief, 'staffAdd', input)).toEqual(once);
    const { errors } = await act(chief, 'staffAdd', { ...input, password: 'another-river-43' });
    expect(errors[0].extensions).toMatchObject({ code: 'CONFLICT', reason: 'KEY_REUSED' });
  });
});

describe('roles', () => {
  it('are set on the version that was seen', async () => {
    const staff = await add('sun.li', ['CM']);
    const set = { roles: ['DEPT'], departmentId: department.id };
    const { staff: after } = await act(chief, 'staffRolesSet', on(staff, set));
    expect(after).toMatchObject({ version: 2, roles: ['DEPT'], department });
    const { errors } = await act(chief, 'staffRolesSet', on(staff, { roles: ['CM'] }));
    expect(errors[0].extensions).toMatchObject({ code: 'CONFLICT', reason: 'STALE_VERSION', currentVersion: 2 });
    const heads = await ask(chief, '{ staffMembers(role: "DEPT") { id } }');
    expect(heads.data.staffMembers).toEqual([{ id: staff.id }]);
  });

  it('are not set on oneself, nor by somebody of another organization', async () => {
    const { data } = await ask(chief, '{ me { id version } }');
    expect(codes(await act(chief, 'staffRolesSet', on(data.me, { roles: ['CM'] })))).toEqual(['NOT_ONESELF']);
    const { errors } = await act(second.chief, 'staffRolesSet', on(li, { roles: ['CM'] }));
    expect(errors[0].extensions.code).toBe('NOT_FOUND');
  });
});

describe('name and title', () => {
  it('are corrected by the administrator, of somebody who left too, and sign-in stays as it was', async () => {
    const staff = await add('xu.jing', ['CM'], { name: '许静', title: '护士' });
    const { staff: after } = await act(chief, 'staffCorrect', on(staff, { name: '许婧', title: '护士长' }));
    expect(after).toEqual({ ...staff, version: 2, name: '许婧', title: '护士长' });
    expect((await ask((await enter('xu.jing')).identity, '{ me { name title } }')).data.me).toEqual({
      ...{ name: '许婧', title: '护士长' },
    });
    const { staff: gone } = await act(chief, 'staffSuspend', on(after, { reason: '离职' }));
    const { staff: corrected } = await act(chief, 'staffCorrect', on(gone, { name: '许靖' }));
    expect(corrected).toMatchObject({ status: 'SUSPENDED', name: '许靖', title: null, version: 4 });
  });

  it('are not corrected by others', async () => {
    expect(codes(await act(asLi, 'staffCorrect', on(wang, { name: '王维' })))).toEqual(['WRONG_ROLE']);
    const { errors } = await act(second.chief, 'staffCorrect', on(wang, { name: '王维' }));
    expect(errors[0].extensions.code).toBe('NOT_FOUND');
  });
});

describe('an organization', () => {
  it('keeps an administrator when two dismiss each other at once', async () => {
    const third = await found('第三医院', 'third.admin');
    const other = await third.add('third.other', ['ADMIN']);
    const asOther = (await enter('third.other')).identity;
    const { data } = await ask(third.chief, '{ me { id version } }');
    const outcomes = await Promise.all([
      act(third.chief, 'staffSuspend', on(other, { reason: '离职' })),
      act(asOther, 'staffSuspend', on(data.me, { reason: '离职' })),
    ]);
    expect(outcomes.map(codes).toSorted()).toEqual([[], ['LAST_ADMINISTRATOR']]);
  });
});

describe('somebody suspended', () => {
  it('leaves the lists and stays known to old cases', async () => {
    const staff = await add('gone.one', ['FRONT']);
    const { staff: after } = await act(chief, 'staffSuspend', on(staff, { reason: '离职' }));
    expect(after).toMatchObject({ status: 'SUSPENDED', version: 2 });
    const list = async (also: boolean) =>
      (await ask(asLi, `{ staffMembers(role: "FRONT", suspendedToo: ${also}) { id } }`)).data.staffMembers;
    expect([await list(false), await list(true)]).toEqual([[], [{ id: staff.id }]]);
    const { data } = await ask(
      asLi,
      'query($of: [_Any!]!) { _entities(representations: $of) { ... on Staff { name } } }',
      { of: [{ __typename: 'Staff', id: staff.id }] },
    );
    expect(data._entities).toEqual([{ name: '员工gone.one' }]);
    const { staff: back } = await act(chief, 'staffReinstate', on(after));
    expect(back).toMatchObject({ status: 'ACTIVE', version: 3 });
    expect(await list(false)).toEqual([{ id: staff.id }]);
  });
});

describe('lists', () => {
  it.each([0, 101])('of %i are not asked for', async (first) => {
    const { errors } = await ask(chief, `{ staffMembers(first: ${first}) { id } }`);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('are nobody’s who is no colleague', async () => {
    const web = house.person([], { kind: 'WEB', organization: organization.id });
    const { errors } = await ask(web, '{ staffMembers { id } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await ask(house.platform, '{ me { id } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
