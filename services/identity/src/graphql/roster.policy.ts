import { definePolicy, everyone, type TypePolicy } from '@concord/kit/policy/field-policy';
import { parties } from './grants.js';

export const rosterQueries = {
  ...{ dutyPosts: parties, dutyShifts: parties, onDuty: parties, dutyGaps: parties, staffAbsences: parties },
};

/** Whoever calls hears from the rules why they may not. */
export const rosterMutations = {
  ...{ dutyShiftSet: parties, dutyShiftCancel: parties, staffAbsenceSet: parties, staffAbsenceCancel: parties },
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
