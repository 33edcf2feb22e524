import type { Actor } from '@concord/kit/domain/actor';
import { evolved } from '@concord/kit/domain/decider';
import type { Scope, Write } from '@concord/kit/store/contract';
import { recipientsOf } from '../domain/disclosure.access.js';
import type { DisputeCommand } from '../domain/dispute.commands.js';
import type { MediationCommand } from '../domain/mediation.commands.js';
import type { OpenedDispute } from '../domain/dispute.js';
import { mediationDecider } from '../domain/mediation.decide.js';
import type { MediationFact } from '../domain/mediation.facts.js';
import { noMediation, type AppliedMediation } from '../domain/mediation.js';
import { shareOf } from '../domain/mediation.payments.js';
import { organizationsOf } from '../domain/mediation.readings.js';
import { bringingAlong } from './acting.js';
import { caseKey, seatsOf } from './addressing.js';
import { readersOf, withEvents } from './announcements.js';
import { aboutDispute, type WriteDisclosure } from './disclosure.writer.js';
import { EVERY_CASE, type WriteDispute } from './dispute.writer.js';
import { mediationEvents } from './mediation.announcements.js';
import type { DisputeRecord, DisputeStore, MediationRecord, MediationStore } from './ports.js';

/** One act on a mediation; its dispute is held in the same transaction. */
export interface MediationAct {
  /** Nothing before the first. */
  readonly before?: MediationRecord;
  readonly dispute: DisputeRecord;
  readonly command: MediationCommand;
  readonly scope?: Scope;
  /** Whose hand it was, where the move itself is the service's. */
  readonly by?: Actor;
  /** The id that the disclosure of a hospital's application gets in the register; its data key is prepared. */
  readonly disclosureId?: string;
}

/** Decides on a mediation and writes what follows, what happens to its dispute included. */
export type WriteMediation = (work: Write, act: MediationAct) => Promise<MediationRecord>;

export interface MediationWriterParts {
  readonly disputes: DisputeStore;
  readonly mediations: MediationStore;
  readonly writeDispute: WriteDispute;
  readonly writeDisclosure: WriteDisclosure;
}

/** Data keys of both cases are loaded before the transaction, by whoever opened it. */
export function createMediationWriter(parts: MediationWriterParts): WriteMediation {
  const { disputes, mediations, writeDispute, writeDisclosure } = parts;

  /** What a hospital gives away by applying stands in the register, in the same transaction. */
  async function register(work: Write, { command, by = command.actor, disclosureId }: MediationAct, after: Applied) {
    const { committee: recipient, application, dispute } = after;
    if (command.type !== 'apply' || !application.disclosure) return;
    if (!disclosureId) throw new Error('An application came without an id for its disclosure');
    const told = { id: disclosureId, ...aboutDispute(dispute), recipient, terms: application.disclosure };
    const give = { type: 'give', told, parties: [...recipientsOf(dispute), recipient], now: command.now } as const;
    await writeDisclosure(work, { command: { ...give, actor: bringingAlong(by) }, by, along: true });
  }

  return async (work, act) => {
    const { before, dispute, command, scope = EVERY_CASE, by = command.actor } = act;
    const { ticket } = work;
    const state = before?.mediation ?? noMediation;
    const facts = mediationDecider.decide(state, command);
    const mediation = evolved(mediationDecider, state, facts) as AppliedMediation;
    const record = { version: (before?.version ?? 0) + 1, mediation };
    // First of all writes: where the dispute refuses, nothing is half done.
    for (const order of facts.flatMap((fact) => disputeOrder(fact, mediation))) {
      const moved = { ...order, actor: bringingAlong(by), now: command.now };
      await writeDispute(work, { before: dispute, command: moved, by });
    }
    const { committee, application } = mediation;
    await register(work, act, { committee, application, dispute: dispute.dispute });
    const place = { now: command.now, claimStage: dispute.claimStage };
    const dueAt = before
      ? await mediations.save(ticket, scope, record, place)
      : await mediations.insert(ticket, record, place);
    const events = mediationEvents({
      ...{ facts, before: before?.mediation, after: mediation, dispute: dispute.dispute },
    });
    work.append({
      stream: 'case',
      aggregate: { type: 'mediation', id: mediation.id },
      version: record.version,
      kind: command.type,
      actor: by,
      organization: mediation.committee,
      at: command.now,
      facts: withEvents(facts, events),
      seats: seatsOf(organizationsOf(mediation), readersOf(events)),
      keyScope: caseKey(mediation.id),
    });
    await disputes.place(ticket, mediation.dispute, dueAt);
    return record;
  };
}

/** An application, and the dispute it is for. */
type Applied = Pick<AppliedMediation, 'committee' | 'application'> & { readonly dispute: OpenedDispute };

type DisputeOrder = Distributed<
  Extract<
    DisputeCommand,
    {
      type:
        'applyMediation' | 'dropApplication' | 'enterMediation' | 'leaveMediation' | 'settleByMediation' | 'performed';
    }
  >
>;
type Distributed<Command> = Command extends unknown ? Omit<Command, 'actor' | 'now'> : never;

/** What happens to the dispute by what happened to its mediation: at most one thing. */
function disputeOrder(fact: MediationFact, mediation: AppliedMediation): readonly DisputeOrder[] {
  const { id, committee } = mediation;
  switch (fact.type) {
    case 'Applied':
      return [{ type: 'applyMediation', mediation: id, committee }];
    case 'OtherSideDeclined':
    case 'AnswerLapsed':
    case 'AcceptanceRefused':
      return [{ type: 'dropApplication', mediation: id }];
    case 'Accepted':
      return [{ type: 'enterMediation', mediation: id, committee }];
    case 'Terminated':
      return [{ type: 'leaveMediation', mediation: id, ground: fact.ground }];
    case 'DeemedFailed':
      return [{ type: 'leaveMediation', mediation: id, ground: 'LIMIT_OVER' }];
    case 'AgreementTookEffect': {
      if (!('agreement' in mediation) || !mediation.agreement) throw new Error('No agreement took effect');
      const { id: agreement, instalments } = mediation.agreement;
      const insurerFen = shareOf(instalments, 'INSURER');
      const hospitalFen = shareOf(instalments, 'HOSPITAL');
      const shares = { totalFen: insurerFen + hospitalFen, insurerFen, hospitalFen };
      return [{ type: 'settleByMediation', mediation: id, agreement, ...shares }];
    }
    case 'Closed':
      return [{ type: 'performed', mediation: id }];
    default:
      return [];
  }
}
