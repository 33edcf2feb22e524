import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { feedStream, type FeedEvent } from '@concord/kit/graphql/feed-stream';
import { Cursor } from '@concord/kit/graphql/scalars';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import { seatOf } from '../app/addressing.js';
import { CaucusType } from './caucus.type.js';
import { DisputeType } from './dispute.type.js';
import { shownNews } from './entry.shown.js';
import { MediationFeedEntryType, MediationFeedItemType } from './entry.type.js';
import { MediationType } from './mediation.type.js';
import type { MediationGraph } from './parts.js';

type Streaming = Pick<MediationGraph, 'feed' | 'cursors' | 'clock' | 'loaders' | 'heartbeat' | 'reading'>;

interface FeedArguments {
  readonly after?: string | null;
  readonly disputeId?: string | null;
}

/**
 * The live feed of disputes, mediations and rooms. A class of its own for each service: type-graphql opens a stream without
 * an instance, so what the stream reads has to be known where the class is made.
 */
export function mediationFeedOf(graph: Streaming): object {
  @Resolver(() => MediationFeedEntryType)
  class MediationFeed {
    /** What happens to cases: first what was missed since `after`, then as it happens; of one dispute, or of all. */
    @Subscription(() => MediationFeedItemType, {
      subscribe: ({ args, context }) => openFeed(graph, args as FeedArguments, context as SubgraphContext),
    })
    mediationFeed(
      @Root() event: FeedEvent<MediationFeedEntryType>,
      @Arg('after', () => Cursor, { nullable: true }) _after?: string,
      @Arg('disputeId', () => ID, { nullable: true }) _disputeId?: string,
    ): MediationFeedItemType {
      return { cursor: event.cursor, entry: event.entry ?? undefined };
    }

    /** As it is now for who listens; null when they may not see it. */
    @FieldResolver(() => DisputeType, { nullable: true })
    dispute(
      @Root() { about }: MediationFeedEntryType,
      @Ctx() context: SubgraphContext,
    ): Promise<DisputeType | null> | null {
      return about.dispute ? context.loader(graph.loaders.disputeById).load(about.dispute) : null;
    }

    @FieldResolver(() => MediationType, { nullable: true })
    mediation(
      @Root() { about }: MediationFeedEntryType,
      @Ctx() context: SubgraphContext,
    ): Promise<MediationType | null> | null {
      return about.mediation ? context.loader(graph.loaders.mediationById).load(about.mediation) : null;
    }

    @FieldResolver(() => CaucusType, { nullable: true })
    caucus(
      @Root() { about }: MediationFeedEntryType,
      @Ctx() context: SubgraphContext,
    ): Promise<CaucusType | null> | null {
      return about.caucus ? context.loader(graph.loaders.caucusById).load(about.caucus) : null;
    }
  }
  return new MediationFeed();
}

function openFeed(
  { feed, cursors, clock, heartbeat, reading }: Streaming,
  { after, disputeId }: FeedArguments,
  { identity }: SubgraphContext,
) {
  return feedStream<MediationFeedEntryType>({
    ...{ feed, cursors, clock, identity, after, heartbeat },
    seat: seatOf(identity.organization),
    // Whose room it is may have changed since it was written: asked again for each entry.
    async show({ entry }) {
      const about = await reading.about(identity, entry);
      return about && (!disputeId || about.dispute === disputeId) ? shownNews(entry, about) : undefined;
    },
  });
}
