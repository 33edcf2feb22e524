import type { By } from './dispute.facts.js';
import type { Made } from './disclosure.state.js';

/** Everything that can have happened to a disclosure, in the past tense. */
export type DisclosureFact =
  | ({ readonly type: 'DisclosureMade' } & Omit<Made, 'madeAt' | 'madeBy'> & By)
  | ({ readonly type: 'DisclosureWithdrawn'; readonly reason: string } & By)
  | ({ readonly type: 'DisclosureEnded'; readonly reason: string } & By)
  | ({ readonly type: 'DisclosureExpired' } & By);
