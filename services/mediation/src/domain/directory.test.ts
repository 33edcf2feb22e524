import { describe, expect, it } from 'vitest';
import { directory, opening } from '../test/dispute.story.js';
import { checkDepartments, checkRegistered, checkStaff, named, organizationOf } from './directory.js';
import { namedInDispute } from './dispute.naming.js';

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('whoever is named across organizations', () => {
  it('an organization is known and of the kind that is asked for', () => {
    expect(organizationOf(directory, 'org_hospital', 'HOSPITAL', 'hospitalId').ownership).toBe('PUBLIC');
    expect(() => organizationOf(directory, 'org_none', 'HOSPITAL', 'hospitalId')).toThrow(code('ORGANIZATION_UNKNOWN'));
    const insurer = () => organizationOf(directory, 'org_insurer', 'HOSPITAL', 'hospitalId');
    expect(insurer).toThrow(expect.objectContaining({ code: 'ORGANIZATION_OF_OTHER_KIND', path: ['hospitalId'] }));
  });
  it('a committee names its own mediators who are on duty', () => {
    const check =
      (organization: string, id: string, role: string, listed = directory) =>
      () =>
        checkStaff(listed, organization, id, role, 'staffIds');
    expect(check('org_committee', 'stf_MED', 'MED')).not.toThrow();
    expect(check('org_committee', 'stf_REG', 'MED')).toThrow(code('STAFF_OF_OTHER_ROLE'));
    expect(check('org_other', 'stf_MED', 'MED')).toThrow(code('STAFF_UNKNOWN'));
    expect(check('org_committee', 'stf_none', 'MED')).toThrow(code('STAFF_UNKNOWN'));
    const suspended = { ...directory, staff: directory.staff.map((each) => ({ ...each, active: false })) };
    expect(check('org_committee', 'stf_MED', 'MED', suspended)).toThrow(code('STAFF_SUSPENDED'));
  });
  it('a committee that keeps a register of mediators names those whose entry is good on the day', () => {
    const day = (text: string) => new Date(`${text}T01:00:00.000Z`);
    const mediators = [{ staff: 'stf_MED', from: '2026-01-01', until: '2026-12-31' }];
    const check =
      (now: Date, listed: typeof mediators | undefined, id = 'stf_MED') =>
      () =>
        checkRegistered({ ...directory, ...(listed && { mediators: listed }) }, id, now, 'staffIds');
    expect(check(day('2026-03-02'), undefined)).not.toThrow();
    expect(check(day('2026-01-01'), mediators)).not.toThrow();
    expect(check(day('2026-12-31'), mediators)).not.toThrow();
    expect(check(new Date('2026-12-31T16:00:00.000Z'), mediators)).toThrow(code('STAFF_NOT_REGISTERED'));
    expect(check(day('2025-12-31'), mediators)).toThrow(code('STAFF_NOT_REGISTERED'));
    expect(check(day('2026-03-02'), mediators, 'stf_MED2')).toThrow(code('STAFF_NOT_REGISTERED'));
    expect(check(day('2026-03-02'), [])).toThrow(code('STAFF_NOT_REGISTERED'));
  });
  it('a department is one of the hospital that is named', () => {
    expect(() => checkDepartments(directory, 'org_hospital', ['dep_surgery'], 'departmentIds')).not.toThrow();
    expect(() => checkDepartments(directory, 'org_other', ['dep_surgery'], 'departmentIds')).toThrow(
      code('DEPARTMENT_UNKNOWN'),
    );
  });
});

describe('what the directory is asked about', () => {
  it('is everybody and everything the order names, each once', () => {
    expect(named({ staff: ['stf_a', undefined, 'stf_a'] })).toEqual({
      organizations: [],
      staff: ['stf_a'],
      departments: [],
      patients: [],
    });
    expect(namedInDispute({ type: 'open', opening })).toMatchObject({
      organizations: ['org_hospital'],
      departments: ['dep_surgery'],
    });
    const notify = { type: 'notifyInsurer', insurerId: 'org_insurer', claim: 'clm_1', disclosure: undefined as never };
    expect(namedInDispute(notify as Parameters<typeof namedInDispute>[0]).organizations).toEqual(['org_insurer']);
    expect(namedInDispute({ type: 'declareUninsured' })).toEqual(named({}));
  });
});
