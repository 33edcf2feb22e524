import type { ServiceConnection } from '../graphql/service.js';
import { createReactionActs } from '../reactions/acts.js';
import { createAnnouncer, type Announcer, type Telling } from '../reactions/announce.js';
import { createFollower, type Follower } from '../reactions/follow.js';
import type { Patience, Reaction } from '../reactions/reaction.js';
import { createSettling } from '../reactions/settle.js';
import { createSource } from '../reactions/source.js';
import type { Feed, UnitOfWork } from '../store/contract.js';
import type { Database } from '../store/database.js';
import { createReactionBook } from '../store/reaction-book.js';
import type { Installation } from './installation.js';

/** How a service hears of others, and lets others hear. */
export interface Reactions {
  /** Makes a reaction ready; it runs between `start` and `stop`. */
  follow<Event>(reaction: Reaction<Event>, patience?: Partial<Patience>): Follower;
  /** Lets the services that entries are addressed to read what `tell` makes of them. */
  announce(tell: Telling): void;
  /**
   * What this service answers outside the graph: the acts of its reactions, and `otherwise`, which gets only calls whose
   * identity is accepted and not over.
   */
  internal(otherwise?: ServiceConnection['internal']): ServiceConnection['internal'];
  start(): void;
  stop(): Promise<void>;
  /** By name of the reaction: `ok` or what is not. A reaction that waits keeps no service from its work. */
  checks(): Promise<Readonly<Record<string, string>>>;
}

/** What reactions of a service stand on. */
export interface ReactionsParts {
  readonly installation: Installation;
  readonly name: string;
  readonly database: Database;
  readonly unitOfWork: UnitOfWork;
  readonly feed: Feed;
}

export function createReactions({ installation, name, database, unitOfWork, feed }: ReactionsParts): Reactions {
  const { self, accept, clock, logger } = installation;
  const followers: Follower[] = [];
  let announcer: Announcer | undefined;

  return {
    follow<Event>(reaction: Reaction<Event>, patience?: Partial<Patience>) {
      const seat = `service:${name}`;
      const book = createReactionBook(database, { reaction: reaction.name, source: reaction.source, seat });
      const follower = createFollower({
        ...{ book, logger, patience, name: reaction.name, sourceName: reaction.source },
        source: createSource({ self, seat, peer: () => installation.peer(reaction.source) }),
        settling: createSettling({ reaction, book, unitOfWork, clock }),
      });
      followers.push(follower);
      return follower;
    },
    announce(tell) {
      announcer = createAnnouncer({ feed, tell });
    },
    internal: (otherwise) => (act, input, call) =>
      createReactionActs({ followers, announcer, accept, clock }, otherwise)(act, input, call),
    start() {
      for (const follower of followers) follower.start();
    },
    async stop() {
      announcer?.stop();
      await Promise.all(followers.map((follower) => follower.stop()));
    },
    async checks() {
      const states = await Promise.all(followers.map(async (each) => [each.name, await each.state()] as const));
      return Object.fromEntries(states);
    },
  };
}
