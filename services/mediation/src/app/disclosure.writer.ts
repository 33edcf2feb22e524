import type { Actor } from '@concord/kit/domain/actor';
import { evolved } from '@concord/kit/domain/decider';
import type { Write } from '@concord/kit/store/contract';
import type { DisclosureCommand } from '../domain/disclosure.commands.js';
import { disclosureDecider } from '../domain/disclosure.decide.js';
import { noDisclosure, type MadeDisclosure } from '../domain/disclosure.state.js';
import type { OpenedDispute } from '../domain/dispute.js';
import { disclosureKey, seatsOf } from './addressing.js';
import { withEvents } from './announcements.js';
import { disclosureEvents } from './disclosure.announcements.js';
import type { DisclosureRecord, DisclosureStore } from './disclosure.ports.js';

/** One act on a disclosure. */
export interface DisclosureAct {
  /** Nothing before the first. */
  readonly before?: DisclosureRecord;
  readonly command: DisclosureCommand;
  /** Whose hand it was, where the move itself is the service's. */
  readonly by?: Actor;
  /** Made together with another act, of whose news it is a part: nobody is told of it twice. */
  readonly along?: true;
  /** What is claimed now, where an insurer is told of it anew. */
  readonly claimedFen?: number;
}

/** Decides on a disclosure and writes what follows: the register, its journal entry, who is told. */
export type WriteDisclosure = (work: Write, act: DisclosureAct) => Promise<DisclosureRecord>;

/** The data key of the disclosure is loaded before the transaction, by whoever opened it. */
export function createDisclosureWriter(disclosures: DisclosureStore): WriteDisclosure {
  return async (work, { before, command, by = command.actor, along, claimedFen }) => {
    const state = before?.disclosure ?? noDisclosure;
    const facts = disclosureDecider.decide(state, command);
    const disclosure = evolved(disclosureDecider, state, facts) as MadeDisclosure;
    const record = { version: (before?.version ?? 0) + 1, disclosure };
    if (before) await disclosures.save(work.ticket, record);
    else await disclosures.insert(work.ticket, record);
    const events = disclosureEvents(facts, disclosure, claimedFen);
    work.append({
      stream: 'case',
      aggregate: { type: 'disclosure', id: disclosure.id },
      version: record.version,
      kind: command.type,
      actor: by,
      organization: disclosure.hospital,
      at: command.now,
      facts: withEvents(facts, events),
      seats: seatsOf(along ? [] : [disclosure.hospital, disclosure.recipient], events.length > 0 ? ['claims'] : []),
      keyScope: disclosureKey(disclosure.id),
    });
    return record;
  };
}

/** What of a dispute every disclosure of it says. */
export const aboutDispute = ({ id: dispute, caseNo: disputeNo, hospital, patientId: patient }: OpenedDispute) => ({
  ...{ dispute, disputeNo, hospital, patient },
});
