import { never } from '@concord/kit/domain/decider';
import { evolveCover, isOfCover } from './claim.evolve.cover.js';
import { evolvePayout, isOfPayout } from './claim.evolve.payout.js';
import type { ClaimFact } from './claim.facts.js';
import { piecesOf, type Claim, type ClaimIn, type ClaimPieces, type ClaimStatus, type FiledClaim } from './claim.js';
import type { ClaimProposal } from './claim.parts.js';
import { clocksAfter } from './claim.turning.js';
import { within } from './claim.within.js';

/** The claim after a fact. A fact that cannot follow the state is a fault of the code, never of a person. */
export function evolve(state: Claim, fact: ClaimFact): Claim {
  const clocks = clocksAfter(state, fact);
  if (fact.type === 'Noticed') {
    const { type: _type, by: _by, at: _at, ...noticed } = fact;
    return { ...noticed, status: 'NOTICED', clocks };
  }
  const turned = { ...filed(state), clocks };
  if (isOfCover(fact)) return evolveCover(turned, fact);
  if (isOfPayout(fact)) return evolvePayout(turned, fact);
  switch (fact.type) {
    case 'Amended':
      return { ...turned, claimedFen: fact.claimedFen };
    case 'ProposalRecorded':
      return { ...turned, proposal: { ...fact.proposal, askedAt: fact.at, state: 'ASKED' } };
    case 'ProposalWithdrawn':
      return withProposal(turned.status === 'CONSENTED' ? withoutWord(turned) : turned, { state: 'WITHDRAWN' });
    case 'ConsentDeclined':
      return withProposal(turned, { state: 'DECLINED', reason: fact.reason });
    case 'ConsentGiven': {
      const { type: _type, by, at, undertaking: id, mediation: _mediation, validDays: _validDays, ...word } = fact;
      const claim = within(turned, 'ASSESSED');
      if (!claim.proposal) throw new Error('A consent cannot follow without a proposal');
      return {
        ...claim,
        status: 'CONSENTED',
        proposal: { ...claim.proposal, state: 'CONSENTED' },
        undertaking: { ...word, id, consentedBy: by, consentedAt: at, state: 'GIVEN' },
      };
    }
    case 'ConsentEnded':
      // The proposal still stands, and the insurer may give its word anew.
      return withProposal(withoutWord(within(turned, 'CONSENTED')), { state: 'ASKED' });
    case 'SealConfirmed': {
      const claim = within(turned, 'CONSENTED');
      return { ...claim, undertaking: { ...claim.undertaking, state: 'CALLED', agreement: fact.agreement } };
    }
    case 'SealDenied':
      return turned;
    case 'ClosedWithoutPayment': {
      const { by, at, reason } = fact;
      // What it had come to, whichever statuses lie behind it.
      const { status: _status, ...pieces }: ClaimPieces & { status: ClaimStatus } = piecesOf(turned);
      return { ...pieces, status: 'CLOSED', unpaid: { by, at, reason }, closedAt: at };
    }
    default:
      return never(fact);
  }
}

function filed(state: Claim): FiledClaim {
  if (state.status === 'NEW') throw new Error('Only the notice can follow the state NEW');
  return state;
}

function withoutWord({ undertaking: _undertaking, ...rest }: ClaimIn<'CONSENTED'>): ClaimIn<'ASSESSED'> {
  return { ...rest, status: 'ASSESSED' };
}

function withProposal(state: FiledClaim, change: Partial<ClaimProposal>): Claim {
  if (!state.proposal) throw new Error('An answer cannot follow without a proposal');
  return { ...state, proposal: { ...state.proposal, ...change } } as FiledClaim;
}
