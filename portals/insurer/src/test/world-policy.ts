import { coded } from '@concord/portal-kit/test/graph-double';
import type { World, WorldPolicy } from './world.js';

const exclusionWords: Readonly<Record<string, { zh: string; en: string }>> = {
  UNQUALIFIED_STAFF: { zh: '由不具备执业资格的人员诊疗', en: 'treated by staff without a qualification' },
  NOT_FOR_TREATMENT: { zh: '非治疗目的的诊疗（如医疗美容）', en: 'not for treatment, such as aesthetic work' },
};
export const exclusionTitle = (id: string) => exclusionWords[id] ?? { zh: id, en: id };

/** A policy as the graph gives it. */
export function shownPolicy(world: World, policy: WorldPolicy) {
  const { paid, held, called, remaining } = policy.ledger;
  return {
    ...{ id: policy.id, version: 1, policyNo: policy.policyNo, line: 'MEDICAL_LIABILITY' },
    ...{ periodFrom: '2026-01-01', periodTo: '2026-12-31', basis: 'CLAIMS_MADE', retroDate: '2024-01-01' },
    ...{ contractPack: 'contract-demo@1', insurer: world.organization },
    hospital: world.hospitals.find(({ id }) => id === policy.hospitalId),
    exclusions: policy.exclusions.map((id) => ({ id, title: exclusionTitle(id) })),
    terms: {
      ...{ perPerson: '400000.00', aggregate: '3000000.00', mentalPercent: 30 },
      ...{ legalPerClaim: '20000.00', legalAggregate: '100000.00' },
      deductible: {
        convention: 'AFTER_CAP',
        description: {
          zh: '按每人限额内的损失：免赔1,000.00元或5%，以高者为准',
          en: '1000.00 yuan or 5% of the loss within the limit per person, whichever is higher',
        },
      },
    },
    ledger: {
      ...{ paid, held, called, remaining, legalPaid: '8000.00', reviewerAuthority: '50000.00' },
      reservations: world.claims
        .filter((claim) => claim.policyId === policy.id && claim.payout)
        .map((claim) => ({ claim, amount: '114000.00', expiresAt: '2026-12-20T16:00:00Z', state: 'CALLED' })),
    },
  };
}

/** Issues a policy, or refuses one whose last band is closed, at the field in question. */
export function issuePolicy(world: World, input: Record<string, unknown>) {
  world.issued.push(input);
  const { tiers } = (input['terms'] as { deductible: { tiers?: { upTo?: string }[] } }).deductible;
  if (tiers?.at(-1)?.upTo)
    return {
      refusals: [
        {
          code: 'TERMS_UNSOUND',
          message: { zh: '最高一档不设上限。', en: 'The last band has no upper end.' },
          path: ['terms', 'deductible', 'tiers', String(tiers.length - 1), 'upTo'],
        },
      ],
    };
  const hospital = world.hospitals.find(({ id }) => id === input['hospitalId']);
  if (!hospital) throw coded('BAD_USER_INPUT', { path: ['input', 'hospitalId'] });
  const policy: WorldPolicy = {
    ...{ id: `pol_${world.policies.length + 1}`, policyNo: String(input['policyNo']), hospitalId: hospital.id },
    exclusions: input['exclusions'] as string[],
    ledger: { paid: '0.00', held: '0.00', called: '0.00', remaining: '3000000.00' },
  };
  world.policies.push(policy);
  return { policy: shownPolicy(world, policy), refusals: [] };
}
