import { serviceIdentity } from '@concord/kit/identity/service-identity';
import { readClaimEvent, type ClaimEvent } from '@concord/schema/events.claims';
import type { MediationEvent } from '@concord/schema/events.mediation';
import { expect } from 'vitest';
import type { Desk } from './desk.js';
import { monday } from './story.people.js';

/** A policy as the insurer issues it: 400,000 yuan per person, 3,000,000 in all; reviewers consent up to 100,000. */
export const policyInput = {
  policyNo: 'PZ-2026-001',
  hospitalId: 'org_hospital',
  line: 'MEDICAL_LIABILITY',
  periodFrom: '2026-01-01',
  periodTo: '2026-12-31',
  basis: 'CLAIMS_MADE',
  retroDate: '2024-01-01',
  exclusions: ['NOT_FOR_TREATMENT', 'UNQUALIFIED_STAFF'],
  terms: {
    perPerson: '400000.00',
    aggregate: '3000000.00',
    legalPerClaim: '50000.00',
    legalAggregate: '200000.00',
    deductible: { kind: 'AFTER_CAP', fixed: '2000.00', percent: 10 },
  },
  reviewerAuthority: '123456.78',
};

type Event<Type extends MediationEvent['type']> = Extract<MediationEvent, { type: Type }>;

/** What the mediation service tells about one dispute, each event with what belongs to it. */
export function mediationOf(number: string) {
  const [dispute, claim, mediation] = [`dsp_${number}`, `clm_${number}`, `med_${number}`];
  const about = { version: 1, dispute, claim, mediation } as const;
  const committee = 'org_committee';
  return {
    claim,
    notified: (change: Partial<Event<'InsurerNotified'>> = {}): Event<'InsurerNotified'> => ({
      ...{ type: 'InsurerNotified', version: 1, dispute, disputeNo: `JF2026-11-${number}`, claim },
      ...{ insurer: 'org_insurer', hospital: 'org_hospital', complaint: `cmp_${number}`, patient: 'pat_1' },
      ...{ kind: 'TREATMENT', claimedFen: 9_000_000, departments: ['dep_surgery'], occurredOn: '2026-01-20' },
      ...{ firstClaimedOn: '2026-02-20', rulePack: 'ningbo@1', notifiedBy: 'stf_LEGAL', at: monday.toISOString() },
      ...change,
    }),
    /** What the hospital discloses of it to the insurer, told before the notice itself. */
    disclosed: (change: Partial<Event<'DisclosureMade'>> = {}): Event<'DisclosureMade'> => ({
      ...{ type: 'DisclosureMade', version: 1, disclosure: `dcl_${number}`, dispute, claim, recipient: 'org_insurer' },
      ...{ kinds: ['CLAIM', 'CLAIMANT', 'MEDICAL_RECORD'], expiresOn: '2026-12-31' },
      ...change,
    }),
    disclosureEnded: (disclosure = `dcl_${number}`): Event<'DisclosureEnded'> => ({
      ...{ type: 'DisclosureEnded', version: 1, disclosure, dispute, claim, at: monday.toISOString() },
    }),
    stage: (stage: string): Event<'MediationStage'> => ({ type: 'MediationStage', ...about, committee, stage }),
    asked: (change: Partial<Event<'ConsentAsked'>> = {}): Event<'ConsentAsked'> => ({
      ...{ type: 'ConsentAsked', ...about, committee, proposal: `prp_${number}` },
      ...{ totalFen: 7_800_000, mentalFen: 500_000, legalFen: 200_000, liability: 'MAJOR' },
      ...change,
    }),
    withdrawn: (): Event<'ProposalWithdrawn'> => ({ type: 'ProposalWithdrawn', ...about, proposal: `prp_${number}` }),
    sealRequested: (undertaking: string): Event<'SealRequested'> => ({
      ...{ type: 'SealRequested', ...about, undertaking, agreement: `agr_${number}` },
      requestedAt: monday.toISOString(),
    }),
    effective: (undertaking: string): Event<'AgreementEffective'> => ({
      ...{ type: 'AgreementEffective', ...about, committee, undertaking, agreement: `agr_${number}` },
      ...{ hash: 'a'.repeat(64), totalFen: 7_800_000, insurerFen: 7_020_000, hospitalFen: 780_000 },
      ...{ payee: 'PATIENT', effectiveAt: monday.toISOString() },
    }),
    confirmed: (approval: string): Event<'BasisConfirmed'> => ({
      ...{ type: 'BasisConfirmed', version: 1, claim, mediation, agreement: `agr_${number}`, approval },
    }),
    denied: (approval: string): Event<'BasisDenied'> => ({
      ...{
        type: 'BasisDenied',
        version: 1,
        claim,
        mediation,
        agreement: `agr_${number}`,
        approval,
        reason: 'HASH_DIFFERS',
      },
    }),
    performed: (): Event<'AgreementPerformed'> => ({
      type: 'AgreementPerformed',
      ...about,
      agreement: `agr_${number}`,
    }),
  };
}

/** How far a claim is led. */
const stations = ['NOTICED', 'COVERAGE_CHECK', 'DOCUMENTS', 'ASSESSED', 'CONSENTED', 'APPROVAL', 'APPROVING'] as const;
export type Station = (typeof stations)[number];

/** Leads a claim of a policy to a station by the shortest road; each act is held to succeed. */
export async function lead(desk: Desk, number: string, policyId: string, to: Station) {
  const events = mediationOf(number);
  const { claim } = events;
  const of = (role: string) => desk.of('org_insurer', role);
  const until = stations.indexOf(to);
  const step = async (role: string, name: string, input: object = {}) => {
    const answer = await desk.on(of(role), name, claim, input);
    expect(answer, name).toMatchObject({ refusals: [] });
  };
  await desk.hear(events.disclosed(), events.notified());
  if (until >= 1) {
    await step('HOT', 'claimAcknowledge', { adjusterId: 'stf_ADJ', policyId });
    await step('ILEAD', 'claimSurveyByDesk', { reason: '病历齐全，书面查勘' });
    await step('ADJ', 'claimReportSurvey', { text: '查勘报告' });
  }
  if (until >= 2) {
    await step('ADJ', 'claimCheckCover', { answers: noneFound });
    await step('ADJ', 'claimConfirmCover');
  }
  if (until >= 3) {
    await step('ADJ', 'claimCompleteDocuments');
    await step('ADJ', 'claimAssess', { liability: 'MAJOR', loss: '80000.00', mental: '5000.00', text: '定损意见' });
    await step('REV', 'claimReview');
  }
  if (until >= 4) {
    await desk.hear(events.asked());
    await step('REV', 'claimConsent');
  }
  const undertaking = await toldBy(desk, claim, 'ConsentGiven', 'undertaking');
  if (until >= 5) await desk.hear(events.sealRequested(undertaking), events.effective(undertaking));
  if (until >= 6) {
    await step('ADJ', 'claimRecordPayee', payee);
    await step('REV', 'claimApproveFirst');
    await step('ILEAD', 'claimApprove');
  }
  return { ...events, undertaking, approval: await toldBy(desk, claim, 'PayoutApprovalAsked', 'approval') };
}

/** None of the circumstances that the policy excludes was found. */
export const noneFound = [
  { exclusion: 'NOT_FOR_TREATMENT', answer: 'NO' },
  { exclusion: 'UNQUALIFIED_STAFF', answer: 'NO' },
];

export const payee = { name: '王小明', account: '6222020200112233445', kind: 'PATIENT', verified: true };

/** What this service told the mediation service of a claim, as that service reads it. */
export async function told(desk: Desk, claim: string): Promise<readonly ClaimEvent[]> {
  const identity = desk.person([], serviceIdentity('mediation'));
  const events: ClaimEvent[] = [];
  for (let after = 0; ;) {
    const asking = { seat: 'service:mediation', after, limit: 200, waitMs: 0 };
    const page = await desk.service.internal('events.read', asking, { identity, requestId: 'req_test' });
    const { lines } = page as { lines: readonly { number: number; events: readonly unknown[] }[] };
    for (const line of lines) events.push(...line.events.flatMap((event) => readClaimEvent(event) ?? []));
    if (lines.length === 0) return events.filter((event) => event.claim === claim);
    after = lines.at(-1)?.number ?? after;
  }
}

async function toldBy(desk: Desk, claim: string, type: string, field: string): Promise<string> {
  const event = (await told(desk, claim)).findLast((each) => each.type === type);
  return String((event as Readonly<Record<string, unknown>> | undefined)?.[field] ?? '');
}
