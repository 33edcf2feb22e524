import { never } from '@concord/kit/domain/decider';
import type { MediationEvent } from '@concord/schema/events.mediation';
import type { DisclosureFact } from '../domain/disclosure.facts.js';
import type { MadeDisclosure } from '../domain/disclosure.state.js';

/**
 * What the claims service, which keeps a copy of what the insurer was given, is told: for which kinds and how long, and that
 * it is over. No purpose, no ground, no reason.
 *
 * @param claimedFen what is claimed now, where the insurer was not told while nothing covered it
 */
export function disclosureEvents(
  facts: readonly DisclosureFact[],
  { id: disclosure, dispute, claim, recipient, terms }: MadeDisclosure,
  claimedFen?: number,
): readonly MediationEvent[] {
  if (!claim) return [];
  const about = { version: 1, disclosure, dispute, claim } as const;
  return facts.flatMap((fact): readonly MediationEvent[] => {
    switch (fact.type) {
      case 'DisclosureMade': {
        const { kinds, expiresOn } = terms;
        const made = { type: 'DisclosureMade', ...about, recipient, kinds: [...kinds], expiresOn } as const;
        const anew = claimedFen !== undefined && kinds.includes('CLAIM');
        return anew ? [made, { type: 'ClaimAmended', version: 1, dispute, claim, claimedFen }] : [made];
      }
      case 'DisclosureWithdrawn':
      case 'DisclosureEnded':
      case 'DisclosureExpired':
        return [{ type: 'DisclosureEnded', ...about, at: fact.at }];
      default:
        return never(fact);
    }
  });
}
