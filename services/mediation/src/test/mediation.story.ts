import type { Actor } from '@concord/kit/domain/actor';
import type { DirectoryExtract } from '../domain/directory.js';
import type { DisputeExtract } from '../domain/dispute.extract.js';
import type { ApplicationTold, MediationCommand, MediationOrder } from '../domain/mediation.commands.js';
import type { FactOf, MediationFact } from '../domain/mediation.facts.js';
import type { AgreementTerms } from '../domain/mediation.parts.js';

const hospitalRoles = ['PRO', 'LEGAL', 'EXEC', 'FIN'];

/** One person in each role, of the hospital or of the committee, for tests that read like the law. */
export const staff = (role: string, id = `stf_${role}`): Actor => {
  const atHospital = hospitalRoles.includes(role);
  return {
    kind: role === 'SYS' ? 'TIMER' : 'PERSON',
    id,
    organization: atHospital ? 'org_hospital' : 'org_committee',
    organizationKind: atHospital ? 'HOSPITAL' : 'COMMITTEE',
    roles: [role],
    departments: [],
  };
};

/** What the directory says: one committee, its register, two mediators and one who is suspended. */
export const directory: DirectoryExtract = {
  organizations: [
    { id: 'org_committee', kind: 'COMMITTEE' },
    { id: 'org_insurer', kind: 'INSURER' },
  ],
  staff: [
    { id: 'stf_MED', organization: 'org_committee', roles: ['MED'], active: true },
    { id: 'stf_MED2', organization: 'org_committee', roles: ['MED'], active: true },
    { id: 'stf_gone', organization: 'org_committee', roles: ['MED'], active: false },
    { id: 'stf_REG', organization: 'org_committee', roles: ['REG'], active: true },
  ],
  departments: [],
  patients: [],
};

/** Monday 2 March 2026, nine in the morning in Shanghai; until 3 April there is no holiday. */
export const monday = new Date('2026-03-02T01:00:00Z');
export const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const at = monday.toISOString();
const by = (person: string) => ({ by: person, at });

/** A dispute about 80,000 yuan, insured, under the national rules. */
export const dispute: DisputeExtract = {
  id: 'dsp_1',
  status: 'OPEN',
  hospital: 'org_hospital',
  kind: 'TREATMENT',
  claimedFen: 8_000_000,
  claimants: [{ name: '李某', relation: 'SELF' }],
  departments: ['dep_surgery'],
  death: false,
  rulePack: 'national@1',
  insurer: { organization: 'org_insurer', claim: 'clm_1' },
  uninsured: false,
};

/** An order with everything that it carries besides. */
export const order = (role: string, told: MediationOrder, now = monday) =>
  ({ ...told, dispute, directory, actor: staff(role), now }) as MediationCommand;

/** As told at the committee's register by the patient side. */
export const application: ApplicationTold = {
  id: 'med_1',
  caseNo: 'TJ2026-11-00001',
  calendar: 'china-2026.1',
  committee: 'org_committee',
  by: 'PATIENT',
  form: 'WRITTEN',
  paper: '卷宗第1页',
};

export const applied = (change: Partial<FactOf<'Applied'>> = {}): FactOf<'Applied'> => ({
  type: 'Applied',
  id: 'med_1',
  caseNo: 'TJ2026-11-00001',
  dispute: 'dsp_1',
  committee: 'org_committee',
  hospital: 'org_hospital',
  rulePack: 'national@1',
  calendar: 'china-2026.1',
  application: {
    by: 'PATIENT',
    form: 'WRITTEN',
    at,
    receivedBy: 'stf_REG',
    receivedFor: 'org_committee',
    paper: '卷宗第1页',
  },
  ...by('stf_REG'),
  ...change,
});

/** An application of the hospital: then the patient side is asked. */
export const appliedByHospital = () =>
  applied({ application: { ...applied().application, by: 'HOSPITAL', receivedFor: 'org_hospital' } });

export const consented = (): MediationFact => ({ type: 'OtherSideConsented', ...by('stf_LEGAL') });
export const accepted = (): MediationFact => ({ type: 'Accepted', ...by('stf_REG') });
export const assigned = (...ids: readonly string[]): MediationFact => ({
  type: 'MediatorsAssigned',
  staff: ids.length > 0 ? ids : ['stf_MED'],
  chosenBy: 'PARTIES',
  ...by('stf_CHAIR'),
});
export const declared = (conflict = false, person = 'stf_MED'): MediationFact => ({
  type: 'ConflictDeclared',
  conflict,
  description: conflict ? '与医院有聘用关系' : undefined,
  ...by(person),
});
export const invited = (): MediationFact => ({
  type: 'InsurerInvited',
  insurer: 'org_insurer',
  claim: 'clm_1',
  ...by('stf_MED'),
});
export const scheduled = (id = 'ses_1'): MediationFact => ({
  type: 'SessionScheduled',
  id,
  kind: 'JOINT',
  scheduledFor: days(1).toISOString(),
  place: '第一调解室',
  online: false,
  ...by('stf_MED'),
});
export const sessionOpened = (session = 'ses_1'): MediationFact => ({
  type: 'SessionOpened',
  session,
  ...by('stf_MED'),
});
export const sessionClosed = (session = 'ses_1'): MediationFact => ({
  type: 'SessionClosed',
  session,
  record: '双方陈述',
  confirmedByPatient: true,
  confirmedByHospital: true,
  ...by('stf_MED'),
});
export const commissioned = (): MediationFact => ({
  type: 'AppraisalCommissioned',
  body: '市医学会',
  commissionedBy: 'JOINT',
  ...by('stf_MED'),
});
export const appraised = (): MediationFact => ({
  type: 'AppraisalRecorded',
  damage: '九级伤残',
  fault: '术前评估不足',
  causation: '存在因果关系',
  degree: 'MINOR',
  ...by('stf_MED'),
});
export const proposed = (change: Partial<FactOf<'Proposed'>> = {}): MediationFact => ({
  type: 'Proposed',
  id: 'prp_1',
  totalFen: 5_000_000,
  mentalFen: 500_000,
  legalFen: 0,
  liability: 'MINOR',
  text: '按次要责任赔偿',
  ...by('stf_MED'),
  ...change,
});
export const answered = (side: 'PATIENT' | 'HOSPITAL', accepts = true): MediationFact => ({
  type: 'ProposalAnswered',
  side,
  accepts,
  ...by(side === 'PATIENT' ? 'stf_MED' : 'stf_LEGAL'),
});
export const undertaken = (change: Partial<FactOf<'ConsentRecorded'>> = {}): MediationFact => ({
  type: 'ConsentRecorded',
  undertaking: 'und_1',
  insurerFen: 4_000_000,
  hospitalFen: 1_000_000,
  expiresAt: days(15).toISOString(),
  ...by('claims'),
  ...change,
});
export const waived = (): MediationFact => ({ type: 'InsurerWaived', reason: '由医院全额承担', ...by('stf_EXEC') });

/** Both shares in one instalment each. */
export const terms: AgreementTerms = {
  mainFacts: '患者术后感染。',
  disputedPoints: '术前评估是否充分。',
  responsibility: '医院承担次要责任。',
  payee: 'PATIENT',
  heirs: [],
  instalments: [
    { payer: 'INSURER', dueOn: '2026-04-01', amountFen: 4_000_000 },
    { payer: 'HOSPITAL', dueOn: '2026-04-01', amountFen: 1_000_000 },
  ],
  manner: '银行转账',
};
/** Where the hospital pays alone, in two instalments. */
export const aloneTerms: AgreementTerms = {
  ...terms,
  instalments: [
    { payer: 'HOSPITAL', dueOn: '2026-04-01', amountFen: 3_000_000 },
    { payer: 'HOSPITAL', dueOn: '2026-05-06', amountFen: 2_000_000 },
  ],
};

export const drafted = (what = terms): MediationFact => ({
  type: 'Drafted',
  agreement: 'agr_1',
  claimants: dispute.claimants,
  terms: what,
  ...by('stf_MED'),
});
export const patientSigned = (): MediationFact => ({ type: 'PatientSigned', paper: '卷宗第9页', ...by('stf_MED') });
export const hospitalSigned = (): MediationFact => ({ type: 'HospitalSigned', ...by('stf_LEGAL') });
export const mediatorSigned = (): MediationFact => ({ type: 'MediatorSigned', ...by('stf_MED') });

/** A hash as the app makes it. */
export const hash = 'a'.repeat(64);
export const sealRequested = (): MediationFact => ({ type: 'SealRequested', hash, ...by('stf_SEAL') });
export const tookEffect = (): MediationFact => ({
  type: 'AgreementTookEffect',
  hash,
  sealedBy: 'stf_SEAL',
  sealedAt: at,
  ...by('claims'),
});
export const paid = (amountFen = 1_000_000): MediationFact => ({
  type: 'PaymentRecorded',
  amountFen,
  paidOn: '2026-03-02',
  reference: 'FK-1',
  ...by('stf_FIN'),
});
export const insurerPaid = (amountFen = 4_000_000): MediationFact => ({
  type: 'InsurerPaymentRecorded',
  amountFen,
  paidOn: '2026-03-02',
  ...by('claims'),
});
export const closed = (): MediationFact => ({ type: 'Closed', callBack: '患方已收款', ...by('stf_MED') });

const accepting = [applied(), consented(), accepted()] as const;
const preparing = [...accepting, assigned(), declared(), invited(), scheduled()] as const;
const inSession = [...preparing, sessionOpened()] as const;
const proposal = [...inSession, sessionClosed(), proposed()] as const;
const agreed = [...proposal, answered('PATIENT'), answered('HOSPITAL')] as const;
const drafting = [...agreed, undertaken()] as const;
const signing = [...drafting, drafted()] as const;
const signedByAll = [...signing, patientSigned(), hospitalSigned(), mediatorSigned()] as const;
const effective = [...signedByAll, sealRequested(), tookEffect()] as const;

/** A past for each status, of a mediation that the patient side applied for and in which the insurer pays most. */
export const past = {
  NEW: [],
  CONSENT_PENDING: [applied()],
  REFUSED: [applied(), { type: 'OtherSideDeclined', ...by('stf_LEGAL') }],
  SCREENING: [applied(), consented()],
  NOT_ACCEPTED: [
    applied(),
    consented(),
    { type: 'AcceptanceRefused', grounds: ['IN_COURT'], text: '法院已立案', routes: ['COURT'], ...by('stf_REG') },
  ],
  ACCEPTED: accepting,
  PREPARING: preparing,
  SESSION: inSession,
  APPRAISAL: [...inSession, commissioned()],
  PROPOSED: proposal,
  DRAFTING: drafting,
  SIGNING: signing,
  SEALING: [...signedByAll, sealRequested()],
  EFFECTIVE: effective,
  CLOSED: [...effective, insurerPaid(), paid(), closed()],
  TERMINATED: [
    ...preparing,
    { type: 'Terminated', ground: 'REFUSAL', text: '患方拒绝', routes: ['COURT'], ...by('stf_MED') },
  ],
} satisfies Record<string, readonly MediationFact[]>;

/** Everybody has signed, the insurer stands behind it. */
export const readyToSeal: readonly MediationFact[] = signedByAll;

/** Both sides agree, nobody has said yet who pays. */
export const unconsented: readonly MediationFact[] = agreed;

/** The hospital pays alone and everybody has signed. */
export const readyToSealAlone: readonly MediationFact[] = [
  ...agreed,
  waived(),
  drafted(aloneTerms),
  patientSigned(),
  hospitalSigned(),
  mediatorSigned(),
];
