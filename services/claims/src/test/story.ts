import type { AskedProposal, Notice } from '../domain/claim.commands.js';
import type { ClaimFact, FactOf } from '../domain/claim.facts.js';
import type { ClaimStatus } from '../domain/claim.js';
import type { PayoutBasis } from '../domain/claim.parts.js';
import { monday } from './story.people.js';

const at = monday.toISOString();
const by = (person: string) => ({ by: person, at });

/** A claim as the hospital's notice begins it: an operation of January, 90,000 yuan asked. */
export const notice: Notice = {
  id: 'clm_1',
  organization: 'org_insurer',
  hospital: 'org_hospital',
  caseNo: 'LP2026-11-00001',
  line: 'MEDICAL_LIABILITY',
  dispute: 'dsp_1',
  disputeNo: 'JF2026-11-00001',
  claimedFen: 9_000_000,
  departments: ['dep_surgery'],
  occurredOn: '2026-01-20',
  firstClaimedOn: '2026-02-20',
  rulePack: 'ningbo@1',
  contractPack: 'contract-demo@1',
  calendar: 'china-2026.1',
  noticedAt: at,
};

/** What the mediation proposes: 78,000 yuan, and 2,000 of legal costs on top that nobody consented to beforehand. */
export const proposal: AskedProposal = {
  id: 'prp_1',
  mediation: 'med_1',
  committee: 'org_committee',
  totalFen: 7_800_000,
  mentalFen: 500_000,
  legalFen: 200_000,
  liability: 'MAJOR',
};

export const basis: PayoutBasis = {
  mediation: 'med_1',
  agreement: 'agr_1',
  undertaking: 'und_1',
  hash: 'a'.repeat(64),
  totalFen: 7_800_000,
  insurerFen: 7_020_000,
  hospitalFen: 780_000,
  payee: 'PATIENT',
  effectiveAt: at,
};

export const noticed = (change: Partial<Notice> = {}): ClaimFact => ({
  type: 'Noticed',
  ...notice,
  ...by('stf_SYS'),
  ...change,
});
export const acknowledged = (): ClaimFact => ({
  type: 'Acknowledged',
  adjuster: 'stf_ADJ',
  policy: 'pol_1',
  contractPack: 'contract-demo@1',
  ...by('stf_HOT'),
});
export const dispatched = (): ClaimFact => ({ type: 'Dispatched', surveyor: 'stf_SURV', ...by('stf_ILEAD') });
export const byDesk = (): ClaimFact => ({ type: 'SurveyedByDesk', reason: '远程查阅病历', ...by('stf_ILEAD') });
export const arrived = (): ClaimFact => ({ type: 'Arrived', place: '住院部三楼', ...by('stf_SURV') });
export const reported = (): ClaimFact => ({ type: 'SurveyReported', text: '现场查勘报告', ...by('stf_SURV') });

const clause = { zh: '保险合同“责任免除”条款', en: 'policy term "exclusions"' };
export const checked = (met: 'YES' | 'NO' | 'UNKNOWN' = 'YES'): ClaimFact => ({
  type: 'CoverChecked',
  conditions: [{ id: 'NOT_FOR_TREATMENT', met, sentence: { zh: '治疗目的', en: 'for treatment' }, clause }],
  occurredOn: '2026-01-20',
  departments: ['dep_surgery'],
  ...by('stf_ADJ'),
});
export const coverConfirmed = (): ClaimFact => ({ type: 'CoverConfirmed', ...by('stf_ADJ') });
export const coverRefused = (): ClaimFact => ({
  type: 'CoverRefused',
  condition: 'NOT_FOR_TREATMENT',
  clause,
  text: '医疗美容',
  ...by('stf_REV'),
});
export const noticeSent = (sentOn = '2026-03-02'): ClaimFact => ({
  type: 'RefusalNoticeSent',
  sentOn,
  reference: 'EMS-1',
  ...by('stf_ADJ'),
});
export const contested = (): ClaimFact => ({ type: 'Contested', text: '手术系治疗', ...by('stf_LEGAL') });
export const requested = (): ClaimFact => ({
  type: 'DocumentsRequested',
  documents: [
    { id: 'doc_1', kind: 'RECORDS', title: '住院病历' },
    { id: 'doc_2', kind: 'INVOICES', title: '医疗费发票' },
  ],
  ...by('stf_ADJ'),
});
export const submitted = (document: string): ClaimFact => ({
  type: 'DocumentSubmitted',
  document,
  reference: '附件一',
  ...by('stf_PRO'),
});
export const judged = (document: string, accepted = true): ClaimFact => ({
  type: 'DocumentJudged',
  document,
  accepted,
  reason: accepted ? undefined : '缺页',
  ...by('stf_ADJ'),
});
export const completed = (): ClaimFact => ({ type: 'DocumentsCompleted', ...by('stf_ADJ') });
export const assessed = (): ClaimFact => ({
  type: 'LossAssessed',
  liability: 'MAJOR',
  lossFen: 8_000_000,
  mentalFen: 500_000,
  text: '主要责任',
  ...by('stf_ADJ'),
});
export const reviewed = (): ClaimFact => ({ type: 'AssessmentReviewed', ...by('stf_REV') });
export const asked = (change: Partial<AskedProposal> = {}): ClaimFact => ({
  type: 'ProposalRecorded',
  proposal: { ...proposal, ...change },
  ...by('stf_SYS'),
});
export const consented = (change: Partial<FactOf<'ConsentGiven'>> = {}): ClaimFact => ({
  type: 'ConsentGiven',
  undertaking: 'und_1',
  mediation: 'med_1',
  proposal: 'prp_1',
  insurerFen: 7_020_000,
  compensationFen: 7_020_000,
  legalFen: 0,
  hospitalFen: 980_000,
  steps: [],
  // Thirty days from Monday 2 March: the last of them is Wednesday 1 April.
  expiresAt: '2026-04-01T16:00:00.000Z',
  ...by('stf_REV'),
  ...change,
});
export const sealed = (): ClaimFact => ({
  type: 'SealConfirmed',
  undertaking: 'und_1',
  agreement: 'agr_1',
  ...by('stf_SYS'),
});
export const based = (change: Partial<PayoutBasis> = {}): ClaimFact => ({
  type: 'BasisRecorded',
  basis: { ...basis, ...change },
  ...by('stf_SYS'),
});
export const payeeNamed = (verified = true): ClaimFact => ({
  type: 'PayeeRecorded',
  name: '患者',
  account: '6222000000000000',
  kind: 'PATIENT',
  verified,
  ...by('stf_ADJ'),
});
export const firstApproved = (person = 'stf_REV'): ClaimFact => ({ type: 'FirstApproved', ...by(person) });
export const approved = (person = 'stf_ILEAD'): ClaimFact => ({ type: 'Approved', approval: 'apv_1', ...by(person) });
export const confirmed = (): ClaimFact => ({ type: 'ApprovalConfirmed', approval: 'apv_1', ...by('stf_SYS') });
export const paid = (): ClaimFact => ({
  type: 'Paid',
  undertaking: 'und_1',
  amountFen: 7_020_000,
  paidOn: '2026-03-02',
  reference: 'YH-1',
  ...by('stf_IFIN'),
});
export const performed = (): ClaimFact => ({ type: 'PerformanceRecorded', ...by('stf_SYS') });
export const closed = (): ClaimFact => ({ type: 'Closed', ...by('stf_ADJ') });

const surveying = [noticed(), acknowledged(), dispatched()];
const examining = [...surveying, arrived(), reported()];
const documents = [...examining, checked(), coverConfirmed()];
const assessing = [...documents, completed()];
const wordGiven = [...assessing, assessed(), reviewed(), asked(), consented()];
const approval = [...wordGiven, sealed(), based()];
const approving = [...approval, payeeNamed(), firstApproved(), approved()];
const settled = [...approving, confirmed(), paid()];

/** A past for each status; in CONSENTED no seal rests on the word yet, in PAID not everything agreed was paid. */
export const past: Record<ClaimStatus, readonly ClaimFact[]> = {
  NEW: [],
  NOTICED: [noticed()],
  ACKNOWLEDGED: [noticed(), acknowledged()],
  SURVEYING: surveying,
  COVERAGE_CHECK: examining,
  REFUSED: [...examining, checked('NO'), coverRefused()],
  DOCUMENTS: documents,
  ASSESSING: assessing,
  REVIEWING: [...assessing, assessed()],
  ASSESSED: [...assessing, assessed(), reviewed()],
  CONSENTED: wordGiven,
  APPROVAL: approval,
  APPROVING: approving,
  PAYABLE: [...approving, confirmed()],
  PAID: settled,
  CLOSED: [...settled, performed(), closed()],
};
