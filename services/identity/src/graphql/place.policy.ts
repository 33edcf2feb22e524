import { definePolicy, everyone, type TypePolicy } from '@concord/kit/policy/field-policy';
import { parties, staffed } from './grants.js';

export const placeQueries = { sites: parties, departments: staffed };

/** Whoever calls hears from the rules why they may not. */
export const placeMutations = {
  ...{ siteAdd: parties, siteRename: parties, siteClose: parties },
  ...{ departmentAdd: staffed, departmentRename: staffed, departmentMove: staffed, departmentClose: staffed },
};

/** Those of other organizations are not found in the first place. */
export const placePolicies: readonly TypePolicy[] = [
  definePolicy('Site', { id: everyone, version: everyone, name: everyone, status: everyone, actions: everyone }),
  definePolicy('Department', {
    ...{ id: everyone, version: everyone, name: everyone, status: everyone, site: everyone, actions: everyone },
  }),
  definePolicy('SitePayload', { site: everyone, refusals: everyone }),
  definePolicy('DepartmentPayload', { department: everyone, refusals: everyone }),
];
