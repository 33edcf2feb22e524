import '@concord/kit/graphql/metadata';
import { NotFound } from '@concord/kit/domain/conflict';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { checkFirst } from '@concord/kit/graphql/limits';
import { scopeOf } from '@concord/kit/store/contract';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { IdentityGraph } from './parts.js';
import { shownStaff, StaffType } from './staff.type.js';

@Resolver(() => StaffType)
export class StaffResolver {
  constructor(private readonly graph: IdentityGraph) {}

  /** Who calls. */
  @Query(() => StaffType)
  async me(@Ctx() context: SubgraphContext): Promise<StaffType> {
    const staff = await context.loader(this.graph.loaders.staff).load(context.identity.id);
    // An API client or a service is nobody's colleague.
    if (!staff) throw new NotFound('Staff');
    return staff;
  }

  /** The people of the caller's organization, in the order in which they were added. */
  @Query(() => [StaffType])
  async staffMembers(
    @Ctx() { identity }: SubgraphContext,
    @Arg('role', () => String, { nullable: true }) role?: string,
    @Arg('first', () => Int, { defaultValue: 50 }) first = 50,
    @Arg('suspendedToo', () => Boolean, { defaultValue: false }) suspendedToo = false,
  ): Promise<readonly StaffType[]> {
    const filter = { role: role ?? undefined, suspendedToo };
    return (await this.graph.staff.list(scopeOf(identity), filter, checkFirst(first))).map(shownStaff);
  }
}
