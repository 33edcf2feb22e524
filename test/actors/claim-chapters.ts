import type { Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import { claims, policies, type Houses } from './houses.js';

/** What the policy of a story says, unless the story says otherwise. Money in yuan. */
export const USUAL_TERMS = {
  ...{ perPerson: '400000.00', aggregate: '3000000.00', mentalPercent: 30 },
  ...{ legalPerClaim: '20000.00', legalAggregate: '100000.00' },
  // China Life's wording: the higher of 5 % and 1,000, off the capped amount.
  deductible: { kind: 'AFTER_CAP', percent: 5, fixed: '1000.00', whichever: 'HIGHER' },
};

/** The insurer's lead issues a medical liability policy to the hospital; answers it. */
export async function issuePolicy({ insurer, ids }: Houses, told: object = {}): Promise<Json> {
  return policies.begin(insurer.lead, 'issue', {
    ...{ policyNo: 'YZ-2026-0117', hospitalId: ids.hospital, line: 'MEDICAL_LIABILITY' },
    ...{ periodFrom: '2026-01-01', periodTo: '2026-12-31', basis: 'CLAIMS_MADE', retroDate: '2024-01-01' },
    ...{ exclusions: ['NOT_FOR_TREATMENT'], reviewerAuthority: '50000.00', terms: USUAL_TERMS, ...told },
  });
}

/** From the notice to the reviewed assessment, without a word in between; answers the claim. */
export async function assessClaim(houses: Houses, noticed: Json, policyId: string, told: object = {}): Promise<Json> {
  const { hot, adjuster } = houses.insurer;
  const named = { adjusterId: await adjuster.id(), policyId };
  return assessAcknowledged(houses, await claims.step(hot, 'acknowledge', noticed, named), told);
}

/** From the acknowledgement to the reviewed assessment, without a visit; answers the claim. */
export async function assessAcknowledged(houses: Houses, acknowledged: Json, told: object = {}): Promise<Json> {
  return assessSurveyed(houses, await surveyFromDesk(houses, acknowledged), told);
}

/** From the examination of cover to the reviewed assessment; answers the claim. */
export async function assessSurveyed(houses: Houses, surveyed: Json, told: object = {}): Promise<Json> {
  const { adjuster, reviewer } = houses.insurer;
  const documented = await documentClaim(houses, await coverClaim(houses, surveyed));
  const claim = await claims.step(adjuster, 'assess', documented, {
    ...{ liability: 'MAJOR', loss: '130000.00', mental: '10000.00', text: '术后感染处置迟延，初步认定主要责任。' },
    ...told,
  });
  return claims.step(reviewer, 'review', claim);
}

/** The insurer looks at the case from its desk; answers the claim before the examination of cover. */
export async function surveyFromDesk({ insurer: { lead, adjuster } }: Houses, acknowledged: Json): Promise<Json> {
  const surveyed = await claims.step(lead, 'surveyByDesk', acknowledged, { reason: '病历齐全，无需到场' });
  return claims.step(adjuster, 'reportSurvey', surveyed, { text: '已核阅病历与影像。' });
}

/** The insurer takes the claim up and looks at it from its desk; answers the claim before the examination of cover. */
export async function surveyClaim(houses: Houses, noticed: Json, policyId: string): Promise<Json> {
  const { hot, adjuster } = houses.insurer;
  const named = { adjusterId: await adjuster.id(), policyId };
  return surveyFromDesk(houses, await claims.step(hot, 'acknowledge', noticed, named));
}

/** Every condition of cover is met. */
export async function coverClaim({ insurer: { adjuster } }: Houses, claim: Json): Promise<Json> {
  const answers = [{ exclusion: 'NOT_FOR_TREATMENT', answer: 'NO' }];
  const checked = await claims.step(adjuster, 'checkCover', claim, { answers, occurredOn: '2026-01-20' });
  return claims.step(adjuster, 'confirmCover', checked);
}

/** Two papers, asked for at once, handed in and taken. */
export async function documentClaim({ insurer: { adjuster }, hospital: { pro } }: Houses, from: Json): Promise<Json> {
  const documents = [
    { kind: 'RECORDS', title: '全套病历' },
    { kind: 'DEMAND', title: '患方索赔申请书' },
  ];
  let claim = await claims.step(adjuster, 'requestDocuments', from, { documents }, 'documents { id }');
  for (const { id } of claim.documents as Json[]) {
    claim = await claims.step(pro, 'submitDocument', claim, { documentId: id, reference: `档案-${id.slice(-4)}` });
    claim = await claims.step(adjuster, 'judgeDocument', claim, { documentId: id, accepted: true });
  }
  return claims.step(adjuster, 'completeDocuments', claim);
}

/** What is promised and paid under a policy, as somebody of its insurer sees it. */
export async function ledgerOf(by: Person, policyId: string): Promise<Json> {
  const fields = 'ledger { held called paid remaining reservations { amount state } }';
  return (await policies.read(by, policyId, fields)).ledger;
}

/** Waits for a proposal that the insurer is asked about; answers the claim. */
export const askedClaim = (by: Person, claimId: string, total: string): Promise<Json> =>
  claims.awaited(
    by,
    claimId,
    'proposal { state total }',
    ({ proposal }) => proposal?.state === 'ASKED' && proposal.total === total,
  );
