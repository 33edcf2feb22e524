import { asOf, type AsOf, type AsOfSources } from '@concord/kit/graphql/as-of';
import { pageOf, type Connection } from '@concord/kit/graphql/connection';
import type { LoaderFactory, SubgraphContext } from '@concord/kit/graphql/context';
import { keysetCursor, readKeyset } from '@concord/kit/graphql/cursor';
import { checkFirst } from '@concord/kit/graphql/limits';
import type { CappedCountType } from '@concord/kit/graphql/types/capped-count.type';
import type { Seat } from '@concord/kit/store/contract';
import type { GraphQLResolveInfo } from 'graphql';
import type { OpenedList } from '../app/worklist.js';
import type { WorklistPlace } from '../app/worklist.ports.js';

/** What a page is made from. */
export interface Listing<Node> {
  /** Whose feed tells what happens after the page. */
  readonly seat: Seat;
  /** Narrows the list; it is called when it is known from when the page tells. */
  open(): OpenedList | Promise<OpenedList>;
  readonly byId: LoaderFactory<string, Node | null>;
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly info: GraphQLResolveInfo;
}

/** A page of a worklist, in the order of what is due. */
export type Listed<Node> = Connection<Node> & AsOf & { totalCount: CappedCountType };

/** Lists a page: what a row shows is loaded as any other case, and what the caller may not load is not in it. */
export async function listed<Node>(
  sources: AsOfSources,
  context: SubgraphContext,
  { seat, open, byId, first, after, info }: Listing<Node>,
): Promise<Listed<Node>> {
  const size = checkFirst(first);
  const began = await asOf(sources, seat, info);
  const list = await open();
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
  return Object.defineProperty(connection, 'totalCount', { get: () => list.count() }) as Listed<Node>;
}

function placeOf(cursor: string): WorklistPlace {
  const [dueAt, id] = readKeyset(cursor, 2);
  return { dueAt: new Date(Number(dueAt)), id: String(id) };
}
