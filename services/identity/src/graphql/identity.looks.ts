import { auditLooks } from '@concord/kit/graphql/audit/audit.policy';
import type { LooksBy } from '@concord/kit/policy/field-policy';

/** What the arguments of the lists speak of. */
export const identityLooks: LooksBy = {
  ...auditLooks('identity'),
  organizations: { kind: ['Organization.kind'], district: ['Organization.district'] },
  departments: { closedToo: ['Department.status'], siteId: ['Department.site'] },
  sites: { closedToo: ['Site.status'] },
  staffMembers: { role: ['Staff.roles'], suspendedToo: ['Staff.status'] },
  staffSessions: { staffId: ['Session.id'] },
  deputyships: {
    staffId: ['Deputyship.principal', 'Deputyship.deputy'],
    overToo: ['Deputyship.until'],
  },
  dutyShifts: {
    from: ['DutyShift.until'],
    until: ['DutyShift.from'],
    post: ['DutyShift.post'],
    staffId: ['DutyShift.staff'],
  },
  onDuty: { post: ['DutyShift.post'], at: ['DutyShift.from', 'DutyShift.until'] },
  dutyGaps: { post: ['DutyShift.post'], from: ['DutyShift.until'], until: ['DutyShift.from'] },
  staffAbsences: {
    from: ['StaffAbsence.until'],
    until: ['StaffAbsence.from'],
    staffId: ['StaffAbsence.staff'],
  },
  registrations: {
    kind: ['Registration.kind'],
    staffId: ['Registration.staff'],
    struckToo: ['Registration.status'],
  },
};
