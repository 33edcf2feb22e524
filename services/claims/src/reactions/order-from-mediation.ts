import { never } from '@concord/kit/domain/decider';
import type { MediationEvent } from '@concord/schema/events.mediation';
import type { Seen } from '../app/claim.received.js';
import type { ClaimOrder } from '../domain/claim.commands.js';
import { piecesOf } from '../domain/claim.js';
import { sealDenial } from '../domain/claim.rulings.consent.js';

/** Events of the mediation service that order something of a claim. */
export type OrderingEvent = Extract<
  MediationEvent,
  {
    type:
      | 'ClaimAmended'
      | 'ConsentAsked'
      | 'ProposalWithdrawn'
      | 'SealRequested'
      | 'AgreementEffective'
      | 'BasisConfirmed'
      | 'BasisDenied'
      | 'AgreementPerformed';
  }
>;

/** What an event orders of the claim as it stands; `undefined` for nothing. */
export function orderFrom(event: OrderingEvent, seen: Seen): ClaimOrder | undefined {
  switch (event.type) {
    case 'ClaimAmended':
      // Told again with a new disclosure, it need not be news.
      if (event.claimedFen === seen.record.claim.claimedFen) return undefined;
      return { type: 'amend', claimedFen: event.claimedFen };
    case 'ConsentAsked': {
      const { proposal: id, mediation, committee, totalFen, mentalFen, legalFen, liability } = event;
      const proposal = { id, mediation, committee, totalFen, mentalFen, legalFen, liability };
      return { type: 'recordProposal', proposal };
    }
    case 'ProposalWithdrawn':
      return { type: 'withdrawProposal', proposal: event.proposal };
    case 'SealRequested': {
      const { undertaking, agreement } = event;
      const reason = sealDenial(seen.record.claim, seen.ledger?.ledger, undertaking, seen.now);
      return reason
        ? { type: 'denySeal', undertaking, agreement, reason }
        : { type: 'confirmSeal', undertaking, agreement };
    }
    case 'AgreementEffective': {
      // Without an undertaking the hospital pays all of it: nothing to pay for the insurer.
      if (!event.undertaking) return undefined;
      if (piecesOf(seen.record.claim).basis?.agreement === event.agreement) return undefined;
      const { undertaking, mediation, agreement, hash, totalFen, insurerFen, hospitalFen, payee, effectiveAt } = event;
      const shares = { totalFen, insurerFen, hospitalFen };
      return { type: 'recordBasis', basis: { undertaking, mediation, agreement, hash, ...shares, payee, effectiveAt } };
    }
    case 'BasisConfirmed':
      return { type: 'confirmApproval', approval: event.approval };
    case 'BasisDenied':
      return { type: 'denyApproval', approval: event.approval, reason: event.reason };
    case 'AgreementPerformed':
      return { type: 'recordPerformance' };
    default:
      return never(event);
  }
}
