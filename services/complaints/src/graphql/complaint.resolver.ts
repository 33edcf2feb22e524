import '@concord/kit/graphql/metadata';
import type { WorklistPlace } from '@concord/casework/app/worklist.ports';
import { BadInput } from '@concord/kit/domain/conflict';
import { isAsked } from '@concord/kit/graphql/asked';
import { pageOf } from '@concord/kit/graphql/connection';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { keysetCursor, readKeyset } from '@concord/kit/graphql/cursor';
import { checkFirst } from '@concord/kit/graphql/limits';
import { Cursor } from '@concord/kit/graphql/scalars';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { seatOf } from '../app/addressing.js';
import { categories } from '../domain/complaint.terms.js';
import { ComplaintConnection, ComplaintCounters } from './complaint.connection.type.js';
import { ComplaintCategoryType } from './complaint.parts.type.js';
import { ComplaintType } from './complaint.type.js';
import type { ComplaintGraph } from './parts.js';
import { askedFilter, ComplaintFilter } from './worklist.input.js';

@Resolver(() => ComplaintType)
export class ComplaintResolver {
  constructor(private readonly graph: ComplaintGraph) {}

  /** A complaint by its id or by its number. */
  @Query(() => ComplaintType, { nullable: true })
  complaint(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { nullable: true }) id?: string,
    @Arg('caseNo', () => String, { nullable: true }) caseNo?: string,
  ): Promise<ComplaintType | null> {
    const { byId, byCaseNo } = this.graph.loaders;
    if (id) return context.loader(byId).load(id);
    if (caseNo) return context.loader(byCaseNo).load(caseNo.trim().toUpperCase());
    throw new BadInput(['id'], 'id or caseNo is needed');
  }

  /** The worklist of the caller's organization, in the order of what is due. */
  @Query(() => ComplaintConnection)
  async complaints(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => ComplaintFilter, { nullable: true }) filter?: ComplaintFilter,
    @Arg('first', () => Int, { defaultValue: 30 }) first = 30,
    @Arg('after', () => Cursor, { nullable: true }) after?: string,
  ): Promise<ComplaintConnection> {
    const size = checkFirst(first);
    const began = await this.began(context, info);
    const list = await this.graph.worklist.open(
      context.identity,
      askedFilter(filter),
      this.graph.patients(context.call),
    );
    const rows = await list.page(size + 1, after ? placeOf(after) : undefined);
    const page = pageOf(rows, size, ({ dueAt, id }) => keysetCursor([dueAt.getTime(), id]));
    const loader = context.loader(this.graph.loaders.byId);
    const nodes = await Promise.all(page.edges.map(({ node }) => loader.load(node.id)));
    const edges = page.edges.flatMap(({ cursor }, index) => {
      const node = nodes[index];
      return node ? [{ cursor, node }] : [];
    });
    const connection = { edges, pageInfo: page.pageInfo, ...began };
    // Counting costs a statement of its own: reckoned only when asked for.
    return Object.defineProperty(connection as ComplaintConnection, 'totalCount', { get: () => list.count() });
  }

  /** The numbers of the home page. */
  @Query(() => ComplaintCounters)
  async complaintCounters(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ComplaintCounters> {
    const began = await this.began(context, info);
    return { ...(await this.graph.worklist.counters(context.identity)), ...began };
  }

  /** The categories a complaint can have. */
  @Query(() => [ComplaintCategoryType])
  complaintCategories(): readonly ComplaintCategoryType[] {
    return Object.entries(categories).map(([code, name]) => ({ code, name }));
  }

  /** Read before anything else is, when it is asked for: what happens after it will be in the feed. */
  private async began(
    { identity }: SubgraphContext,
    info: GraphQLResolveInfo,
  ): Promise<{ readonly asOf: string; readonly readAt: Date }> {
    const seat = seatOf(identity.organization);
    const readAt = this.graph.clock.now();
    return {
      asOf: isAsked(info, 'asOf') ? this.graph.cursors.seal(seat, await this.graph.feed.head(seat)) : '',
      readAt,
    };
  }
}

function placeOf(cursor: string): WorklistPlace {
  const [dueAt, id] = readKeyset(cursor, 2);
  return { dueAt: new Date(Number(dueAt)), id: String(id) };
}
