import type { Identity } from '@concord/kit/identity/identity';
import { files } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { openHouse } from '../test/house.js';

const place = files();
const house = await openHouse(await place.settings());
const { act, ask, enter, found, person, inside, STAFF } = house;
const hospital = await found('和睦医院', 'first.admin');
const insurer = await found('平安财险', 'insurer.admin', { kind: 'INSURER' });
const committee = await found('医调委', 'committee.admin', { kind: 'COMMITTEE', rulePack: 'ningbo' });
const authority = await found('宁波市卫生健康委员会', 'gov.admin', { kind: 'GOVERNMENT', district: '330200' });
await authority.add('gov.one', ['GOV'], { name: '程主任' });
const { department } = await act(hospital.chief, 'departmentAdd', { name: '整形外科' });
const li = await hospital.add('li.min', ['CM'], { name: '李敏', title: '客户经理', departmentId: department.id });
const mediator = await committee.add('wang.jie', ['MED'], { name: '王杰', title: '调解员' });
await insurer.add('adj.one', ['ADJ'], { name: '赵定损' });

const REFERENCES = `query($of: [_Any!]!) { _entities(representations: $of) {
  ... on Staff { ${STAFF} actions { name } } ... on Department { departmentName: name }
  ... on Organization { organizationName: name } } }`;

const refer = async (who: Identity, ...of: readonly object[]) => {
  const { data, errors } = await ask(who, REFERENCES, { of });
  expect(errors).toBeUndefined();
  return data._entities;
};
const staff = (id: string, more: object = {}) => ({ __typename: 'Staff', id, ...more });

describe('people of every kind of organization', () => {
  it.each([
    ['INSURER', insurer, 'adj.one', ['ADJ'], '平安财险'],
    ['GOVERNMENT', authority, 'gov.one', ['GOV'], '宁波市卫生健康委员会'],
    ['COMMITTEE', committee, 'wang.jie', ['MED'], '医调委'],
  ] as const)(
    'of %s sign in, are served its contract and see who they are',
    async (kind, { chief }, account, roles, name) => {
      const { token, identity } = await enter(account);
      expect(identity).toMatchObject({ audience: kind, organizationKind: kind, roles });
      expect(await inside('session.resolve', { token })).toMatchObject({ outcome: 'FOUND', facts: { audience: kind } });
      const { data } = await ask(identity, `{ me { ${STAFF} } mySessions { current } }`);
      expect(data).toMatchObject({ me: { roles, organization: { name, kind } }, mySessions: [{ current: true }] });
      const { refusals } = await act(chief, 'staffAdd', {
        ...{ name: '某人', account: `wrong.${account}`, password: 'bamboo-river-42', roles: ['CM'] },
      });
      expect(refusals).toMatchObject([{ code: 'ROLE_UNKNOWN' }]);
    },
  );
});

describe('organizations', () => {
  it('are listed by kind for everybody who is signed in', async () => {
    const names = async (who: Identity, kind: string) =>
      (await ask(who, `{ organizations(kind: ${kind}) { name kind } }`)).data?.organizations;
    for (const { chief } of [hospital, insurer, committee]) {
      expect(await names(chief, 'COMMITTEE')).toEqual([{ name: '医调委', kind: 'COMMITTEE' }]);
      expect(await names(chief, 'HOSPITAL')).toEqual([{ name: '和睦医院', kind: 'HOSPITAL' }]);
      expect(await names(chief, 'GOVERNMENT')).toEqual([{ name: '宁波市卫生健康委员会', kind: 'GOVERNMENT' }]);
    }
    const web = person([], { kind: 'WEB', organization: hospital.organization.id });
    expect((await ask(web, '{ organizations(kind: HOSPITAL) { id } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('an authority', () => {
  it('keeps its people, and neither places, registers nor posts', async () => {
    const closed = ['{ sites { id } }', '{ registrations { id } }', '{ dutyPosts { code } }'];
    for (const query of closed)
      expect((await ask(authority.chief, query)).errors?.[0]?.extensions.code, query).toBe('FORBIDDEN');
    const set = await act(authority.chief, 'siteAdd', { name: '分局' });
    expect(set.errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await ask(authority.chief, '{ staffMembers { roles } }')).data.staffMembers).toHaveLength(2);
  });

  it('and a committee are found by what lies in their district', async () => {
    await found('湖州市医调委', 'huzhou.admin', { kind: 'COMMITTEE', district: '330500' });
    const names = async (kind: string, district: string) =>
      (await ask(hospital.chief, `{ organizations(kind: ${kind}, district: "${district}") { name district } }`)).data
        .organizations;
    expect(await names('COMMITTEE', '330502')).toEqual([{ name: '湖州市医调委', district: '330500' }]);
    expect(await names('COMMITTEE', '330212')).toEqual([]);
    expect(await names('GOVERNMENT', '330212')).toEqual([{ name: '宁波市卫生健康委员会', district: '330200' }]);
    const refused = await act(house.platform, 'organizationFound', {
      ...{ name: '海曙医院', kind: 'HOSPITAL', district: '330203' },
      administrator: { name: '某人', account: 'haishu.admin', password: 'bamboo-river-42' },
    });
    expect(refused.refusals).toMatchObject([{ code: 'DISTRICT_OF_OTHER_KIND', path: ['district'] }]);
  });
});

describe('a reference of another service', () => {
  it('shows of a person of another house name, title and house, and nothing else', async () => {
    const [stranger] = await refer(hospital.chief, staff(mediator.id));
    const nothing = { version: null, status: null, roles: null, account: null, department: null, actions: null };
    const { organization } = committee;
    expect(stranger).toEqual({ id: mediator.id, name: '王杰', title: '调解员', organization, ...nothing });
    const claimed = await refer(hospital.chief, staff(mediator.id, { organization: hospital.organization.id }));
    expect(claimed).toEqual([stranger]);
    // An administrator there is no administrator here.
    expect(await refer(insurer.chief, staff(li.id))).toEqual([
      { id: li.id, name: '李敏', title: '客户经理', organization: hospital.organization, ...nothing },
    ]);
  });

  it('shows a colleague whole, oneself with one’s account, nobody for an unknown id', async () => {
    const colleague = { ...li, actions: expect.any(Array) };
    expect(await refer(hospital.chief, staff(li.id), staff('stf_nobody'))).toEqual([colleague, null]);
    const { identity } = await enter('li.min');
    expect((await refer(identity, staff(li.id)))[0].account).toBe('li.min');
    const other = await hospital.add('ref.one', ['CM']);
    expect((await refer(identity, staff(other.id)))[0]).toMatchObject({ roles: ['CM'], account: null });
  });

  it('knows every organization by name, and a department at home alone', async () => {
    const { id } = hospital.organization;
    const of = [
      { __typename: 'Organization', id },
      { __typename: 'Department', id: department.id },
    ];
    expect(await refer(hospital.chief, ...of)).toEqual([
      { organizationName: '和睦医院' },
      { departmentName: '整形外科' },
    ]);
    expect(await refer(committee.chief, ...of)).toEqual([{ organizationName: '和睦医院' }, null]);
  });

  it('tells a form on the web nothing of who works here', async () => {
    const web = person([], { kind: 'WEB', organization: hospital.organization.id });
    const { data } = await ask(web, REFERENCES, { of: [staff(li.id)] });
    expect(data?._entities?.[0]?.name ?? null).toBeNull();
  });
});

describe('lists and acts', () => {
  it('stay within the house, however an id is come by', async () => {
    const listed = async (who: Identity) =>
      (await ask(who, '{ staffMembers(suspendedToo: true) { id } departments { id } }')).data;
    const { staffMembers, departments } = await listed(committee.chief);
    expect(staffMembers.map(({ id }: { id: string }) => id)).toEqual([committee.chief.id, mediator.id]);
    expect(departments).toEqual([]);
    expect((await ask(hospital.chief, '{ staffMembers(role: "MED") { id } }')).data.staffMembers).toEqual([]);
    const { errors } = await act(hospital.chief, 'staffSuspend', {
      ...{ staffId: mediator.id, expectedVersion: 1, reason: '离职' },
    });
    expect(errors[0].extensions.code).toBe('NOT_FOUND');
    const departing = await act(hospital.chief, 'staffRolesSet', {
      ...{ staffId: mediator.id, expectedVersion: 1, roles: ['CM'] },
    });
    expect(departing.errors[0].extensions.code).toBe('NOT_FOUND');
  });
});
