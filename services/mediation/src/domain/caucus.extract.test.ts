import { describe, expect, it } from 'vitest';
import { mediationExtractOf } from './caucus.extract.js';
import type { AppliedMediation, MediationIn } from './mediation.js';

const at = '2026-03-02T01:00:00.000Z';
const applied = {
  status: 'CONSENT_PENDING',
  id: 'med_1',
  caseNo: 'TJ2026-33-00001',
  dispute: 'dsp_1',
  committee: 'org_committee',
  hospital: 'org_hospital',
  rulePack: 'ningbo@1',
  calendar: 'china-2026.1',
  application: { by: 'PATIENT', form: 'WRITTEN', paper: '卷宗 1', receivedBy: 'stf_REG', at },
  clocks: {},
} as unknown as MediationIn<'CONSENT_PENDING'>;
const mediated = (change: Partial<MediationIn<'PREPARING'>>): AppliedMediation => ({
  ...applied,
  status: 'PREPARING',
  acceptance: { by: 'stf_REG', at },
  mediators: [],
  sessions: [],
  appraisals: [],
  offers: [],
  formerProposals: [],
  ...change,
});
const chosenBy = 'COMMITTEE' as const;

describe('what a room knows of its case', () => {
  it('nobody mediates before somebody is assigned', () => {
    expect(mediationExtractOf(applied)).toMatchObject({ status: 'CONSENT_PENDING', mediators: [], insurer: undefined });
  });
  it('whoever is assigned, but not who declared a conflict', () => {
    const mediators = [
      { staff: 'stf_a', chosenBy },
      { staff: 'stf_b', chosenBy, declaration: { conflict: false, at } },
      { staff: 'stf_c', chosenBy, declaration: { conflict: true, description: '亲属在该院任职', at } },
    ] as const;
    expect(mediationExtractOf(mediated({ mediators })).mediators).toEqual(['stf_a', 'stf_b']);
  });
  it('the insurer once it is invited', () => {
    const insurer = { organization: 'org_insurer', claim: 'clm_1', by: 'stf_MED', at };
    expect(mediationExtractOf(mediated({ insurer })).insurer).toBe('org_insurer');
  });
});
