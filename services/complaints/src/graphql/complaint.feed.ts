import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { feedStream, type FeedEvent } from '@concord/kit/graphql/feed-stream';
import { Cursor } from '@concord/kit/graphql/scalars';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import { seatOf } from '../app/addressing.js';
import { shownNews } from './complaint.entry.shown.js';
import { ComplaintFeedEntryType, ComplaintFeedItemType } from './complaint.entry.type.js';
import { ComplaintType } from './complaint.type.js';
import type { ComplaintGraph } from './parts.js';

interface FeedArguments {
  readonly after?: string | null;
  readonly caseId?: string | null;
}

/**
 * The live feed of complaints. A class of its own for each service: type-graphql opens a stream without an instance, so
 * what the stream reads has to be known where the class is made.
 */
export function complaintFeedOf(
  graph: Pick<ComplaintGraph, 'feed' | 'cursors' | 'clock' | 'loaders' | 'heartbeat'>,
): object {
  @Resolver(() => ComplaintFeedEntryType)
  class ComplaintFeed {
    /** What happens to complaints: first what was missed since `after`, then as it happens; of one case, or of all. */
    @Subscription(() => ComplaintFeedItemType, {
      subscribe: ({ args, context }) => openFeed(graph, args as FeedArguments, context as SubgraphContext),
    })
    complaintFeed(
      @Root() event: FeedEvent<ComplaintFeedEntryType>,
      @Arg('after', () => Cursor, { nullable: true }) _after?: string,
      @Arg('caseId', () => ID, { nullable: true }) _caseId?: string,
    ): ComplaintFeedItemType {
      return { cursor: event.cursor, entry: event.entry ?? undefined };
    }

    /** As it is now for who listens; null when they may not see it. */
    @FieldResolver(() => ComplaintType, { nullable: true })
    complaint(
      @Root() { complaintId }: ComplaintFeedEntryType,
      @Ctx() context: SubgraphContext,
    ): Promise<ComplaintType | null> {
      return context.loader(graph.loaders.byId).load(complaintId);
    }
  }
  return new ComplaintFeed();
}

function openFeed(
  { feed, cursors, clock, heartbeat }: Pick<ComplaintGraph, 'feed' | 'cursors' | 'clock' | 'heartbeat'>,
  { after, caseId }: FeedArguments,
  { identity }: SubgraphContext,
) {
  return feedStream<ComplaintFeedEntryType>({
    ...{ feed, cursors, clock, identity, after, heartbeat },
    seat: seatOf(identity.organization),
    show: ({ entry }) =>
      entry.aggregate.type === 'complaint' && (!caseId || entry.aggregate.id === caseId) ? shownNews(entry) : undefined,
  });
}
