import '@concord/kit/graphql/metadata';
import { listed } from '@concord/casework/graphql/listed';
import { BadInput } from '@concord/kit/domain/conflict';
import { asOf } from '@concord/kit/graphql/as-of';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { Cursor } from '@concord/kit/graphql/scalars';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { seatOf } from '../app/addressing.js';
import { ClaimConnection, ClaimCounters } from './claim.connection.type.js';
import { ClaimType } from './claim.type.js';
import type { ClaimGraph } from './parts.js';
import { askedFilter, ClaimFilter } from './worklist.input.js';

@Resolver(() => ClaimType)
export class ClaimResolver {
  constructor(private readonly graph: ClaimGraph) {}

  /** A claim by its id or by its number. */
  @Query(() => ClaimType, { nullable: true })
  claim(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { nullable: true }) id?: string,
    @Arg('caseNo', () => String, { nullable: true }) caseNo?: string,
  ): Promise<ClaimType | null> {
    const { byId, byCaseNo } = this.graph.loaders;
    if (id) return context.loader(byId).load(id);
    if (caseNo) return context.loader(byCaseNo).load(caseNo.trim().toUpperCase());
    throw new BadInput(['id'], 'id or caseNo is needed');
  }

  /** The worklist of the caller's organization, in the order of what is due. */
  @Query(() => ClaimConnection)
  claims(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => ClaimFilter, { nullable: true }) filter?: ClaimFilter,
    @Arg('first', () => Int, { defaultValue: 30 }) first = 30,
    @Arg('after', () => Cursor, { nullable: true }) after?: string,
  ): Promise<ClaimConnection> {
    return listed(this.graph, context, {
      seat: seatOf(context.identity.organization),
      open: () => this.graph.worklist.open(context.identity, askedFilter(filter)),
      byId: this.graph.loaders.byId,
      ...{ first, after, info },
    });
  }

  /** The numbers of the home page. */
  @Query(() => ClaimCounters)
  async claimCounters(@Ctx() context: SubgraphContext, @Info() info: GraphQLResolveInfo): Promise<ClaimCounters> {
    const began = await asOf(this.graph, seatOf(context.identity.organization), info);
    return { ...(await this.graph.worklist.counters(context.identity)), ...began };
  }
}
