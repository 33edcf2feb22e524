import type { GraphQLResolveInfo } from 'graphql';
import type { Clock } from '../domain/clock.js';
import type { Feed, Seat } from '../store/contract.js';
import { isAsked } from './asked.js';
import type { FeedCursors } from './cursor.js';

/** From when an answer tells: what happens after `asOf` will be in the feed. */
export interface AsOf {
  /** Where the feed of the seat stood; empty where nobody asked. */
  readonly asOf: string;
  readonly readAt: Date;
}

/** By what it is known from when an answer tells. */
export interface AsOfSources {
  readonly clock: Clock;
  readonly cursors: Pick<FeedCursors, 'seal'>;
  readonly feed: Pick<Feed, 'head'>;
}

/** Call it before anything else is read, or the feed begins behind something that the answer does not have yet. */
export async function asOf(
  { clock, cursors, feed }: AsOfSources,
  seat: Seat,
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
): Promise<AsOf> {
  const readAt = clock.now();
  return { asOf: isAsked(info, 'asOf') ? cursors.seal(seat, await feed.head(seat)) : '', readAt };
}
