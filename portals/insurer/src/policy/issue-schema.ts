import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import { lines } from '../claim/terms.js';
import { maybePercent } from '../forms/checks.js';
import type { DeductibleInput, PolicyIssueInput } from '../generated/graphql.js';
import { bases, deductibleKinds, exclusions, mentalLimits, takenFroms, whichevers } from './terms.js';

const tier = v.object({
  upTo: is.maybeMoney,
  fixed: is.maybeMoney,
  percent: maybePercent,
  whichever: is.oneOf(whichevers),
});
export const noTier = () => ({ upTo: '', fixed: '', percent: '', whichever: 'HIGHER' });

/** What is asked of a new policy; which answers it takes depends on the others. */
export const issueSchema = v.pipe(
  v.object({
    hospitalId: is.chosen,
    policyNo: is.written(64),
    line: is.oneOf(lines),
    periodFrom: is.day,
    periodTo: is.day,
    basis: is.oneOf(bases),
    retroDate: is.maybeDay,
    perPerson: is.someMoney,
    perOccurrence: is.maybeMoney,
    aggregate: is.someMoney,
    mental: is.oneOf(mentalLimits),
    mentalPercent: maybePercent,
    mentalAmount: is.maybeMoney,
    legal: is.ticked,
    legalPerClaim: is.maybeMoney,
    legalAggregate: is.maybeMoney,
    kind: is.oneOf(deductibleKinds),
    fixed: is.maybeMoney,
    percent: maybePercent,
    whichever: is.oneOf(whichevers),
    takenFrom: is.oneOf(takenFroms),
    threshold: is.maybeMoney,
    tiers: v.array(tier),
    exclusions: v.array(is.oneOf(exclusions)),
    reviewerAuthority: is.money,
  }),
  is.filledWhere('retroDate', ({ basis }) => basis === 'CLAIMS_MADE'),
  is.filledWhere('mentalPercent', ({ mental }) => mental === 'PERCENT'),
  is.filledWhere('mentalAmount', ({ mental }) => mental === 'AMOUNT'),
  is.filledWhere('legalPerClaim', ({ legal }) => legal),
  is.filledWhere('legalAggregate', ({ legal }) => legal),
  is.filledWhere('threshold', ({ kind }) => kind === 'ABOVE_LOSS_THRESHOLD'),
);
export type Issuing = v.InferOutput<typeof issueSchema>;

export const emptyIssue: Record<keyof Issuing, unknown> = {
  hospitalId: '',
  policyNo: '',
  line: 'MEDICAL_LIABILITY',
  periodFrom: '',
  periodTo: '',
  basis: 'CLAIMS_MADE',
  retroDate: '',
  perPerson: '',
  perOccurrence: '',
  aggregate: '',
  mental: 'WITHIN',
  mentalPercent: '',
  mentalAmount: '',
  legal: false,
  legalPerClaim: '',
  legalAggregate: '',
  kind: 'AFTER_CAP',
  fixed: '',
  percent: '',
  whichever: 'HIGHER',
  takenFrom: 'CAPPED',
  threshold: '',
  tiers: [noTier(), noTier()],
  exclusions: [...exclusions],
  reviewerAuthority: '',
};

/** Only what the convention asks for goes along. */
function deductibleOf({ kind, fixed, percent, whichever, takenFrom, threshold, tiers }: Issuing): DeductibleInput {
  const retention = { fixed: fixed ?? '0.00', percent: percent ?? 0, whichever };
  switch (kind) {
    case 'AFTER_CAP':
    case 'BEFORE_CAP':
    case 'ON_PAYMENT':
      return { kind, ...retention };
    case 'PERCENT_OF_LIMIT':
      return { kind, takenFrom, ...retention };
    case 'ABOVE_LOSS_THRESHOLD':
      return { kind, takenFrom, threshold, ...retention };
    case 'TIERED_BY_LOSS':
      return {
        ...{ kind, takenFrom },
        tiers: tiers.map((one) => ({ ...one, fixed: one.fixed ?? '0.00', percent: one.percent ?? 0 })),
      };
    default:
      return kind satisfies never;
  }
}

function mentalOf({ mental, mentalPercent, mentalAmount }: Issuing) {
  switch (mental) {
    case 'PERCENT':
      return { mentalPercent };
    case 'AMOUNT':
      return { mentalAmount };
    case 'EXCLUDED':
      return { mentalAmount: '0.00' };
    case 'WITHIN':
      return {};
    default:
      return mental satisfies never;
  }
}

/** Checked answers as the graph takes them. */
export function issueInput(checked: Issuing): Omit<PolicyIssueInput, 'idempotencyKey'> {
  const { hospitalId, policyNo, line, periodFrom, periodTo, basis, retroDate, reviewerAuthority } = checked;
  const { perPerson, perOccurrence, aggregate, legal, legalPerClaim, legalAggregate } = checked;
  return {
    ...{ hospitalId, policyNo, line, periodFrom, periodTo, basis, reviewerAuthority },
    ...(basis === 'CLAIMS_MADE' && { retroDate }),
    exclusions: checked.exclusions,
    terms: {
      ...{ perPerson, perOccurrence, aggregate },
      ...mentalOf(checked),
      ...(legal && { legalPerClaim, legalAggregate }),
      deductible: deductibleOf(checked),
    },
  };
}

const folders = new Set(['input', 'terms', 'deductible']);

/** Paths of the input to the fields that stand for them: `input.terms.deductible.tiers.1.upTo` is `tiers.1.upTo`. */
export const fieldOf = (path: readonly string[]): readonly string[] => path.filter((step) => !folders.has(step));
