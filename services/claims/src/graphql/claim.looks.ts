import { auditLooks } from '@concord/kit/graphql/audit/audit.policy';
import type { LooksBy } from '@concord/kit/policy/field-policy';

/** What the arguments of the lists speak of. */
export const claimLooks: LooksBy = {
  ...auditLooks('claims'),
  claims: {
    'filter.view': ['Claim.status', 'Claim.proposal', 'Claim.approvals', 'Claim.nextDeadline'],
    'filter.status': ['Claim.status'],
    'filter.mediationStage': ['Claim.mediationStage'],
    'filter.dueBefore': ['Claim.nextDeadline'],
    'filter.search': ['Claim.caseNo', 'Claim.dispute'],
  },
  policies: { hospitalId: ['Policy.hospital'] },
};
