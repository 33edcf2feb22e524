import { files } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { openHouse, PASSWORD } from '../test/house.js';

const place = files();
const house = await openHouse(await place.settings());
const { act, ask, found, platform, person } = house;
const first = await found('和睦医院', 'first.admin');
const second = await found('仁济医院', 'second.admin');

const administrator = { name: '王伟', account: 'third.admin', password: PASSWORD };
const founding = { name: '第三医院', kind: 'HOSPITAL', administrator };

describe('organizations', () => {
  it('are founded by the platform with an administrator who can sign in', async () => {
    expect(first.organization).toMatchObject({ name: '和睦医院', kind: 'HOSPITAL', rulePack: 'national' });
    expect(first.organization.ownership).toBeNull();
    expect(first.organization.id).toMatch(/^org_/);
    expect(first.chief).toMatchObject({ organization: first.organization.id, roles: ['ADMIN'], audience: 'HOSPITAL' });
  });

  it('are founded by nobody else', async () => {
    const { errors } = await act(first.chief, 'organizationFound', founding);
    expect(errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it('are not founded with a password that everybody guesses', async () => {
    const weak = { ...founding, administrator: { ...administrator, password: 'password2026' } };
    const { refusals } = await act(platform, 'organizationFound', weak);
    expect(refusals).toMatchObject([{ code: 'PASSWORD_TOO_SIMPLE', path: ['administrator', 'password'] }]);
  });

  it('say the law of their place, and a hospital who owns it', async () => {
    const under = { ...founding, name: '第五医院', administrator: { ...administrator, account: 'fifth.admin' } };
    const unknown = await act(platform, 'organizationFound', { ...under, rulePack: 'nowhere' });
    expect(unknown.refusals).toMatchObject([{ code: 'RULE_PACK_UNKNOWN', path: ['rulePack'] }]);
    const { organization } = await act(platform, 'organizationFound', {
      ...{ ...under, rulePack: 'zhejiang', ownership: 'PUBLIC' },
    });
    expect(organization).toMatchObject({ rulePack: 'zhejiang', ownership: 'PUBLIC' });
    const { data } = await ask(first.chief, '{ organizations(kind: HOSPITAL) { id name kind rulePack ownership } }');
    expect(data.organizations).toContainEqual(organization);
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
