import '@concord/kit/graphql/metadata';
import { listed } from '@concord/casework/graphql/listed';
import { BadInput } from '@concord/kit/domain/conflict';
import { asOf } from '@concord/kit/graphql/as-of';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { Cursor } from '@concord/kit/graphql/scalars';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { seatOf } from '../app/addressing.js';
import type * as lists from '../app/worklist.ports.js';
import { DisputeConnection, MediationConnection, MediationCounters } from './connection.type.js';
import { DisputeType } from './dispute.type.js';
import { MediationType } from './mediation.type.js';
import type { MediationGraph } from './parts.js';
import { asked, DisputeFilter, MediationFilter } from './worklist.input.js';

@Resolver()
export class CaseResolver {
  constructor(private readonly graph: MediationGraph) {}

  /** A dispute by its id or by its number. */
  @Query(() => DisputeType, { nullable: true })
  dispute(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { nullable: true }) id?: string,
    @Arg('caseNo', () => String, { nullable: true }) caseNo?: string,
  ): Promise<DisputeType | null> {
    const { disputeById, disputeByCaseNo } = this.graph.loaders;
    if (id) return context.loader(disputeById).load(id);
    if (caseNo) return context.loader(disputeByCaseNo).load(caseNo.trim().toUpperCase());
    throw new BadInput(['id'], 'id or caseNo is needed');
  }

  /** A mediation by its id or by its number. */
  @Query(() => MediationType, { nullable: true })
  mediation(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { nullable: true }) id?: string,
    @Arg('caseNo', () => String, { nullable: true }) caseNo?: string,
  ): Promise<MediationType | null> {
    const { mediationById, mediationByCaseNo } = this.graph.loaders;
    if (id) return context.loader(mediationById).load(id);
    if (caseNo) return context.loader(mediationByCaseNo).load(caseNo.trim().toUpperCase());
    throw new BadInput(['id'], 'id or caseNo is needed');
  }

  /** The disputes of the caller's organization, in the order of what is due. */
  @Query(() => DisputeConnection)
  disputes(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => DisputeFilter, { nullable: true }) filter?: DisputeFilter,
    @Arg('first', () => Int, { defaultValue: 30 }) first = 30,
    @Arg('after', () => Cursor, { nullable: true }) after?: string,
  ): Promise<DisputeConnection> {
    const { worklist, loaders } = this.graph;
    const open = () => worklist.disputes(context.identity, asked<lists.DisputeFilter>(filter));
    const seat = seatOf(context.identity.organization);
    return listed(this.graph, context, { seat, open, byId: loaders.disputeById, first, after, info });
  }

  /** The mediations of the caller's organization, in the order of what is due. */
  @Query(() => MediationConnection)
  mediations(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => MediationFilter, { nullable: true }) filter?: MediationFilter,
    @Arg('first', () => Int, { defaultValue: 30 }) first = 30,
    @Arg('after', () => Cursor, { nullable: true }) after?: string,
  ): Promise<MediationConnection> {
    const { worklist, loaders } = this.graph;
    const open = () => worklist.mediations(context.identity, asked<lists.MediationFilter>(filter));
    const seat = seatOf(context.identity.organization);
    return listed(this.graph, context, { seat, open, byId: loaders.mediationById, first, after, info });
  }

  /** The numbers of the home page. */
  @Query(() => MediationCounters)
  async mediationCounters(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MediationCounters> {
    const began = await asOf(this.graph, seatOf(context.identity.organization), info);
    return { ...(await this.graph.worklist.counters(context.identity)), ...began };
  }
}
