import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { feedStream, type FeedEvent } from '@concord/kit/graphql/feed-stream';
import { Cursor } from '@concord/kit/graphql/scalars';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import { seatOf } from '../app/addressing.js';
import { shownNews } from './claim.entry.shown.js';
import { ClaimFeedEntryType, ClaimFeedItemType } from './claim.entry.type.js';
import { ClaimType } from './claim.type.js';
import type { ClaimGraph } from './parts.js';

interface FeedArguments {
  readonly after?: string | null;
  readonly claimId?: string | null;
}

/**
 * The live feed of claims. A class of its own for each service: type-graphql opens a stream without an instance, so what
 * the stream reads has to be known where the class is made.
 */
export function claimFeedOf(graph: Pick<ClaimGraph, 'feed' | 'cursors' | 'clock' | 'loaders' | 'heartbeat'>): object {
  @Resolver(() => ClaimFeedEntryType)
  class ClaimFeed {
    /** What happens to claims: first what was missed since `after`, then as it happens; of one claim, or of all. */
    @Subscription(() => ClaimFeedItemType, {
      subscribe: ({ args, context }) => openFeed(graph, args as FeedArguments, context as SubgraphContext),
    })
    claimFeed(
      @Root() event: FeedEvent<ClaimFeedEntryType>,
      @Arg('after', () => Cursor, { nullable: true }) _after?: string,
      @Arg('claimId', () => ID, { nullable: true }) _claimId?: string,
    ): ClaimFeedItemType {
      return { cursor: event.cursor, entry: event.entry ?? undefined };
    }

    /** As it is now for who listens; null when they may not see it. */
    @FieldResolver(() => ClaimType, { nullable: true })
    claim(@Root() { claimId }: ClaimFeedEntryType, @Ctx() context: SubgraphContext): Promise<ClaimType | null> {
      return context.loader(graph.loaders.byId).load(claimId);
    }
  }
  return new ClaimFeed();
}

function openFeed(
  { feed, cursors, clock, heartbeat }: Pick<ClaimGraph, 'feed' | 'cursors' | 'clock' | 'heartbeat'>,
  { after, claimId }: FeedArguments,
  { identity }: SubgraphContext,
) {
  return feedStream<ClaimFeedEntryType>({
    ...{ feed, cursors, clock, identity, after, heartbeat },
    seat: seatOf(identity.organization),
    // The insurer's seat also has its ledgers and reserves, and both parties' seats their policies: no news of a claim.
    show: ({ entry }) =>
      entry.aggregate.type === 'claim' && (!claimId || entry.aggregate.id === claimId)
        ? shownNews(entry, identity)
        : undefined,
  });
}
