import type { Actor } from '@concord/kit/domain/actor';
import { evolved } from '@concord/kit/domain/decider';
import type { Scope, Write } from '@concord/kit/store/contract';
import type { DisputeCommand } from '../domain/dispute.commands.js';
import { disputeDecider } from '../domain/dispute.decide.js';
import { noDispute, organizationsOf, type OpenedDispute } from '../domain/dispute.js';
import { caseKey, seatsOf } from './addressing.js';
import { readersOf, withEvents } from './announcements.js';
import { disputeEvents } from './dispute.announcements.js';
import type { DisputeRecord, DisputeStore } from './ports.js';

/** The service itself, which sees every case. */
export const EVERY_CASE: Scope = { service: 'mediation' };

/** One act on a dispute. */
export interface DisputeAct {
  /** Nothing before the first. */
  readonly before?: DisputeRecord;
  readonly command: DisputeCommand;
  /** Whose cases the act may touch; every one for what another act brings along. */
  readonly scope?: Scope;
  /** Whose hand it was, where the move itself is the service's. */
  readonly by?: Actor;
}

/** Decides on a dispute and writes what follows: the case, its seats, its journal entry. */
export type WriteDispute = (work: Write, act: DisputeAct) => Promise<DisputeRecord>;

/** Data keys are loaded before the transaction, by whoever opened it. */
export function createDisputeWriter(disputes: DisputeStore): WriteDispute {
  return async (work, { before, command, scope = EVERY_CASE, by = command.actor }) => {
    const state = before?.dispute ?? noDispute;
    const facts = disputeDecider.decide(state, command);
    const dispute = evolved(disputeDecider, state, facts) as OpenedDispute;
    const record = { ...before, version: (before?.version ?? 0) + 1, dispute };
    if (before) await disputes.save(work.ticket, scope, record);
    else await disputes.insert(work.ticket, record);
    const events = disputeEvents(facts, before?.dispute, dispute);
    work.append({
      stream: 'case',
      aggregate: { type: 'dispute', id: dispute.id },
      version: record.version,
      kind: command.type,
      actor: by,
      organization: dispute.hospital,
      at: command.now,
      facts: withEvents(facts, events),
      seats: seatsOf(organizationsOf(dispute), readersOf(events)),
      keyScope: caseKey(dispute.id),
    });
    return record;
  };
}
