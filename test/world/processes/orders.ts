import type { Failing } from '../world.js';

/** What a process of a house on trial is started with. */
export interface Trial {
  /** Where its clock stands, ISO 8601. */
  readonly now: string;
  /** Source of the pattern that a statement of its timer has, where it has one. */
  readonly round?: string;
  /** Milliseconds between the rounds of its timer. */
  readonly lapseEvery: number;
  /** Milliseconds between the heartbeats of its feeds. */
  readonly heartbeat: number;
}

/** What a process on trial is asked to do, over the channel to whoever started it; each is answered when it is done. */
export type Order =
  | { readonly kind: 'clock'; readonly now: string }
  /** Statements with this pattern fail from now on; none, when it is left out. */
  | {
      readonly kind: 'fail';
      readonly pattern?: { readonly source: string; readonly flags: string };
      readonly sentence?: string;
    }
  | { readonly kind: 'rounds' };

/** The order that makes these statements fail, or ends that. */
export const failing = (how?: Pick<Failing, 'statement' | 'sentence'>): Order =>
  how
    ? { kind: 'fail', pattern: { source: how.statement.source, flags: how.statement.flags }, sentence: how.sentence }
    : { kind: 'fail' };
