import { BadInput } from '@concord/kit/domain/conflict';
import { withoutNulls } from '@concord/kit/graphql/without-nulls';
import type { PlainDate } from '@concord/rules/calendar/plain-date';
import type { CoverBasis } from '@concord/rules/policy/cover';
import type { Deductible, PolicyTerms, Retention } from '@concord/rules/policy/policy-terms';
import type { ToldOfPolicy } from '../app/policies.js';
import type { DeductibleInput, DeductibleTierInput, PolicyIssueInput, PolicyTermsInput } from './policy.input.js';

/** The input as the app takes it. @throws BadInput where its fields contradict each other */
export function toldOfPolicy(input: PolicyIssueInput): ToldOfPolicy {
  const {
    policyNo,
    hospitalId: hospital,
    line,
    periodFrom,
    periodTo,
    insuredDepartmentIds,
    exclusions,
    contractPack,
  } = withoutNulls(input);
  return {
    ...{ policyNo, hospital, line, exclusions, contractPack },
    periodFrom: periodFrom as PlainDate,
    periodTo: periodTo as PlainDate,
    basis: basisOf(input),
    insuredDepartments: insuredDepartmentIds ?? 'ALL',
    terms: termsOf(input.terms),
  };
}

function basisOf({ basis, retroDate, periodFrom }: PolicyIssueInput): CoverBasis {
  if (basis === 'CLAIMS_MADE') return { kind: 'CLAIMS_MADE', retroDate: (retroDate ?? periodFrom) as PlainDate };
  if (retroDate) throw new BadInput(['input', 'retroDate'], 'only a policy on claims made has one');
  return { kind: 'OCCURRENCE' };
}

function termsOf(input: PolicyTermsInput): PolicyTerms {
  const { perPerson, perOccurrence, aggregate, mentalPercent, mentalAmount, legalPerClaim, legalAggregate } =
    withoutNulls(input);
  if (mentalPercent !== undefined && mentalAmount !== undefined)
    throw new BadInput(['input', 'terms', 'mentalAmount'], 'a share or an amount, not both');
  if ((legalPerClaim === undefined) !== (legalAggregate === undefined))
    throw new BadInput(['input', 'terms', 'legalAggregate'], 'legal costs have both limits or none');
  return {
    perPersonFen: perPerson,
    ...(perOccurrence !== undefined && { perOccurrenceFen: perOccurrence }),
    aggregateFen: aggregate,
    ...(mentalPercent !== undefined && {
      mentalDamage: { kind: 'PERCENT_OF_PER_PERSON', percent: mentalPercent } as const,
    }),
    ...(mentalAmount !== undefined && {
      mentalDamage:
        mentalAmount === 0 ? ({ kind: 'EXCLUDED' } as const) : ({ kind: 'AMOUNT', fen: mentalAmount } as const),
    }),
    ...(legalPerClaim !== undefined &&
      legalAggregate !== undefined && {
        legalCosts: { perClaimFen: legalPerClaim, aggregateFen: legalAggregate },
      }),
    deductible: deductibleOf(input.deductible),
  };
}

const retentionOf = ({ fixed, percent, whichever }: Pick<DeductibleTierInput, 'fixed' | 'percent' | 'whichever'>) =>
  ({ fixedFen: fixed ?? 0, percent, whichever }) satisfies Retention;

function deductibleOf(input: DeductibleInput): Deductible {
  const { kind, takenFrom, threshold, tiers } = withoutNulls(input);
  const at = ['input', 'terms', 'deductible'];
  switch (kind) {
    case 'AFTER_CAP':
    case 'BEFORE_CAP':
    case 'ON_PAYMENT':
      return { kind, ...retentionOf(input) };
    case 'PERCENT_OF_LIMIT':
      return { kind, takenFrom, ...retentionOf(input) };
    case 'ABOVE_LOSS_THRESHOLD':
      if (threshold === undefined) throw new BadInput([...at, 'threshold'], 'is needed');
      return { kind, takenFrom, thresholdFen: threshold, ...retentionOf(input) };
    case 'TIERED_BY_LOSS':
      if (!tiers) throw new BadInput([...at, 'tiers'], 'are needed');
      return {
        kind,
        takenFrom,
        tiers: tiers.map((tier) => ({ ...(tier.upTo && { upToFen: tier.upTo }), ...retentionOf(tier) })),
      };
  }
}
