import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { ActionType, shownAction } from '@concord/kit/graphql/types/action.type';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { departmentLifecycle, siteLifecycle } from '../domain/place.moves.js';
import { DepartmentType } from './department.type.js';
import type { IdentityGraph } from './parts.js';
import { SiteType } from './place.type.js';

/** What is loaded or reckoned for a department. */
@Resolver(() => DepartmentType)
export class DepartmentFields {
  constructor(private readonly graph: IdentityGraph) {}

  /** Where it is, in an organization of several sites. */
  @FieldResolver(() => SiteType, { nullable: true })
  site(@Root() { record }: DepartmentType, @Ctx() context: SubgraphContext): Promise<SiteType | null> | null {
    const { site } = record.department;
    return site === undefined ? null : context.loader(this.graph.loaders.site).load(site);
  }

  /** What the caller may do to it now, or why not. */
  @FieldResolver(() => [ActionType])
  actions(@Root() { record }: DepartmentType, @Ctx() { identity }: SubgraphContext): readonly ActionType[] {
    const asking = { state: record.department, actor: identity, now: this.graph.clock.now() };
    return departmentLifecycle.offer(asking).map(shownAction);
  }
}

/** What is reckoned for a site. */
@Resolver(() => SiteType)
export class SiteFields {
  constructor(private readonly graph: IdentityGraph) {}

  /** What the caller may do to it now, or why not. */
  @FieldResolver(() => [ActionType])
  actions(@Root() { record }: SiteType, @Ctx() { identity }: SubgraphContext): readonly ActionType[] {
    const asking = { state: record.site, actor: identity, now: this.graph.clock.now() };
    return siteLifecycle.offer(asking).map(shownAction);
  }
}
