import { files } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { openHouse, PASSWORD } from '../test/house.js';

const place = files();
const house = await openHouse(await place.settings());
const { act, ask, found, platform, person, STAFF } = house;
const first = await found('和睦医院', 'first.admin');
const second = await found('仁济医院', 'second.admin');

const administrator = { name: '王伟', account: 'third.admin', password: PASSWORD };
const founding = { name: '第三医院', kind: 'HOSPITAL', administrator };

describe('organizations', () => {
  it('are founded by the platform with an administrator who can sign in', async () => {
    expect(first.organization).toMatchObject({ name: '和睦医院', kind: 'HOSPITAL' });
    expect(first.organization.id).toMatch(/^org_/);
    expect(first.chief).toMatchObject({ organization: first.organization.id, roles: ['ADMIN'], audience: 'HOSPITAL' });
  });

  it('are founded by nobody else', async () => {
    const { organization, refusals } = await act(first.chief, 'organizationFound', founding);
    expect([organization, refusals[0].code]).toEqual([null, 'PLATFORM_ONLY']);
  });

  it('are not founded with a password that everybody guesses', async () => {
    const weak = { ...founding, administrator: { ...administrator, password: 'password2026' } };
    const { refusals } = await act(platform, 'organizationFound', weak);
    expect(refusals).toMatchObject([{ code: 'PASSWORD_TOO_SIMPLE', path: ['administrator', 'password'] }]);
  });

  it('are founded once for one key', async () => {
    const input = { ...founding, idempotencyKey: 'founding-1' };
    const once = await act(platform, 'organizationFound', input);
    expect(await act(platform, 'organizationFound', input)).toEqual(once);
    const { errors } = await act(platform, 'organizationFound', { ...input, name: '第四医院' });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', reason: 'KEY_REUSED' } }]);
  });
});

describe('departments', () => {
  const list = async (who = first.chief) => (await ask(who, '{ departments { id name } }')).data.departments;

  it('are added by the administrator and seen by colleagues alone', async () => {
    const { department } = await act(first.chief, 'departmentAdd', { name: '整形外科' });
    expect(await list()).toEqual([department]);
    expect(await list(second.chief)).toEqual([]);
  });

  it('are not added by others', async () => {
    const clerk = person(['PRO'], { organization: first.organization.id });
    expect(await act(clerk, 'departmentAdd', { name: '口腔科' })).toMatchObject({
      department: null,
      refusals: [{ code: 'WRONG_ROLE', message: { zh: '您的岗位无权进行此操作。' } }],
    });
  });

  it('have a name of their own', async () => {
    const { refusals } = await act(first.chief, 'departmentAdd', { name: ' 整形外科 ' });
    expect(refusals).toMatchObject([{ code: 'DEPARTMENT_NAME_TAKEN', path: ['name'] }]);
  });

  it('are added once for one key, and the key is for nothing else', async () => {
    const input = { idempotencyKey: 'department-1', name: '皮肤科' };
    const once = await act(first.chief, 'departmentAdd', input);
    expect(await act(first.chief, 'departmentAdd', input)).toEqual(once);
    const { errors } = await act(first.chief, 'departmentAdd', { ...input, name: '急诊科' });
    expect(errors[0].extensions).toMatchObject({ code: 'CONFLICT', reason: 'KEY_REUSED' });
  });

  it('are named with something', async () => {
    const { errors } = await act(first.chief, 'departmentAdd', { name: '   ' });
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('a reference of another service', () => {
  const QUERY = `query($of: [_Any!]!) { _entities(representations: $of) {
    ... on Staff { ${STAFF} } ... on Department { departmentName: name } ... on Organization { organizationName: name } } }`;

  it('finds what is the own organization’s and nothing foreign', async () => {
    const { department } = await act(first.chief, 'departmentAdd', { name: '麻醉科' });
    const one = await first.add('ref.one', ['CM']);
    const other = await second.add('ref.other', ['CM']);
    const of = [
      { __typename: 'Staff', id: one.id },
      { __typename: 'Staff', id: other.id, organization: first.organization.id },
      { __typename: 'Staff', id: 'stf_nobody' },
      { __typename: 'Department', id: department.id },
      { __typename: 'Organization', id: first.organization.id },
      { __typename: 'Organization', id: second.organization.id },
    ];
    const { data } = await ask(first.chief, QUERY, { of });
    expect(data._entities).toEqual([
      one,
      null,
      null,
      { departmentName: '麻醉科' },
      { organizationName: '和睦医院' },
      null,
    ]);
  });
});
