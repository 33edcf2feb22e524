import type { Refusal } from '@concord/kit/domain/refusal';
import { describe, expect, it } from 'vitest';
import { directory } from '../test/story.people.js';
import { notice } from '../test/story.js';
import { looksAt } from './claim.commands.js';
import { checkHospital, checkStaff, namedIn } from './directory.js';
import { directoryRefusals } from './directory.refusals.js';

const refusal = (check: () => void) => {
  try {
    check();
    return undefined;
  } catch (thrown) {
    return thrown as Refusal;
  }
};

describe('what the directory is asked about', () => {
  it('is whom and what the order names', () => {
    expect(namedIn({ type: 'notice', notice })).toEqual({ staff: [], organizations: ['org_hospital'] });
    expect(namedIn({ type: 'acknowledge', adjuster: 'stf_a', policyId: 'pol_1' })).toEqual({
      staff: ['stf_a'],
      organizations: [],
    });
    expect(namedIn({ type: 'dispatch', surveyor: 'stf_b' }).staff).toEqual(['stf_b']);
    expect(namedIn({ type: 'review' })).toEqual({ staff: [], organizations: [] });
  });
  it('an order that promises, seals or approves looks at the ledger', () => {
    expect(looksAt('consent')).toEqual({ policy: true, ledger: true });
    expect(looksAt('confirmSeal')).toEqual({ policy: false, ledger: true });
    expect(looksAt('review')).toEqual({ policy: false, ledger: false });
  });
});

describe('whoever is named', () => {
  it('works here, is on duty and holds the role', () => {
    expect(refusal(() => checkStaff(directory, 'stf_ADJ', 'adjusterId', 'ADJ'))).toBeUndefined();
    expect(refusal(() => checkStaff(directory, 'stf_x', 'adjusterId', 'ADJ'))).toMatchObject({ path: ['adjusterId'] });
    expect(refusal(() => checkStaff(directory, 'stf_ADJ', 'surveyorId', 'SURV'))?.code).toBe('STAFF_OF_OTHER_ROLE');
  });
  it('as a hospital is one', () => {
    expect(refusal(() => checkHospital(directory, 'org_hospital'))).toBeUndefined();
    expect(refusal(() => checkHospital(directory, 'org_insurer'))?.code).toBe('HOSPITAL_UNKNOWN');
  });
  it('may not be known yet, and the sentence says so in both languages', () => {
    expect(directoryRefusals.STAFF_UNKNOWN.message.en).toContain('may not be known yet');
    expect(directoryRefusals.HOSPITAL_UNKNOWN.message.zh).toContain('尚未同步');
  });
});
