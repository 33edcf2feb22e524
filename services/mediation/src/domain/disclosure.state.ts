import type { Disclosure } from './disclosure.js';

/** A disclosure of the register (对外提供记录): of which dispute, by whom, to whom. Instants are ISO in UTC. */
export interface Made {
  readonly id: string;
  readonly dispute: string;
  readonly disputeNo: string;
  /** Left out of a dispute that came to a committee directly. */
  readonly patient?: string;
  readonly hospital: string;
  /** The insurer or the committee. */
  readonly recipient: string;
  /** Where the recipient is the insurer: the claim under which it keeps what it is given. */
  readonly claim?: string;
  readonly terms: Disclosure;
  readonly madeAt: string;
  readonly madeBy: string;
}

/** How it came to its end; a lapse has no reason but its last day. */
export interface Ending {
  readonly at: string;
  readonly by: string;
  readonly reason?: string;
}

type In<S extends string> = S extends string ? Made & { readonly status: S; readonly ending: Ending } : never;

/** A disclosure: in each status exactly the fields that make sense there. */
export type DisclosureState =
  { readonly status: 'NEW' } | (Made & { readonly status: 'ACTIVE' }) | In<'WITHDRAWN' | 'ENDED' | 'EXPIRED'>;

export type DisclosureStatus = DisclosureState['status'];

/** The disclosure before it was made. */
export const noDisclosure: DisclosureState = { status: 'NEW' };

/** A disclosure that was made. */
export type MadeDisclosure = Exclude<DisclosureState, { status: 'NEW' }>;
