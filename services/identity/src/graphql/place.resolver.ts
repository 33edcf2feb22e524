import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import { scopeOf, type Outcome } from '@concord/kit/store/contract';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { DepartmentOrder, SiteOrder } from '../app/places.js';
import { DepartmentPayload, DepartmentType, shownDepartment } from './department.type.js';
import type { IdentityGraph } from './parts.js';
import * as told from './place.input.js';
import { shownSite, SitePayload, SiteType } from './place.type.js';

/** Sites and departments of the caller's organization: questions, and one mutation for each move. */
@Resolver()
export class PlaceResolver {
  constructor(private readonly graph: IdentityGraph) {}

  /** By name. */
  @Query(() => [SiteType])
  async sites(
    @Ctx() { identity }: SubgraphContext,
    @Arg('closedToo', () => Boolean, { defaultValue: false }) closedToo = false,
  ): Promise<readonly SiteType[]> {
    return (await this.graph.sites.list(scopeOf(identity), { closedToo })).map(shownSite);
  }

  /** By name. */
  @Query(() => [DepartmentType])
  async departments(
    @Ctx() { identity }: SubgraphContext,
    @Arg('siteId', () => ID, { nullable: true }) siteId?: string,
    @Arg('closedToo', () => Boolean, { defaultValue: false }) closedToo = false,
  ): Promise<readonly DepartmentType[]> {
    const filter = { site: siteId ?? undefined, closedToo };
    return (await this.graph.departments.list(scopeOf(identity), filter)).map(shownDepartment);
  }

  @Mutation(() => SitePayload)
  siteAdd(
    @Arg('input', () => told.SiteAddInput) { idempotencyKey, name }: told.SiteAddInput,
    @Ctx() context: SubgraphContext,
  ): Promise<SitePayload> {
    return this.site(context, () => this.graph.places.addSite(context.identity, idempotencyKey, { name }));
  }

  @Mutation(() => SitePayload)
  siteRename(
    @Arg('input', () => told.SiteRenameInput) input: told.SiteRenameInput,
    @Ctx() context: SubgraphContext,
  ): Promise<SitePayload> {
    return this.actOnSite(context, input, { type: 'rename', name: input.name });
  }

  /** A site where nothing is open any more. */
  @Mutation(() => SitePayload)
  siteClose(
    @Arg('input', () => told.SiteCloseInput) input: told.SiteCloseInput,
    @Ctx() context: SubgraphContext,
  ): Promise<SitePayload> {
    return this.actOnSite(context, input, { type: 'close' });
  }

  @Mutation(() => DepartmentPayload)
  departmentAdd(
    @Arg('input', () => told.DepartmentAddInput) { idempotencyKey, name, siteId }: told.DepartmentAddInput,
    @Ctx() context: SubgraphContext,
  ): Promise<DepartmentPayload> {
    const { places } = this.graph;
    const added = { name, siteId: siteId ?? undefined };
    return this.department(context, () => places.addDepartment(context.identity, idempotencyKey, added));
  }

  @Mutation(() => DepartmentPayload)
  departmentRename(
    @Arg('input', () => told.DepartmentRenameInput) input: told.DepartmentRenameInput,
    @Ctx() context: SubgraphContext,
  ): Promise<DepartmentPayload> {
    return this.actOnDepartment(context, input, { type: 'rename', name: input.name });
  }

  /** To another site, or to none. */
  @Mutation(() => DepartmentPayload)
  departmentMove(
    @Arg('input', () => told.DepartmentMoveInput) input: told.DepartmentMoveInput,
    @Ctx() context: SubgraphContext,
  ): Promise<DepartmentPayload> {
    return this.actOnDepartment(context, input, { type: 'move', siteId: input.siteId ?? undefined });
  }

  /** A department to which nobody belongs any more. */
  @Mutation(() => DepartmentPayload)
  departmentClose(
    @Arg('input', () => told.DepartmentCloseInput) input: told.DepartmentCloseInput,
    @Ctx() context: SubgraphContext,
  ): Promise<DepartmentPayload> {
    return this.actOnDepartment(context, input, { type: 'close' });
  }

  private actOnSite(context: SubgraphContext, input: told.SiteCloseInput, order: SiteOrder): Promise<SitePayload> {
    const { idempotencyKey, siteId: id, expectedVersion } = input;
    const { places } = this.graph;
    return this.site(context, () => places.actOnSite(context.identity, idempotencyKey, { id, expectedVersion }, order));
  }

  private actOnDepartment(
    context: SubgraphContext,
    input: told.DepartmentCloseInput,
    order: DepartmentOrder,
  ): Promise<DepartmentPayload> {
    const { idempotencyKey, departmentId: id, expectedVersion } = input;
    const { places } = this.graph;
    return this.department(context, () =>
      places.actOnDepartment(context.identity, idempotencyKey, { id, expectedVersion }, order),
    );
  }

  private site(context: SubgraphContext, work: () => Promise<Outcome>): Promise<SitePayload> {
    return answering(async () => {
      const { id } = await work();
      return { site: (await context.loader(this.graph.loaders.site).load(id)) ?? undefined };
    });
  }

  private department(context: SubgraphContext, work: () => Promise<Outcome>): Promise<DepartmentPayload> {
    return answering(async () => {
      const { id } = await work();
      return { department: (await context.loader(this.graph.loaders.department).load(id)) ?? undefined };
    });
  }
}
