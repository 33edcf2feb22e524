import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { checkFirst } from '@concord/kit/graphql/limits';
import { answering } from '@concord/kit/graphql/payload';
import { ActionType, shownAction } from '@concord/kit/graphql/types/action.type';
import { withoutNulls } from '@concord/kit/graphql/without-nulls';
import { scopeOf, type Outcome } from '@concord/kit/store/contract';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RegistrationOrder } from '../app/registrations.js';
import { dayOf } from '../domain/day.js';
import { registrationLifecycle } from '../domain/registration.moves.js';
import { isGood, type RegistrationKind, type RegistrationPaper } from '../domain/registration.js';
import type { IdentityGraph } from './parts.js';
import * as told from './registration.input.js';
import { RegistrationKindEnum, RegistrationPayload, RegistrationType, shownRegistration } from './registration.type.js';
import { StaffType } from './staff.type.js';

@Resolver(() => RegistrationType)
export class RegistrationResolver {
  constructor(private readonly graph: IdentityGraph) {}

  /** The professional registers of the caller's organization, in the order of their entries. */
  @Query(() => [RegistrationType])
  async registrations(
    @Ctx() { identity }: SubgraphContext,
    @Arg('kind', () => RegistrationKindEnum, { nullable: true }) kind?: RegistrationKind,
    @Arg('staffId', () => ID, { nullable: true }) staffId?: string,
    @Arg('first', () => Int, { defaultValue: 50 }) first = 50,
    @Arg('struckToo', () => Boolean, { defaultValue: false }) struckToo = false,
  ): Promise<readonly RegistrationType[]> {
    const filter = { kind: kind ?? undefined, struckToo, ...(staffId != null && { staffIds: [staffId] }) };
    const list = await this.graph.registrations.list(scopeOf(identity), filter, checkFirst(first));
    return list.map(shownRegistration);
  }

  @FieldResolver(() => StaffType, { nullable: true })
  staff(@Root() { record }: RegistrationType, @Ctx() context: SubgraphContext): Promise<StaffType | null> {
    return context.loader(this.graph.loaders.staff).load(record.registration.staff);
  }

  /** Whether it is good today. */
  @FieldResolver(() => Boolean)
  inForce(@Root() { record }: RegistrationType): boolean {
    return isGood(record.registration, dayOf(this.graph.clock.now()));
  }

  /** What the caller may do to it now, or why not. */
  @FieldResolver(() => [ActionType])
  actions(@Root() { record }: RegistrationType, @Ctx() { identity }: SubgraphContext): readonly ActionType[] {
    const asking = { state: record.registration, actor: identity, now: this.graph.clock.now() };
    return registrationLifecycle.offer(asking).map(shownAction);
  }

  @Mutation(() => RegistrationPayload)
  registrationEnter(
    @Arg('input', () => told.RegistrationEnterInput) input: told.RegistrationEnterInput,
    @Ctx() context: SubgraphContext,
  ): Promise<RegistrationPayload> {
    const { idempotencyKey, staffId: staff, kind, ...paper } = withoutNulls(input);
    const { identity } = context;
    return this.answered(context, () =>
      this.graph.registrar.enter(identity, idempotencyKey, { staff, kind, ...paperOf(paper) }),
    );
  }

  @Mutation(() => RegistrationPayload)
  registrationAmend(
    @Arg('input', () => told.RegistrationAmendInput) input: told.RegistrationAmendInput,
    @Ctx() context: SubgraphContext,
  ): Promise<RegistrationPayload> {
    return this.act(context, input, { type: 'amend', paper: paperOf(withoutNulls(input)) });
  }

  @Mutation(() => RegistrationPayload)
  registrationStrike(
    @Arg('input', () => told.RegistrationStrikeInput) input: told.RegistrationStrikeInput,
    @Ctx() context: SubgraphContext,
  ): Promise<RegistrationPayload> {
    return this.act(context, input, { type: 'strike', reason: input.reason });
  }

  private act(
    context: SubgraphContext,
    input: told.RegistrationAmendInput | told.RegistrationStrikeInput,
    order: RegistrationOrder,
  ): Promise<RegistrationPayload> {
    const { idempotencyKey, registrationId, expectedVersion } = input;
    const target = { registrationId, expectedVersion };
    return this.answered(context, () => this.graph.registrar.act(context.identity, idempotencyKey, target, order));
  }

  private answered({ identity }: SubgraphContext, work: () => Promise<Outcome>): Promise<RegistrationPayload> {
    return answering(async () => {
      const { id } = await work();
      const [record] = await this.graph.registrations.byIds(scopeOf(identity), [id]);
      return { registration: record && shownRegistration(record) };
    });
  }
}

/** What the paper says, and nothing else of an input. */
function paperOf({ number, specialty, title, qualification, from, until }: RegistrationPaper): RegistrationPaper {
  return { number, specialty, title, qualification, from, until };
}
