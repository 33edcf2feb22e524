import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { ActionType, shownAction } from '@concord/kit/graphql/types/action.type';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { staffLifecycle } from '../domain/staff.moves.js';
import { DepartmentType } from './department.type.js';
import { OrganizationType } from './organization.type.js';
import type { IdentityGraph } from './parts.js';
import { StaffType } from './staff.type.js';

/** What is loaded or reckoned for a member of staff. */
@Resolver(() => StaffType)
export class StaffFields {
  constructor(private readonly graph: IdentityGraph) {}

  @FieldResolver(() => DepartmentType, { nullable: true })
  department(@Root() { record }: StaffType, @Ctx() context: SubgraphContext): Promise<DepartmentType | null> | null {
    const { department } = record.staff;
    return department ? context.loader(this.graph.loaders.department).load(department) : null;
  }

  @FieldResolver(() => OrganizationType)
  organization(@Root() { record }: StaffType, @Ctx() context: SubgraphContext): Promise<OrganizationType | null> {
    return context.loader(this.graph.loaders.organization).load(record.staff.organization);
  }

  /** What the caller may do to this person now, or why not. */
  @FieldResolver(() => [ActionType], { nullable: true })
  actions(@Root() { record }: StaffType, @Ctx() { identity }: SubgraphContext): readonly ActionType[] {
    const asking = { state: record.staff, actor: identity, now: this.graph.clock.now() };
    return staffLifecycle.offer(asking).map(shownAction);
  }
}
