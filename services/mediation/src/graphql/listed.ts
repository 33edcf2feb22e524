import type { OpenedList } from '@concord/casework/app/worklist';
import type { WorklistPlace } from '@concord/casework/app/worklist.ports';
import { isAsked } from '@concord/kit/graphql/asked';
import { pageOf, type Connection } from '@concord/kit/graphql/connection';
import type { LoaderFactory, SubgraphContext } from '@concord/kit/graphql/context';
import { keysetCursor, readKeyset } from '@concord/kit/graphql/cursor';
import { checkFirst } from '@concord/kit/graphql/limits';
import type { CappedCountType } from '@concord/kit/graphql/types/capped-count.type';
import type { GraphQLResolveInfo } from 'graphql';
import { seatOf } from '../app/addressing.js';
import type { MediationGraph } from './parts.js';

/** From when a page tells. */
interface AsOf {
  readonly asOf: string;
  readonly readAt: Date;
}

/** Read before anything else is, when it is asked for: what happens after it will be in the feed. */
export async function asOf(
  { clock, cursors, feed }: Pick<MediationGraph, 'clock' | 'cursors' | 'feed'>,
  { identity }: SubgraphContext,
  info: GraphQLResolveInfo,
): Promise<AsOf> {
  const seat = seatOf(identity.organization);
  const readAt = clock.now();
  return { asOf: isAsked(info, 'asOf') ? cursors.seal(seat, await feed.head(seat)) : '', readAt };
}

/** What a page is made from. */
interface Listing<Node> {
  readonly list: OpenedList;
  readonly byId: LoaderFactory<string, Node | null>;
  readonly first: number;
  readonly after?: string | null;
  readonly info: GraphQLResolveInfo;
}

/** A page of a worklist. */
export async function listed<Node>(
  graph: Pick<MediationGraph, 'clock' | 'cursors' | 'feed'>,
  context: SubgraphContext,
  { list, byId, first, after, info }: Listing<Node>,
): Promise<Connection<Node> & AsOf & { totalCount: CappedCountType }> {
  const size = checkFirst(first);
  const began = await asOf(graph, context, info);
  const rows = await list.page(size + 1, after ? placeOf(after) : undefined);
  const page = pageOf(rows, size, ({ dueAt, id }) => keysetCursor([dueAt.getTime(), id]));
  const loader = context.loader(byId);
  const nodes = await Promise.all(page.edges.map(({ node }) => loader.load(node.id)));
  const edges = page.edges.flatMap(({ cursor }, index) => {
    const node = nodes[index];
    return node ? [{ cursor, node }] : [];
  });
  const connection = { edges, pageInfo: page.pageInfo, ...began };
  // Counting costs a statement of its own: reckoned only when asked for.
  return Object.defineProperty(connection, 'totalCount', { get: () => list.count() }) as typeof connection & {
    totalCount: CappedCountType;
  };
}

function placeOf(cursor: string): WorklistPlace {
  const [dueAt, id] = readKeyset(cursor, 2);
  return { dueAt: new Date(Number(dueAt)), id: String(id) };
}
