import type { Actor } from '@concord/kit/domain/actor';
import type { Made } from './disclosure.state.js';

/** What is told when data are given: everything but who gave them and when. */
export type ToldDisclosure = Omit<Made, 'madeAt' | 'madeBy'>;

/** Orders to a disclosure; each is named as its move. */
export type DisclosureCommand = { readonly actor: Actor; readonly now: Date } & (
  | {
      readonly type: 'give';
      readonly told: ToldDisclosure;
      /** The organizations that are parties of the dispute besides its hospital. */
      readonly parties: readonly string[];
    }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'end'; readonly reason: string }
  | { readonly type: 'lapse' }
);
