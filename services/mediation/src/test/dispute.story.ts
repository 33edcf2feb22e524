import type { Actor, OrganizationKind } from '@concord/kit/domain/actor';
import type { DirectoryExtract } from '../domain/directory.js';
import type { Disclosure } from '../domain/disclosure.js';
import type { Opening } from '../domain/dispute.commands.js';
import type { DisputeFact, DisputeFactOf } from '../domain/dispute.facts.js';

const person =
  (organization: string, organizationKind: OrganizationKind) =>
  (role: string, id?: string): Actor => ({
    kind: 'PERSON',
    id: id ?? `stf_${role}`,
    organization,
    organizationKind,
    roles: [role],
    departments: [],
  });

/** People of the three houses of one dispute, each in one role. */
export const atHospital = person('org_hospital', 'HOSPITAL');
export const atInsurer = person('org_insurer', 'INSURER');
export const atCommittee = person('org_committee', 'COMMITTEE');

/** The service itself: what the acts of a mediation, or another service's events, do to a dispute. */
export const system: Actor = {
  kind: 'SERVICE',
  id: 'mediation',
  organization: 'platform',
  organizationKind: 'PLATFORM',
  roles: ['SYS'],
  departments: [],
};

/** What the directory says: a house of each kind, one department and one person in each role of the committee. */
export const directory: DirectoryExtract = {
  organizations: [
    { id: 'org_hospital', kind: 'HOSPITAL', rulePack: 'ningbo@1', ownership: 'PUBLIC' },
    { id: 'org_insurer', kind: 'INSURER' },
    { id: 'org_committee', kind: 'COMMITTEE' },
  ],
  staff: ['REG', 'MED', 'CHAIR'].map((role) => ({
    id: `stf_${role}`,
    organization: 'org_committee',
    roles: [role],
    active: true,
  })),
  departments: [{ id: 'dep_surgery', organization: 'org_hospital' }],
  patients: [{ id: 'pat_1', organization: 'org_hospital' }],
};

/** Monday 2 March 2026, nine in the morning in Shanghai. */
export const monday = new Date('2026-03-02T01:00:00Z');
const at = monday.toISOString();
const by = (who: string) => ({ by: who, at });

/** What a lawful disclosure to the insurer says. */
export const disclosure: Disclosure = {
  purpose: '保险理赔',
  kinds: ['CLAIM', 'CLAIMANT', 'MEDICAL_RECORD'],
  legalBasis: { kind: 'SEPARATE_CONSENT', givenOn: '2026-03-01', paper: '医患办档案柜 3-12' },
  expiresOn: '2027-03-01',
};

/** 30,000 yuan claimed after a treatment, under the national pack. */
export const opening: Opening = {
  id: 'dsp_1',
  caseNo: 'JF2026-11-00001',
  hospital: 'org_hospital',
  claimants: [{ name: '王某', relation: 'SELF', phone: '13800000000' }],
  kind: 'TREATMENT',
  claimedFen: 3_000_000,
  departments: ['dep_surgery'],
  occurredOn: '2026-02-20',
  death: false,
  rulePack: 'national@1',
  calendar: 'china-2026.1',
  ownership: 'PUBLIC',
};

export const opened = (change: Partial<Opening> & { committee?: string } = {}): DisputeFactOf<'Opened'> => ({
  type: 'Opened',
  ...opening,
  firstClaimedOn: '2026-03-02',
  openedAt: at,
  openedBy: 'mediation',
  ...by('mediation'),
  ...change,
});

export const noticeIssued = (): DisputeFact => ({
  type: 'NoticeIssued',
  items: ['ROUTES', 'SEALING', 'RECORDS'],
  ...by('stf_PRO'),
});
export const insurerNotified = (): DisputeFact => ({
  type: 'InsurerNotified',
  insurer: 'org_insurer',
  claim: 'clm_1',
  disclosure,
  ...by('stf_PRO'),
});
export const uninsured = (): DisputeFact => ({ type: 'UninsuredDeclared', ...by('stf_LEGAL') });
export const negotiationOpened = (): DisputeFact => ({ type: 'NegotiationOpened', ...by('stf_PRO') });
export const otherOpened = (kind: 'ADMIN' | 'COURT'): DisputeFact => ({
  type: 'OtherForumOpened',
  kind,
  authority: kind === 'COURT' ? '区人民法院' : '区卫生健康局',
  reference: '2026-1',
  ...by('stf_LEGAL'),
});
export const settled = (): DisputeFact => ({
  type: 'Settled',
  totalFen: 2_000_000,
  representatives: { patient: 2, hospital: 2 },
  payBy: '2026-03-31',
  text: '一次性补偿',
  ...by('stf_LEGAL'),
});
export const closed = (): DisputeFact => ({
  type: 'Closed',
  outcome: 'NEGOTIATED',
  agreedFen: 2_000_000,
  ...by('stf_PRO'),
});
export const applied = (mediation = 'med_1'): DisputeFact => ({
  type: 'MediationApplied',
  mediation,
  committee: 'org_committee',
  ...by('mediation'),
});
export const entered = (mediation = 'med_1'): DisputeFact => ({
  type: 'MediationEntered',
  mediation,
  committee: 'org_committee',
  ...by('mediation'),
});
export const mediated = (): DisputeFact => ({
  type: 'SettledByMediation',
  mediation: 'med_1',
  agreement: 'agr_1',
  totalFen: 2_000_000,
  insurerFen: 1_500_000,
  hospitalFen: 500_000,
  ...by('mediation'),
});
export const claimAt = (stage: string): DisputeFact => ({ type: 'ClaimStageRecorded', stage, ...by('claims') });

/** A past for each status, of a dispute that is negotiated. */
export const past = {
  NEW: [],
  OPEN: [opened()],
  IN_FORUM: [opened(), noticeIssued(), negotiationOpened()],
  SETTLED: [opened(), noticeIssued(), negotiationOpened(), settled()],
  CLOSED: [opened(), noticeIssued(), negotiationOpened(), settled(), closed()],
} satisfies Record<string, readonly DisputeFact[]>;

/** In mediation. */
export const inMediation: readonly DisputeFact[] = [opened(), applied(), entered()];
