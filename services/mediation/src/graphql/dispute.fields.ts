import '@concord/kit/graphql/metadata';
import { shownDeadline } from '@concord/casework/graphql/deadline.shown';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { checkFirst } from '@concord/kit/graphql/limits';
import { ActionType, shownAction } from '@concord/kit/graphql/types/action.type';
import { DeadlineType } from '@concord/kit/graphql/types/deadline.type';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { everything } from '@concord/rules/disclosure/withhold';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { withheldFrom } from '../domain/disclosure.access.js';
import { clocksOf, openDeadlines, rightsNotDuties } from '../domain/mediation.deadlines.js';
import { disputeActions } from './actions.js';
import { WithheldType } from './disclosure.type.js';
import { ClaimantType, DisputePartyType } from './dispute.parts.type.js';
import { shownForum, shownPastForum } from './dispute.shown.js';
import { DisputeType } from './dispute.type.js';
import { shownDisputeEntry } from './entry.shown.js';
import { MediationEntryType } from './entry.type.js';
import { stub } from './foreign.stub.js';
import { ForumType } from './forum.type.js';
import { MediationType } from './mediation.type.js';
import type { MediationGraph } from './parts.js';

/** Fields of a dispute that are loaded, reckoned at the moment, or read from the journal. */
@Resolver(() => DisputeType)
export class DisputeFields {
  constructor(private readonly graph: MediationGraph) {}

  /** Who claims; null for who may not know it. */
  @FieldResolver(() => [ClaimantType], { nullable: true })
  claimants(@Root() { record, given }: DisputeType): readonly ClaimantType[] | null {
    return given.has('CLAIMANT') ? record.dispute.claimants : null;
  }

  /** Which kinds of data are not delivered to who asks, and why. */
  @FieldResolver(() => [WithheldType])
  async withheld(
    @Root() { id, given }: DisputeType,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly WithheldType[]> {
    if (given === everything) return [];
    const coverages = (await context.loader(this.graph.loaders.coveragesOfDispute).load(id)) ?? [];
    return withheldFrom(given, coverages, context.identity.organization);
  }

  /** Between whom it is, and who mediates it. */
  @FieldResolver(() => [DisputePartyType])
  parties(@Root() dispute: DisputeType): readonly DisputePartyType[] {
    const { hospital, insurer, committee } = dispute;
    const names = this.claimants(dispute)
      ?.map(({ name }) => name)
      .filter(Boolean);
    return [
      { side: 'PATIENT', name: names?.join('、') || undefined },
      { side: 'HOSPITAL', organization: hospital },
      ...(insurer ? [{ side: 'INSURER', organization: stub(insurer.id) }] : []),
      ...(committee ? [{ side: 'COMMITTEE', organization: stub(committee.id) }] : []),
    ];
  }

  /** Where it is dealt with now. */
  @FieldResolver(() => ForumType, { nullable: true })
  forum(@Root() { record: { dispute }, given }: DisputeType): ForumType | undefined {
    return dispute.status === 'IN_FORUM' ? shownForum(dispute.forum, given) : undefined;
  }

  /** Where it was dealt with, oldest first. */
  @FieldResolver(() => [ForumType])
  forums(@Root() { record: { dispute }, given }: DisputeType): readonly ForumType[] {
    return dispute.forums.map((past) => shownPastForum(past, given));
  }

  /** The mediation under way, or the last one; null for who has no seat at it. */
  @FieldResolver(() => MediationType, { nullable: true })
  async mediation(@Root() dispute: DisputeType, @Ctx() context: SubgraphContext): Promise<MediationType | undefined> {
    return (await this.mediationsOf(dispute, context)).at(-1);
  }

  @FieldResolver(() => [MediationType])
  mediations(@Root() dispute: DisputeType, @Ctx() context: SubgraphContext): Promise<readonly MediationType[]> {
    return this.mediationsOf(dispute, context);
  }

  @FieldResolver(() => TextType, { nullable: true })
  async mediationStage(@Root() dispute: DisputeType, @Ctx() context: SubgraphContext): Promise<TextType | undefined> {
    return (await this.mediation(dispute, context))?.stage;
  }

  /** The statutory clocks of its mediation. */
  @FieldResolver(() => [DeadlineType])
  async deadlines(@Root() dispute: DisputeType, @Ctx() context: SubgraphContext): Promise<readonly DeadlineType[]> {
    const now = this.graph.clock.now();
    const mediation = await this.mediation(dispute, context);
    return mediation ? clocksOf(mediation.record.mediation).map((clock) => shownDeadline(clock, now)) : [];
  }

  /** The clock that runs out first; null when none runs. */
  @FieldResolver(() => DeadlineType, { nullable: true })
  async nextDeadline(@Root() dispute: DisputeType, @Ctx() context: SubgraphContext): Promise<DeadlineType | undefined> {
    const now = this.graph.clock.now();
    const mediation = await this.mediation(dispute, context);
    const open = mediation ? openDeadlines(mediation.record.mediation, now) : [];
    const next = open.find(({ name }) => !rightsNotDuties.includes(name));
    return next && shownDeadline(next, now);
  }

  /** What the law allows the caller to do now; what not yet, with the reason. */
  @FieldResolver(() => [ActionType])
  actions(@Root() { record }: DisputeType, @Ctx() { identity }: SubgraphContext): readonly ActionType[] {
    return disputeActions(record.dispute, identity, this.graph.clock.now()).map(shownAction);
  }

  /** Everything that happened, oldest first. */
  @FieldResolver(() => [MediationEntryType], { nullable: true })
  async timeline(
    @Root() { id, given }: DisputeType,
    @Arg('first', () => Int, { defaultValue: 100 }) first = 100,
  ): Promise<readonly MediationEntryType[]> {
    const entries = await this.graph.journal.timeline({ type: 'dispute', id }, { limit: checkFirst(first) });
    return entries.map((entry) => shownDisputeEntry(entry, given));
  }

  private async mediationsOf({ id }: DisputeType, context: SubgraphContext): Promise<readonly MediationType[]> {
    const { mediationsOfDispute, mediationById } = this.graph.loaders;
    const ids = (await context.loader(mediationsOfDispute).load(id)) ?? [];
    const found = await Promise.all(ids.map((each) => context.loader(mediationById).load(each)));
    return found.filter((mediation) => mediation !== null);
  }
}

/** The mediation of a forum. */
@Resolver(() => ForumType)
export class ForumFields {
  constructor(private readonly graph: MediationGraph) {}

  @FieldResolver(() => MediationType, { nullable: true })
  mediation(@Root() { mediationId }: ForumType, @Ctx() context: SubgraphContext): Promise<MediationType | null> | null {
    return mediationId ? context.loader(this.graph.loaders.mediationById).load(mediationId) : null;
  }
}
