import { evolved } from '@concord/kit/domain/decider';
import { Refusal } from '@concord/kit/domain/refusal';
import type { EntryDraft } from '@concord/kit/store/contract';
import type { ClaimFact } from '../domain/claim.facts.js';
import type { Claim } from '../domain/claim.js';
import { ledgerOrders } from '../domain/claim.ledger.js';
import type { LedgerCommand } from '../domain/ledger.commands.js';
import { ledgerDecider } from '../domain/ledger.decide.js';
import type { LedgerFact } from '../domain/ledger.facts.js';
import { roomKey, seatOf } from './addressing.js';
import type { LedgerRecord } from './ports.js';

type By = Pick<LedgerCommand, 'actor' | 'now'>;

/** One step of a ledger: how it stands after, and what happened. */
export interface LedgerStep {
  readonly record: LedgerRecord;
  readonly kind: LedgerCommand['type'];
  readonly facts: readonly LedgerFact[];
}

/**
 * What the facts of a claim do to the ledger of its policy, step by step; nothing is written yet.
 *
 * @throws Refusal of the ledger
 */
export function ledgerAfter(
  held: LedgerRecord | undefined,
  before: Claim,
  claimFacts: readonly ClaimFact[],
  by: By,
): readonly LedgerStep[] {
  const steps: LedgerStep[] = [];
  const orders = ledgerOrders(before, claimFacts);
  if (!held) {
    if (orders.length > 0) throw new Error('A claim orders something of a ledger that was not held');
    return steps;
  }
  let record = held;
  for (const order of orders) {
    const facts = decided(record, { ...order, ...by });
    const ledger = evolved(ledgerDecider, record.ledger, facts) as LedgerRecord['ledger'];
    record = { version: record.version + 1, ledger };
    steps.push({ record, kind: order.type, facts });
  }
  return steps;
}

/**
 * To a person the ledger may say no: the limit is exhausted. What an event or a clock does to a claim was decided on the
 * same ledger: there a no is a fault, and never passed over as something that no longer matters.
 */
function decided({ ledger }: LedgerRecord, command: LedgerCommand): readonly LedgerFact[] {
  try {
    return ledgerDecider.decide(ledger, command);
  } catch (error) {
    if (error instanceof Refusal && command.actor.roles.includes('SYS'))
      throw new Error(`A claim and its ledger disagree: ${error.code}`, { cause: error });
    throw error;
  }
}

/** The entry of a ledger in the journal: the insurer's alone. */
export function ledgerEntry({ record, kind, facts }: LedgerStep, { actor, now }: By): EntryDraft {
  const { id, organization } = record.ledger;
  return {
    stream: 'case',
    aggregate: { type: 'ledger', id },
    version: record.version,
    kind,
    actor,
    organization,
    at: now,
    facts,
    seats: [seatOf(organization)],
    keyScope: roomKey(id),
  };
}
