import { createLifecycle, type LifecycleTable } from '@concord/kit/domain/moves';
import { isInsurer } from './policy.guards.js';
import { policyRefusals, type PolicyRefusal } from './policy.refusals.js';
import type { Policy, PolicyStatus } from './policy.js';

export type PolicyMove = 'issue';

/** The lifecycle of a policy: issued, it stands as it is; a change is another policy. */
export const policyTable: LifecycleTable<PolicyStatus, PolicyMove, PolicyRefusal, Policy> = {
  noun: 'policy',
  initial: 'NEW',
  terminal: ['ACTIVE'],
  statusOf: (state) => state.status,
  refusals: policyRefusals,
  statuses: { NEW: { zh: '未出具', en: 'Not issued' }, ACTIVE: { zh: '有效', en: 'Active' } },
  moves: {
    issue: {
      label: { zh: '登记保单', en: 'Issue a policy' },
      from: ['NEW'],
      to: ['ACTIVE'],
      who: ['ILEAD', 'ADMIN'],
      guards: [isInsurer],
    },
  },
};

export const policyLifecycle = createLifecycle(policyTable);
