import { describeMoves } from '@concord/kit/test/move-suite';
import { describe, expect, it } from 'vitest';
import { staffDecider } from './staff.decide.js';
import { added, administrator, newcomer, now, suspended } from './staff.fixture.js';
import { staffLifecycle } from './staff.moves.js';

const actor = administrator;
const own = { ...administrator, id: newcomer.id, roles: ['CM'] };

describeMoves(
  { describe, it, expect },
  staffLifecycle,
  staffDecider,
  { NEW: [], ACTIVE: [added], SUSPENDED: [added, suspended] },
  {
    add: {
      given: [],
      command: { type: 'add', staff: newcomer, actor, now },
      facts: ['StaffAdded'],
      status: 'ACTIVE',
      twice: 'WRONG_STATE',
    },
    appoint: {
      given: [],
      command: { type: 'appoint', staff: newcomer, actor: { ...actor, roles: ['SYS'] }, now },
      facts: ['StaffAdded'],
      status: 'ACTIVE',
      twice: 'WRONG_STATE',
    },
    setRoles: {
      given: [added],
      command: { type: 'setRoles', roles: ['SUP'], actor, now },
      facts: ['RolesSet'],
      status: 'ACTIVE',
      twice: 'allowed',
    },
    correct: {
      given: [added],
      command: { type: 'correct', name: '李敏敏', title: '护士长', actor, now },
      facts: ['StaffCorrected'],
      status: 'ACTIVE',
      twice: 'allowed',
    },
    suspend: {
      given: [added],
      command: { type: 'suspend', reason: '离职', actor, now },
      facts: ['StaffSuspended'],
      status: 'SUSPENDED',
      twice: 'WRONG_STATE',
    },
    reinstate: {
      given: [added, suspended],
      command: { type: 'reinstate', actor, now },
      facts: ['StaffReinstated'],
      status: 'ACTIVE',
      twice: 'WRONG_STATE',
    },
    changePassword: {
      given: [added],
      command: { type: 'changePassword', actor: own, now },
      facts: ['PasswordChanged'],
      status: 'ACTIVE',
      twice: 'allowed',
    },
    issueResetLink: {
      given: [added],
      command: { type: 'issueResetLink', actor, now },
      facts: ['ResetLinkIssued'],
      status: 'ACTIVE',
      twice: 'allowed',
    },
    resetSecondFactor: {
      given: [added],
      command: { type: 'resetSecondFactor', actor, now },
      facts: ['SecondFactorReset'],
      status: 'ACTIVE',
      twice: 'allowed',
    },
    resetPassword: {
      given: [added],
      command: { type: 'resetPassword', actor, now },
      facts: ['PasswordReset'],
      status: 'ACTIVE',
      twice: 'allowed',
    },
  },
);
