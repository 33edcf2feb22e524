import { auditLooks } from '@concord/kit/graphql/audit/audit.policy';
import type { LooksBy } from '@concord/kit/policy/field-policy';

/**
 * What the arguments of the lists speak of. A search by name, phone or member number is asked of the patients service as
 * who searches, and refused there to whom these are kept from.
 */
export const complaintLooks: LooksBy = {
  ...auditLooks('complaints'),
  complaints: {
    'filter.view': ['Complaint.status', 'Complaint.severity', 'Complaint.handler', 'Complaint.nextDeadline'],
    'filter.status': ['Complaint.status'],
    'filter.severity': ['Complaint.severity'],
    'filter.category': ['Complaint.category'],
    'filter.dueBefore': ['Complaint.nextDeadline'],
    'filter.disputeStage': ['Complaint.dispute'],
    'filter.claimStage': ['Complaint.dispute'],
    'filter.mediationStage': ['Complaint.dispute'],
    'filter.search': ['Complaint.caseNo', 'Complaint.patient'],
  },
};
