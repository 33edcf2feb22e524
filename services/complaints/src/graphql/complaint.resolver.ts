import '@concord/kit/graphql/metadata';
import { listed } from '@concord/casework/graphql/listed';
import { BadInput } from '@concord/kit/domain/conflict';
import { asOf } from '@concord/kit/graphql/as-of';
import type { SubgraphContext } from '@concord/kit/graphql/context';
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
  complaints(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => ComplaintFilter, { nullable: true }) filter?: ComplaintFilter,
    @Arg('first', () => Int, { defaultValue: 30 }) first = 30,
    @Arg('after', () => Cursor, { nullable: true }) after?: string,
  ): Promise<ComplaintConnection> {
    return listed(this.graph, context, {
      seat: seatOf(context.identity.organization),
      open: () => this.graph.worklist.open(context.identity, askedFilter(filter), this.graph.patients(context.call)),
      byId: this.graph.loaders.byId,
      ...{ first, after, info },
    });
  }

  /** The numbers of the home page. */
  @Query(() => ComplaintCounters)
  async complaintCounters(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ComplaintCounters> {
    const began = await asOf(this.graph, seatOf(context.identity.organization), info);
    return { ...(await this.graph.worklist.counters(context.identity)), ...began };
  }

  /** The categories a complaint can have. */
  @Query(() => [ComplaintCategoryType])
  complaintCategories(): readonly ComplaintCategoryType[] {
    return Object.entries(categories).map(([code, name]) => ({ code, name }));
  }
}
