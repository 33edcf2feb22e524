import type { Actor } from '@concord/kit/domain/actor';
import type { CommandOf, LookedUp } from './patient.commands.js';
import type { FactOf } from './patient.facts.js';
import type { Particulars, Visit } from './patient.js';

/** Boring patients for tests. */
export const actor: Actor = {
  kind: 'PERSON',
  id: 'stf_desk',
  organization: 'org_east',
  organizationKind: 'HOSPITAL',
  roles: ['FRONT'],
  departments: [],
};

export const now = new Date('2026-11-22T02:00:00Z');

export const zhang: Particulars = {
  name: '张三丰',
  phone: '13800001234',
  memberNo: 'M1001',
  gender: 'MALE',
  birthYear: 1971,
  tier: 'GOLD',
  vip: false,
  vulnerable: false,
};

export const nothingFound: LookedUp = { tiers: ['REGULAR', 'SILVER', 'GOLD', 'DIAMOND'] };

export const visit: Visit = {
  id: 'vis_1',
  date: '2026-11-20',
  departmentId: 'dep_plastic',
  kind: 'SURGERY',
  doctorName: '刘主任',
  surgery: true,
};

export const registered: FactOf<'Registered'> = {
  type: 'Registered',
  id: 'pat_1',
  organization: 'org_east',
  particulars: zhang,
  by: 'stf_desk',
  at: now.toISOString(),
};

export function register(change: Partial<CommandOf<'register'>> = {}): CommandOf<'register'> {
  return {
    type: 'register',
    id: 'pat_1',
    particulars: zhang,
    anyway: false,
    lookedUp: nothingFound,
    actor,
    now,
    ...change,
  };
}

export function correct(change: Partial<CommandOf<'correct'>>): CommandOf<'correct'> {
  return { type: 'correct', changes: {}, anyway: false, lookedUp: nothingFound, actor, now, ...change };
}

const by = (role: string): Actor => ({ ...actor, id: `stf_${role.toLowerCase()}`, roles: [role] });

export const hold: CommandOf<'hold'> = { type: 'hold', reason: '诉讼在即', actor: by('LEGAL'), now };
export const release: CommandOf<'release'> = { type: 'release', reason: '已调解', actor: by('LEGAL'), now };
export const erase: CommandOf<'erase'> = { type: 'erase', basis: 'REQUEST', actor: by('DPO'), now };

export const held: FactOf<'Held'> = { type: 'Held', reason: '诉讼在即', by: 'stf_legal', at: now.toISOString() };
export const released: FactOf<'Released'> = {
  type: 'Released',
  reason: '已调解',
  by: 'stf_legal',
  at: now.toISOString(),
};
export const erased: FactOf<'Erased'> = { type: 'Erased', basis: 'REQUEST', by: 'stf_dpo', at: now.toISOString() };

export function recordVisit(change: Partial<Visit> = {}): CommandOf<'recordVisit'> {
  return { type: 'recordVisit', visit: { ...visit, ...change }, actor, now };
}
