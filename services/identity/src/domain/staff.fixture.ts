import type { Actor } from '@concord/kit/domain/actor';
import type { NewStaff } from './staff.commands.js';
import type { StaffFact } from './staff.js';

/** Fixed people and facts for tests. */
export const now = new Date('2026-03-02T01:00:00.000Z');
const at = '2026-03-01T01:00:00.000Z';

export const administrator: Actor = {
  kind: 'PERSON',
  id: 'stf_admin',
  organization: 'org_a',
  organizationKind: 'HOSPITAL',
  roles: ['ADMIN'],
  departments: [],
};

export const platform: Actor = {
  kind: 'SERVICE',
  id: 'svc_platform',
  organization: 'org_platform',
  organizationKind: 'PLATFORM',
  roles: [],
  departments: [],
};

export const newcomer: NewStaff = {
  id: 'stf_li',
  organization: 'org_a',
  organizationKind: 'HOSPITAL',
  name: '李敏',
  title: '客户经理',
  roles: ['CM'],
  department: 'dep_1',
  account: 'li.min',
};

export const added: StaffFact = { type: 'StaffAdded', ...newcomer, by: administrator.id, at };
export const suspended: StaffFact = { type: 'StaffSuspended', reason: '离职', by: administrator.id, at };
