import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { checkFirst } from '@concord/kit/graphql/limits';
import { answering } from '@concord/kit/graphql/payload';
import { ActionType, shownAction } from '@concord/kit/graphql/types/action.type';
import { scopeOf, type Outcome } from '@concord/kit/store/contract';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { dayOf } from '../domain/day.js';
import { isInForce } from '../domain/deputy.decide.js';
import { deputyLifecycle } from '../domain/deputy.moves.js';
import { DeputyEndInput, DeputyGrantInput } from './deputy.input.js';
import { DeputyshipPayload, DeputyshipType, shownDeputyship } from './deputy.type.js';
import type { IdentityGraph } from './parts.js';
import { StaffType } from './staff.type.js';

@Resolver(() => DeputyshipType)
export class DeputyResolver {
  constructor(private readonly graph: IdentityGraph) {}

  /** Who stands in for whom in the caller's organization, the latest to end first. */
  @Query(() => [DeputyshipType])
  async deputyships(
    @Ctx() { identity }: SubgraphContext,
    @Arg('staffId', () => ID, { nullable: true }) staffId?: string,
    @Arg('first', () => Int, { defaultValue: 50 }) first = 50,
    @Arg('overToo', () => Boolean, { defaultValue: false }) overToo = false,
  ): Promise<readonly DeputyshipType[]> {
    const filter = { staffId: staffId ?? undefined, overToo };
    const list = await this.graph.deputies.list(scopeOf(identity), filter, this.today(), checkFirst(first));
    return list.map(shownDeputyship);
  }

  @FieldResolver(() => StaffType, { nullable: true })
  principal(@Root() { record }: DeputyshipType, @Ctx() context: SubgraphContext): Promise<StaffType | null> {
    return context.loader(this.graph.loaders.staff).load(record.deputyship.principal);
  }

  @FieldResolver(() => StaffType, { nullable: true })
  deputy(@Root() { record }: DeputyshipType, @Ctx() context: SubgraphContext): Promise<StaffType | null> {
    return context.loader(this.graph.loaders.staff).load(record.deputyship.deputy);
  }

  /** Whether it is worth something today. */
  @FieldResolver(() => Boolean)
  inForce(@Root() { record }: DeputyshipType): boolean {
    return isInForce(record.deputyship, this.today());
  }

  /** What the caller may do to it now, or why not. */
  @FieldResolver(() => [ActionType])
  actions(@Root() { record }: DeputyshipType, @Ctx() { identity }: SubgraphContext): readonly ActionType[] {
    const asking = { state: record.deputyship, actor: identity, now: this.graph.clock.now() };
    return deputyLifecycle.offer(asking).map(shownAction);
  }

  @Mutation(() => DeputyshipPayload)
  deputyGrant(
    @Arg('input', () => DeputyGrantInput) input: DeputyGrantInput,
    @Ctx() context: SubgraphContext,
  ): Promise<DeputyshipPayload> {
    const { idempotencyKey, principalId: principal, deputyId: deputy, from, until, reason } = input;
    const told = { principal, deputy, from, until, reason };
    return this.answered(context, () => this.graph.deputyRegister.grant(context.identity, idempotencyKey, told));
  }

  @Mutation(() => DeputyshipPayload)
  deputyEnd(
    @Arg('input', () => DeputyEndInput) input: DeputyEndInput,
    @Ctx() context: SubgraphContext,
  ): Promise<DeputyshipPayload> {
    const { idempotencyKey, ...target } = input;
    return this.answered(context, () => this.graph.deputyRegister.end(context.identity, idempotencyKey, target));
  }

  private answered({ identity }: SubgraphContext, work: () => Promise<Outcome>): Promise<DeputyshipPayload> {
    return answering(async () => {
      const { id } = await work();
      const [record] = await this.graph.deputies.byIds(scopeOf(identity), [id]);
      return { deputyship: record && shownDeputyship(record) };
    });
  }

  private today(): string {
    return dayOf(this.graph.clock.now());
  }
}
