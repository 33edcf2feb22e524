import type { Actor } from '@concord/kit/domain/actor';
import type { Registration } from '../domain/complaint.commands.js';
import type { DirectoryExtract } from '../domain/complaint.directory.js';
import type { ComplaintFact, FactOf } from '../domain/complaint.facts.js';

/** People of one hospital, each in one role, for tests that read like the law. */
export const staff = (role: string, id = `stf_${role}`, departments: readonly string[] = []): Actor => ({
  kind: role === 'SYS' ? 'TIMER' : 'PERSON',
  id,
  organization: 'org_first',
  organizationKind: 'HOSPITAL',
  roles: [role],
  departments,
});

/** What the directory of that hospital says: one person in each role, two departments, two patients. */
export const directory: DirectoryExtract = {
  staff: ['FRONT', 'CM', 'PRO', 'SUP', 'EXEC', 'DOC', 'DEPT'].map((role) => ({
    id: `stf_${role}`,
    roles: [role],
    active: true,
  })),
  departments: ['dep_surgery', 'dep_nursing'],
  patients: ['pat_1', 'pat_9'],
};

/** Monday 2 March 2026, nine in the morning in Shanghai; the days after it have no holiday. */
export const monday = new Date('2026-03-02T01:00:00Z');
export const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const at = monday.toISOString();

const calm = {
  agitated: false,
  surgicalProblem: false,
  hospitalEmergency: false,
  deathOrSeriousHarm: false,
  concernsSurgery: false,
};

/** An ordinary complaint as told at the front desk. */
export const registration: Registration = {
  id: 'cmp_1',
  caseNo: 'TS2026-11-00001',
  rulePack: 'national@1',
  calendar: 'china-2026.1',
  channel: 'FRONT_DESK',
  anonymous: false,
  patientId: 'pat_1',
  complainant: { relation: 'SELF' },
  category: 'MEDICAL_SERVICE',
  summary: '等候三小时无人说明',
  circumstances: calm,
  departments: ['dep_surgery'],
  receivedAt: at,
};

const { circumstances: _circumstances, ...filed } = registration;

export const registered = (
  change: Partial<Registration> & { seen?: Partial<typeof calm> } = {},
): FactOf<'Registered'> => {
  const { seen, ...rest } = change;
  return {
    type: 'Registered',
    ...filed,
    circumstances: { ...calm, ...seen },
    organization: 'org_first',
    firstReceiver: 'stf_FRONT',
    by: 'stf_FRONT',
    at,
    ...rest,
  };
};

export const triaged = (change: Partial<FactOf<'Triaged'>> = {}): ComplaintFact => ({
  type: 'Triaged',
  category: 'MEDICAL_SERVICE',
  severity: 'GENERAL',
  severityReasons: [],
  departments: ['dep_surgery'],
  by: 'stf_PRO',
  at,
  ...change,
});

export const triagedMajor = () => triaged({ severity: 'MAJOR_URGENT', severityReasons: ['AGITATED'] });

export const assigned = (change: Partial<FactOf<'Assigned'>> = {}): ComplaintFact => ({
  type: 'Assigned',
  handler: 'stf_CM',
  supervisor: 'stf_SUP',
  statutoryReportDue: false,
  by: 'stf_SUP',
  at,
  ...change,
});

const by = (person: string) => ({ by: person, at });

export const proposed = (compensation?: number): ComplaintFact => ({
  type: 'OpinionProposed',
  text: '经核实，致歉并优化候诊告知。',
  compensation,
  ...by('stf_PRO'),
});
export const approved = (): ComplaintFact => ({ type: 'OpinionApproved', ...by('stf_EXEC') });
export const accepted = (): ComplaintFact => ({ type: 'AnswerAccepted', ...by('stf_CM') });
export const followedUp = (fault?: FactOf<'FollowUpDone'>['fault']): ComplaintFact => ({
  type: 'FollowUpDone',
  satisfaction: 4,
  fault,
  ...by('stf_CM'),
});
export const filingRecorded = (): ComplaintFact => ({ type: 'FilingRecorded', reference: 'BA-1', ...by('stf_SUP') });
export const reportFiled = (): ComplaintFact => ({ type: 'ReportFiled', text: '专题报告', ...by('stf_PRO') });
export const reportApproved = (): ComplaintFact => ({ type: 'ReportApproved', ...by('stf_EXEC') });
export const decided = (): ComplaintFact => ({ type: 'ResponsibilityDecided', text: '科室负责', ...by('stf_EXEC') });
export const disputed = (change: Partial<FactOf<'DisputeRaised'>> = {}): ComplaintFact => ({
  type: 'DisputeRaised',
  dispute: 'dsp_1',
  kind: 'TREATMENT',
  claimedFen: 30_000_00,
  claimants: [{ name: '王建国', relation: 'SPOUSE', phone: '13800138000' }],
  death: false,
  ...by('stf_PRO'),
  ...change,
});
export const settled = (change: Partial<FactOf<'DisputeSettled'>> = {}): ComplaintFact => ({
  type: 'DisputeSettled',
  forum: 'MEDIATION',
  settledAt: at,
  ...by('mediation'),
  ...change,
});
export const concluded = (change: Partial<FactOf<'DisputeConcluded'>> = {}): ComplaintFact => ({
  type: 'DisputeConcluded',
  outcome: 'MEDIATED',
  agreedFen: 20_000_00,
  concludedAt: at,
  ...by('mediation'),
  ...change,
});
export const planned = (change: Partial<FactOf<'RectificationPlanned'>> = {}): ComplaintFact => ({
  type: 'RectificationPlanned',
  plan: { department: 'dep_surgery', measure: '术前谈话双人复核' },
  ...by('stf_PRO'),
  ...change,
});
export const outcomeReported = (): ComplaintFact => ({
  type: 'SettlementReportSent',
  reference: 'WJ-2026-7',
  ...by('stf_PRO'),
});
export const archived = (): ComplaintFact => ({ type: 'Archived', analysisTag: '沟通', ...by('stf_SUP') });

/** A past for each status, of an ordinary and of a major complaint. */
export const past = {
  NEW: [],
  REGISTERED: [registered()],
  TRIAGED: [registered(), triaged()],
  INVESTIGATING: [registered(), triaged(), assigned()],
  OPINION: [registered(), triaged(), assigned(), proposed()],
  RESPONDED: [registered(), triaged(), assigned(), proposed(), approved()],
  FOLLOW_UP: [registered(), triaged(), assigned(), proposed(), approved(), accepted()],
  DISPUTE: [registered(), triaged(), assigned(), disputed()],
  RECTIFYING: [
    ...[registered(), triaged(), assigned(), proposed(), approved(), accepted()],
    followedUp({ department: 'dep_surgery', measure: '每半小时告知候诊情况' }),
  ],
  CLOSING: [registered(), triaged(), assigned(), proposed(), approved(), accepted(), followedUp()],
  ARCHIVED: [registered(), triaged(), assigned(), proposed(), approved(), accepted(), followedUp(), archived()],
} satisfies Record<string, readonly ComplaintFact[]>;

export const majorInvestigating = (change: Partial<FactOf<'Assigned'>> = {}): readonly ComplaintFact[] => [
  registered({ seen: { agitated: true } }),
  triagedMajor(),
  assigned(change),
];

/** A major complaint that needs only its duties to be closed. */
export const majorClosing = (...duties: readonly ComplaintFact[]): readonly ComplaintFact[] => [
  ...majorInvestigating(),
  ...duties,
  proposed(),
  approved(),
  accepted(),
  followedUp(),
];
