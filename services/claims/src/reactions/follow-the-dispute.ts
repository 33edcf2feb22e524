import { never } from '@concord/kit/domain/decider';
import type { Reaction } from '@concord/kit/reactions/reaction';
import type { Write } from '@concord/kit/store/contract';
import { readMediationEvent, type MediationEvent } from '@concord/schema/events.mediation';
import type { ReceivedActs } from '../app/claim.received.js';
import type { DisclosureStore } from '../app/ports.js';
import { noticeFrom } from './notice-claim-when-insurer-is-notified.js';
import { orderFrom } from './order-from-mediation.js';

const SOURCE = 'mediation';

/** What an event is carried into. */
export interface FollowingParts {
  readonly received: ReceivedActs;
  readonly disclosures: Pick<DisclosureStore, 'put' | 'end'>;
}

/**
 * Carries what the mediation service tells into the claim it is about. One reaction for all of it: what comes of one
 * dispute, or of one mediation, comes in the order in which it happened. An event that is faster than the notice of its
 * claim, which comes from another aggregate, is tried again.
 */
export function followTheDispute(parts: FollowingParts): Reaction<MediationEvent> {
  const { received } = parts;
  return {
    name: 'follow-the-dispute',
    source: SOURCE,
    read: (value) => {
      const event = readMediationEvent(value);
      return event && concernsClaims(event) ? event : undefined;
    },
    async prepare(event) {
      if (event.type === 'InsurerNotified') return received.prepareNotice(noticeFrom(event));
      if ('claim' in event && event.claim) await received.prepare(event.claim);
    },
    apply: (event, write) => apply(parts, event, write),
  };
}

async function apply({ received, disclosures }: FollowingParts, event: MediationEvent, write: Write): Promise<void> {
  switch (event.type) {
    case 'InsurerNotified':
      return received.notice(write, noticeFrom(event), SOURCE);
    case 'DisclosureMade': {
      const { disclosure: id, recipient: insurer, claim, kinds, expiresOn } = event;
      return disclosures.put(write.ticket, { id, insurer, claim, kinds, expiresOn });
    }
    case 'DisclosureEnded':
      return disclosures.end(write.ticket, event.disclosure, new Date(event.at));
    case 'MediationStage':
      return event.claim ? received.setMediationStage(write, event.claim, event.stage) : undefined;
    case 'ClaimAmended':
    case 'ConsentAsked':
    case 'ProposalWithdrawn':
    case 'SealRequested':
    case 'AgreementEffective':
    case 'BasisConfirmed':
    case 'BasisDenied':
    case 'AgreementPerformed':
      return event.claim ? received.receive(write, event.claim, SOURCE, (seen) => orderFrom(event, seen)) : undefined;
    case 'DisputeOpened':
    case 'ForumOpened':
    case 'ForumClosed':
    case 'MediationTerminated':
    case 'DisputeClosed':
      return;
    default:
      return never(event);
  }
}

/** Of no concern: which forum a dispute is before. A mediation that ended takes back its proposal by an event of its own. */
const unheard: readonly MediationEvent['type'][] = [
  'DisputeOpened',
  'ForumOpened',
  'ForumClosed',
  'MediationTerminated',
  'DisputeClosed',
];

const concernsClaims = ({ type }: MediationEvent) => !unheard.includes(type);
