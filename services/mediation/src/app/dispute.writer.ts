import type { Actor } from '@concord/kit/domain/actor';
import { evolved } from '@concord/kit/domain/decider';
import type { Scope, Ticket, Write } from '@concord/kit/store/contract';
import type { DisputeCommand } from '../domain/dispute.commands.js';
import { disputeDecider } from '../domain/dispute.decide.js';
import { kindsGiven, recipientsOf } from '../domain/disclosure.access.js';
import { noDispute, organizationsOf, type OpenedDispute } from '../domain/dispute.js';
import { bringingAlong } from './acting.js';
import { caseKey, seatsOf } from './addressing.js';
import { readersOf, withEvents } from './announcements.js';
import { disputeEvents } from './dispute.announcements.js';
import type { DisclosureStore } from './disclosure.ports.js';
import { aboutDispute, type WriteDisclosure } from './disclosure.writer.js';
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
  /** The id that the disclosure of a notice to the insurer gets in the register; its data key is prepared. */
  readonly disclosureId?: string;
}

/** What a dispute is written with. */
export interface DisputeWriterParts {
  readonly disputes: DisputeStore;
  readonly disclosures: Pick<DisclosureStore, 'coveragesOf'>;
  readonly writeDisclosure: WriteDisclosure;
}

/** Decides on a dispute and writes what follows: the case, its seats, its journal entry. */
export type WriteDispute = (work: Write, act: DisputeAct) => Promise<DisputeRecord>;

/** Data keys are loaded before the transaction, by whoever opened it. */
export function createDisputeWriter({ disputes, disclosures, writeDisclosure }: DisputeWriterParts): WriteDispute {
  /** What is claimed is told to an insurer only while it is disclosed to it. */
  async function tellsInsurer(ticket: Ticket, { id, insurer }: OpenedDispute, now: Date): Promise<boolean> {
    if (!insurer) return false;
    const coverages = (await disclosures.coveragesOf([id], ticket)).get(id) ?? [];
    return kindsGiven(coverages, insurer.organization, now).has('CLAIM');
  }

  /** What a notice to the insurer gives away stands in the register, in the same transaction and before the notice is told. */
  async function register(
    work: Write,
    { command, by = command.actor, disclosureId }: DisputeAct,
    after: OpenedDispute,
  ) {
    if (command.type !== 'notifyInsurer' || !after.insurer) return;
    if (!disclosureId) throw new Error('A notice to the insurer came without an id for its disclosure');
    const { organization: recipient, claim, disclosure: terms } = after.insurer;
    const told = { id: disclosureId, ...aboutDispute(after), recipient, claim, terms };
    const give = { type: 'give', told, parties: recipientsOf(after), now: command.now } as const;
    await writeDisclosure(work, { command: { ...give, actor: bringingAlong(by) }, by, along: true });
  }

  return async (work, act) => {
    const { before, command, scope = EVERY_CASE, by = command.actor } = act;
    const state = before?.dispute ?? noDispute;
    const facts = disputeDecider.decide(state, command);
    const dispute = evolved(disputeDecider, state, facts) as OpenedDispute;
    const record = { ...before, version: (before?.version ?? 0) + 1, dispute };
    if (before) await disputes.save(work.ticket, scope, record);
    else await disputes.insert(work.ticket, record);
    await register(work, act, dispute);
    const amended = facts.some(({ type }) => type === 'ClaimAmended');
    const told = amended && (await tellsInsurer(work.ticket, dispute, command.now));
    const events = disputeEvents(facts, before?.dispute, dispute).filter(({ type }) => type !== 'ClaimAmended' || told);
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
