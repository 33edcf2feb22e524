import type { Decider } from '@concord/kit/domain/decider';
import { toPlainDate } from '@concord/rules/calendar/plain-date';
import { pinnedPack } from '@concord/rules/packs/published';
import { termsFaults } from '@concord/rules/policy/check-terms';
import { checkHospital } from './directory.js';
import type { PolicyCommand, PolicyDraft } from './policy.commands.js';
import type { PolicyFact } from './policy.facts.js';
import { noPolicy, type Policy } from './policy.js';
import { policyLifecycle } from './policy.moves.js';
import { refuse } from './policy.refusals.js';

/** A policy is issued when its times fit, its terms can be reckoned with and its service contract is published. */
export function decide(state: Policy, command: PolicyCommand): readonly PolicyFact[] {
  const { draft, directory, actor, now } = command;
  policyLifecycle.enforce(command.type, { state, actor, now });
  checkHospital(directory, draft.hospital);
  checkTimes(draft);
  const { insuredDepartments, terms, contractPack } = draft;
  if (insuredDepartments !== 'ALL' && insuredDepartments.length === 0)
    throw refuse('NO_DEPARTMENT_INSURED', { path: ['insuredDepartmentIds'] });
  const [objection] = termsFaults(terms);
  if (objection)
    throw refuse('TERMS_UNSOUND', {
      path: ['terms', ...asTold(objection.field).split('.')],
      values: { zh: objection.sentence.zh, en: objection.sentence.en },
    });
  if (!isPublished(contractPack)) throw refuse('CONTRACT_UNKNOWN', { path: ['contractPack'] });
  return [
    {
      type: 'PolicyIssued',
      ...draft,
      organization: actor.organization,
      insuredDepartments: insuredDepartments === 'ALL' ? 'ALL' : [...new Set(insuredDepartments)],
      exclusions: [...new Set(draft.exclusions)],
      by: actor.id,
      at: now.toISOString(),
    },
  ];
}

/** The policy after a fact. */
export function evolve(_state: Policy, { type: _type, by, at, ...issued }: PolicyFact): Policy {
  return { ...issued, status: 'ACTIVE', issuedBy: by, issuedAt: at };
}

/** The policy as a decider: pure, no clock, no database. */
export const policyDecider: Decider<Policy, PolicyCommand, PolicyFact> = { initial: noPolicy, decide, evolve };

/** A field of the terms by the name under which it is told: amounts in yuan, limits of mental harm and legal costs one by one. */
function asTold(field: string): string {
  const flat: Readonly<Record<string, string>> = {
    'mentalDamage.percent': 'mentalPercent',
    'mentalDamage.fen': 'mentalAmount',
    'legalCosts.perClaimFen': 'legalPerClaim',
    'legalCosts.aggregateFen': 'legalAggregate',
  };
  return flat[field] ?? field.replace(/Fen$/, '');
}

function checkTimes({ periodFrom, periodTo, basis }: PolicyDraft): void {
  checkDay(periodFrom, 'periodFrom');
  checkDay(periodTo, 'periodTo');
  if (periodTo < periodFrom) throw refuse('PERIOD_REVERSED', { path: ['periodTo'] });
  if (basis.kind !== 'CLAIMS_MADE') return;
  checkDay(basis.retroDate, 'retroDate');
  if (basis.retroDate > periodFrom) throw refuse('RETRO_DATE_IN_PERIOD', { path: ['retroDate'] });
}

function checkDay(day: string, field: string): void {
  try {
    toPlainDate(day);
  } catch (error) {
    if (error instanceof RangeError) throw refuse('DATE_UNKNOWN', { path: [field] });
    throw error;
  }
}

// A pack is asked for by its reference; that it is none of those published is the only way it fails.
function isPublished(ref: string): boolean {
  try {
    pinnedPack(ref);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
