import { given } from '@concord/kit/test/given';
import { describeMoves } from '@concord/kit/test/move-suite';
import { describe, expect, it } from 'vitest';
import { departmentDecider, type DepartmentFact } from './department.js';
import { departmentLifecycle, siteLifecycle } from './place.moves.js';
import { siteDecider, type KnownSite, type SiteFact } from './site.js';
import { administrator as actor, now } from './staff.fixture.js';

const stamp = { by: actor.id, at: now.toISOString() };
const site: KnownSite = { status: 'OPEN', id: 'sit_1', organization: 'org_a', name: '东院区' };
const siteAdded: SiteFact = { type: 'SiteAdded', id: 'sit_1', organization: 'org_a', name: '东院区', ...stamp };
const added: DepartmentFact = {
  ...{ type: 'DepartmentAdded', id: 'dep_1', organization: 'org_a', name: '整形外科', site: 'sit_1' },
  ...stamp,
};
const ordered = { actor, now };

describeMoves(
  { describe, it, expect },
  siteLifecycle,
  siteDecider,
  { NEW: [], OPEN: [siteAdded], CLOSED: [siteAdded, { type: 'SiteClosed', ...stamp }] },
  {
    add: {
      ...{ given: [], command: { type: 'add', id: 'sit_1', name: '东院区', ...ordered } as const },
      ...{ facts: ['SiteAdded'], status: 'OPEN', twice: 'WRONG_STATE' },
    },
    rename: {
      ...{ given: [siteAdded], command: { type: 'rename', name: '江东院区', ...ordered } as const },
      ...{ facts: ['SiteRenamed'], status: 'OPEN', twice: 'allowed' },
    },
    close: {
      ...{ given: [siteAdded], command: { type: 'close', departments: 0, ...ordered } as const },
      ...{ facts: ['SiteClosed'], status: 'CLOSED', twice: 'WRONG_STATE' },
    },
  },
);

describeMoves(
  { describe, it, expect },
  departmentLifecycle,
  departmentDecider,
  { NEW: [], OPEN: [added], CLOSED: [added, { type: 'DepartmentClosed', ...stamp }] },
  {
    add: {
      ...{ given: [], command: { type: 'add', id: 'dep_1', name: '整形外科', ...ordered } as const },
      ...{ facts: ['DepartmentAdded'], status: 'OPEN', twice: 'WRONG_STATE' },
    },
    rename: {
      ...{ given: [added], command: { type: 'rename', name: '医美中心', ...ordered } as const },
      ...{ facts: ['DepartmentRenamed'], status: 'OPEN', twice: 'allowed' },
    },
    move: {
      ...{ given: [added], command: { type: 'move', ...ordered } as const },
      ...{ facts: ['DepartmentMoved'], status: 'OPEN', twice: 'allowed' },
    },
    close: {
      ...{ given: [added], command: { type: 'close', staff: 0, ...ordered } as const },
      ...{ facts: ['DepartmentClosed'], status: 'CLOSED', twice: 'WRONG_STATE' },
    },
  },
);

describe('a site', () => {
  it.each(['COMMITTEE', 'GOVERNMENT', 'PLATFORM'] as const)('is not of a %s', (organizationKind) => {
    const command = { type: 'add', id: 'sit_1', name: '东院区', now, actor: { ...actor, organizationKind } } as const;
    expect(given(siteDecider).when(command).refusal().code).toBe('SITE_OF_OTHER_KIND');
  });

  it('is closed once nothing is open there', () => {
    const refusal = given(siteDecider, siteAdded)
      .when({ type: 'close', departments: 2, ...ordered })
      .refusal();
    expect(refusal).toMatchObject({ code: 'SITE_HAS_DEPARTMENTS' });
    expect(refusal.sentence.en).toContain('2 departments');
  });
});

describe('a department', () => {
  const when = (command: object) => given(departmentDecider, added).when({ ...ordered, ...command } as never);

  it('belongs to a site that is open, to another one after a move, or to none', () => {
    expect(when({ type: 'move', site: { ...site, id: 'sit_2' } }).state()).toMatchObject({ site: 'sit_2' });
    expect(when({ type: 'move' }).state()).toEqual({
      ...{ status: 'OPEN', id: 'dep_1', organization: 'org_a', name: '整形外科' },
    });
    const closed = when({ type: 'move', site: { ...site, status: 'CLOSED' } }).refusal();
    expect(closed).toMatchObject({ code: 'SITE_CLOSED', path: ['siteId'] });
    const add = { type: 'add', id: 'dep_1', name: '整形外科', ...ordered } as const;
    expect(
      given(departmentDecider)
        .when({ ...add, site })
        .state(),
    ).toMatchObject({ site: 'sit_1' });
    expect(
      given(departmentDecider)
        .when({ ...add, site: { ...site, status: 'CLOSED' } })
        .refusal().code,
    ).toBe('SITE_CLOSED');
  });

  it('is closed once nobody belongs to it', () => {
    expect(when({ type: 'close', staff: 1 }).refusal().code).toBe('DEPARTMENT_HAS_STAFF');
  });
});
