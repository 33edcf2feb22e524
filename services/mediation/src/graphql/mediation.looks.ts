import { auditLooks } from '@concord/kit/graphql/audit/audit.policy';
import type { LooksBy } from '@concord/kit/policy/field-policy';

/** What the arguments of the lists speak of. */
export const mediationLooks: LooksBy = {
  ...auditLooks('mediation'),
  disputes: {
    'filter.view': ['Dispute.status', 'Dispute.nextDeadline'],
    'filter.status': ['Dispute.status'],
    'filter.search': ['Dispute.caseNo'],
  },
  mediations: {
    'filter.view': ['MediationCase.status', 'MediationCase.mediators', 'MediationCase.nextDeadline'],
    'filter.status': ['MediationCase.status'],
    'filter.claimStage': ['MediationCase.claimStage'],
    'filter.dueBefore': ['MediationCase.nextDeadline'],
    'filter.search': ['MediationCase.caseNo'],
  },
};
