import { definePolicy, everyone, type TypePolicy } from '@concord/kit/policy/field-policy';
import { staffed } from './grants.js';

export const rosterQueries = {
  ...{ dutyPosts: staffed, dutyShifts: staffed, onDuty: staffed, dutyGaps: staffed, staffAbsences: staffed },
};

/** Whoever calls hears from the rules why they may not. */
export const rosterMutations = {
  ...{ dutyShiftSet: staffed, dutyShiftCancel: staffed, staffAbsenceSet: staffed, staffAbsenceCancel: staffed },
};

/** Those of other organizations are not found in the first place. */
export const rosterPolicies: readonly TypePolicy[] = [
  definePolicy('DutyPost', { code: everyone, name: everyone, roles: everyone }),
  definePolicy('DutyShift', {
    ...{ id: everyone, version: everyone, post: everyone, status: everyone, staff: everyone },
    ...{ from: everyone, until: everyone, actions: everyone },
  }),
  definePolicy('DutyGap', { from: everyone, until: everyone }),
  definePolicy('StaffAbsence', {
    ...{ id: everyone, version: everyone, status: everyone, staff: everyone },
    ...{ from: everyone, until: everyone, actions: everyone },
  }),
  definePolicy('DutyShiftPayload', { dutyShift: everyone, refusals: everyone }),
  definePolicy('StaffAbsencePayload', { staffAbsence: everyone, refusals: everyone }),
];
