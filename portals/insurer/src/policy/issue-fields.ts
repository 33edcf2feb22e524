import type { FieldOption, FieldSpec, SingleField } from '@concord/portal-kit/components/form/field-spec';
import { lines } from '../claim/terms.js';
import { noTier } from './issue-schema.js';
import { bases, deductibleKinds, exclusions, mentalLimits, takenFroms, whichevers } from './terms.js';

export interface IssueOptions {
  readonly hospitals: () => readonly FieldOption[];
  readonly words: (kind: string, values: readonly string[]) => readonly FieldOption[];
}
type Values = Readonly<Record<string, unknown>>;
type Section = { readonly title: string; readonly fields: readonly FieldSpec[] };

const isTiered = ({ kind }: Values) => kind === 'TIERED_BY_LOSS';
const isPlain = (values: Values) => !isTiered(values);
/** Of a fixed sum and a percentage only one can win. */
const namesBoth = (values: Values) => isPlain(values) && Boolean(values['fixed']) && Boolean(values['percent']);
const takesFrom = ({ kind }: Values) =>
  kind === 'PERCENT_OF_LIMIT' || kind === 'ABOVE_LOSS_THRESHOLD' || kind === 'TIERED_BY_LOSS';

/** The questions of a new policy, in the order of its schedule. */
export function issueSections(options: IssueOptions): readonly Section[] {
  return [parties(options), period(options), limits(options), deductible(options), scope(options)];
}

function parties({ hospitals, words }: IssueOptions): Section {
  return {
    title: 'issue.parties',
    fields: [
      { name: 'hospitalId', kind: 'select', label: 'policy.insured', options: hospitals },
      { name: 'policyNo', kind: 'text', label: 'policy.policyNo', hint: 'issue.policyNoHint', maxLength: 64 },
      { name: 'line', kind: 'choice', label: 'claim.line', options: () => words('line', lines) },
    ],
  };
}

function period({ words }: IssueOptions): Section {
  return {
    title: 'issue.time',
    fields: [
      { name: 'periodFrom', kind: 'day', label: 'issue.periodFrom' },
      { name: 'periodTo', kind: 'day', label: 'issue.periodTo', hint: 'issue.periodToHint', leans: 'future' },
      { name: 'basis', kind: 'choice', label: 'policy.basis', options: () => words('basis', bases) },
      {
        name: 'retroDate',
        kind: 'day',
        label: 'policy.retroDate',
        hint: 'issue.retroDateHint',
        when: ({ basis }) => basis === 'CLAIMS_MADE',
      },
    ],
  };
}

function limits({ words }: IssueOptions): Section {
  const isLegal = ({ legal }: Values) => legal === true;
  return {
    title: 'issue.limits',
    fields: [
      { name: 'perPerson', kind: 'money', label: 'policy.perPerson' },
      { name: 'perOccurrence', kind: 'money', label: 'policy.perOccurrence', optional: true },
      { name: 'aggregate', kind: 'money', label: 'policy.aggregate', hint: 'issue.aggregateHint' },
      { name: 'mental', kind: 'choice', label: 'policy.mental', options: () => words('mentalLimit', mentalLimits) },
      {
        name: 'mentalPercent',
        kind: 'percent',
        label: 'issue.mentalPercent',
        when: ({ mental }) => mental === 'PERCENT',
      },
      { name: 'mentalAmount', kind: 'money', label: 'issue.mentalAmount', when: ({ mental }) => mental === 'AMOUNT' },
      { name: 'legal', kind: 'yesNo', label: 'issue.legal', hint: 'issue.legalHint' },
      { name: 'legalPerClaim', kind: 'money', label: 'policy.legalPerClaim', when: isLegal },
      { name: 'legalAggregate', kind: 'money', label: 'policy.legalAggregate', when: isLegal },
    ],
  };
}

function deductible({ words }: IssueOptions): Section {
  const fixed: SingleField = { name: 'fixed', kind: 'money', label: 'issue.fixed', optional: true };
  const percent: SingleField = { name: 'percent', kind: 'percent', label: 'issue.percent', optional: true };
  const whichever: SingleField = {
    name: 'whichever',
    kind: 'choice',
    label: 'issue.whichever',
    options: () => words('whichever', whichevers),
  };
  return {
    title: 'policy.deductible',
    fields: [
      {
        name: 'kind',
        kind: 'select',
        label: 'issue.kind',
        hint: 'issue.kindHint',
        options: () => words('deductibleKind', deductibleKinds),
      },
      {
        name: 'threshold',
        kind: 'money',
        label: 'issue.threshold',
        when: ({ kind }) => kind === 'ABOVE_LOSS_THRESHOLD',
      },
      { ...fixed, when: isPlain },
      { ...percent, when: isPlain },
      { ...whichever, when: namesBoth },
      {
        name: 'takenFrom',
        kind: 'choice',
        label: 'issue.takenFrom',
        options: () => words('takenFrom', takenFroms),
        when: takesFrom,
      },
      {
        name: 'tiers',
        kind: 'rows',
        label: 'issue.tiers',
        hint: 'issue.tiersHint',
        rowName: 'issue.tier',
        add: 'issue.addTier',
        empty: noTier,
        most: 10,
        when: isTiered,
        columns: [
          { name: 'upTo', kind: 'money', label: 'issue.upTo', optional: true },
          fixed,
          percent,
          { ...whichever, kind: 'select' },
        ],
      },
    ],
  };
}

function scope({ words }: IssueOptions): Section {
  return {
    title: 'issue.scope',
    fields: [
      {
        name: 'exclusions',
        kind: 'manySelect',
        label: 'policy.exclusions',
        hint: 'issue.exclusionsHint',
        options: () => words('exclusion', exclusions),
        optional: true,
      },
      {
        name: 'reviewerAuthority',
        kind: 'money',
        label: 'policy.reviewerAuthority',
        hint: 'issue.reviewerAuthorityHint',
      },
    ],
  };
}
