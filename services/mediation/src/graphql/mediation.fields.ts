import '@concord/kit/graphql/metadata';
import { shownDeadline } from '@concord/casework/graphql/deadline.shown';
import { NotFound } from '@concord/kit/domain/conflict';
import type { Fen } from '@concord/kit/domain/money';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { checkFirst } from '@concord/kit/graphql/limits';
import { Money } from '@concord/kit/graphql/scalars';
import { ActionType, shownAction } from '@concord/kit/graphql/types/action.type';
import { DeadlineType } from '@concord/kit/graphql/types/deadline.type';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { readable } from '../app/reading.js';
import { mediationExtractOf } from '../domain/caucus.extract.js';
import { caucusLifecycle } from '../domain/caucus.moves.js';
import { clocksOf, openDeadlines, rightsNotDuties } from '../domain/mediation.deadlines.js';
import { mediationActions } from './actions.js';
import { shownCaucus } from './caucus.shown.js';
import { CaucusType } from './caucus.type.js';
import { DisputeType } from './dispute.type.js';
import { shownMediationEntry } from './entry.shown.js';
import { MediationEntryType } from './entry.type.js';
import { MediationType } from './mediation.type.js';
import type { MediationGraph } from './parts.js';

/** Fields of a mediation that are loaded, reckoned at the moment, or read from the journal. */
@Resolver(() => MediationType)
export class MediationFields {
  constructor(private readonly graph: MediationGraph) {}

  /** Whoever has a seat at a mediation has one at its dispute. */
  @FieldResolver(() => DisputeType)
  async dispute(@Root() { record }: MediationType, @Ctx() context: SubgraphContext): Promise<DisputeType> {
    const dispute = await context.loader(this.graph.loaders.disputeById).load(record.mediation.dispute);
    if (!dispute) throw new NotFound('dispute');
    return dispute;
  }

  /** What is claimed now; null for who is not told it. */
  @FieldResolver(() => Money, { nullable: true })
  async claimed(@Root() mediation: MediationType, @Ctx() context: SubgraphContext): Promise<Fen | undefined> {
    return (await this.dispute(mediation, context)).claimed;
  }

  @FieldResolver(() => TextType, { nullable: true })
  async claimStage(@Root() mediation: MediationType, @Ctx() context: SubgraphContext): Promise<TextType | undefined> {
    return (await this.dispute(mediation, context)).claimStage;
  }

  /** The rooms they may read; of others it is not even told that they are there. */
  @FieldResolver(() => [CaucusType])
  async caucuses(
    @Root() { id, record }: MediationType,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly CaucusType[]> {
    const rooms = (await context.loader(this.graph.loaders.caucusesOfMediation).load(id)) ?? [];
    return readable(context.identity, rooms, [record]).map(shownCaucus);
  }

  /** Every statutory clock that has run or is running. */
  @FieldResolver(() => [DeadlineType])
  deadlines(@Root() { record }: MediationType): readonly DeadlineType[] {
    const now = this.graph.clock.now();
    return clocksOf(record.mediation).map((clock) => shownDeadline(clock, now));
  }

  /** The clock that runs out first; null when none runs. */
  @FieldResolver(() => DeadlineType, { nullable: true })
  nextDeadline(@Root() { record }: MediationType): DeadlineType | undefined {
    const now = this.graph.clock.now();
    const next = openDeadlines(record.mediation, now).find(({ name }) => !rightsNotDuties.includes(name));
    return next && shownDeadline(next, now);
  }

  /** What the law allows the caller to do now; what not yet, with the reason. */
  @FieldResolver(() => [ActionType])
  async actions(@Root() mediation: MediationType, @Ctx() context: SubgraphContext): Promise<readonly ActionType[]> {
    const { record } = await this.dispute(mediation, context);
    const now = this.graph.clock.now();
    return mediationActions(mediation.record.mediation, record.dispute, context.identity, now).map(shownAction);
  }

  /** Everything that happened, oldest first. */
  @FieldResolver(() => [MediationEntryType], { nullable: true })
  async timeline(
    @Root() { id, organization }: MediationType,
    @Ctx() { identity }: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 100 }) first = 100,
  ): Promise<readonly MediationEntryType[]> {
    const entries = await this.graph.journal.timeline({ type: 'mediation', id }, { limit: checkFirst(first) });
    return entries.map((entry) => shownMediationEntry(entry, identity.organization === organization));
  }
}

/** What may be done in a room. */
@Resolver(() => CaucusType)
export class CaucusFields {
  constructor(private readonly graph: MediationGraph) {}

  /** What the law allows the caller to do now; what not yet, with the reason. */
  @FieldResolver(() => [ActionType])
  async actions(@Root() { record }: CaucusType, @Ctx() context: SubgraphContext): Promise<readonly ActionType[]> {
    const mediation = await context.loader(this.graph.loaders.mediationById).load(record.caucus.mediation);
    if (!mediation) return [];
    const state = { caucus: record.caucus, mediation: mediationExtractOf(mediation.record.mediation) };
    return caucusLifecycle.offer({ state, actor: context.identity, now: this.graph.clock.now() }).map(shownAction);
  }
}
