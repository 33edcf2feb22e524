import { given } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import { departmentDecider } from './department.js';
import { organizationDecider } from './organization.js';
import { administrator, now, platform } from './staff.fixture.js';

const founding = { type: 'found', id: 'org_a', name: '和睦医院', kind: 'HOSPITAL', rulePack: 'ningbo', now } as const;
const adding = { type: 'add', id: 'dep_1', name: '整形外科', now } as const;

describe('an organization', () => {
  it('is founded by the platform', () => {
    expect(
      given(organizationDecider)
        .when({ ...founding, actor: platform })
        .state(),
    ).toEqual({
      status: 'FOUNDED',
      id: 'org_a',
      name: '和睦医院',
      kind: 'HOSPITAL',
      rulePack: 'ningbo',
    });
  });

  it('says of a hospital, and of nothing else, whether it is public', () => {
    const of = (kind: 'HOSPITAL' | 'INSURER') =>
      given(organizationDecider).when({ ...founding, kind, ownership: 'PRIVATE', actor: platform });
    expect(of('HOSPITAL').state()).toMatchObject({ ownership: 'PRIVATE' });
    expect(of('INSURER').refusal()).toMatchObject({ code: 'OWNERSHIP_OF_HOSPITAL', path: ['ownership'] });
  });

  it('has a district when it is a committee or an authority', () => {
    const of = (kind: 'COMMITTEE' | 'INSURER', district: string) =>
      given(organizationDecider).when({ ...founding, kind, district, actor: platform });
    expect(of('COMMITTEE', '330200').state()).toMatchObject({ district: '330200' });
    expect(of('INSURER', '330200').refusal()).toMatchObject({ code: 'DISTRICT_OF_OTHER_KIND', path: ['district'] });
    expect(of('COMMITTEE', '').refusal()).toMatchObject({ code: 'DISTRICT_MALFORMED', path: ['district'] });
  });

  it.each(['nowhere', 'ningbo@1', 'contract-demo', ''])('is under the published law of a place, not %j', (rulePack) => {
    const refusal = given(organizationDecider)
      .when({ ...founding, rulePack, actor: platform })
      .refusal();
    expect(refusal).toMatchObject({ code: 'RULE_PACK_UNKNOWN', path: ['rulePack'] });
  });

  it.each([
    ['an administrator', administrator],
    ['a service of somebody else', { ...platform, organizationKind: 'HOSPITAL' as const }],
    ['a person of the platform', { ...platform, kind: 'PERSON' as const, roles: ['ADMIN'] }],
  ])('is not founded by %s', (_, actor) => {
    expect(
      given(organizationDecider)
        .when({ ...founding, actor })
        .refusal().code,
    ).toBe('PLATFORM_ONLY');
  });
});

describe('a department', () => {
  it('belongs to the organization of the administrator who adds it', () => {
    const state = given(departmentDecider)
      .when({ ...adding, actor: administrator })
      .state();
    expect(state).toEqual({ status: 'OPEN', id: 'dep_1', organization: 'org_a', name: '整形外科' });
  });

  it('is not added by others', () => {
    const actor = { ...administrator, roles: ['SUP', 'EXEC'] };
    expect(
      given(departmentDecider)
        .when({ ...adding, actor })
        .refusal().code,
    ).toBe('WRONG_ROLE');
  });
});
