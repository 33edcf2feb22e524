import '@concord/kit/graphql/metadata';
import { shownDeadline } from '@concord/casework/graphql/deadline.shown';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { checkFirst } from '@concord/kit/graphql/limits';
import { ActionType } from '@concord/kit/graphql/types/action.type';
import { DeadlineType } from '@concord/kit/graphql/types/deadline.type';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { isOwnWork } from '../app/addressing.js';
import { clocksOf, openDeadlines } from '../domain/claim.deadlines.js';
import { piecesOf } from '../domain/claim.js';
import { shownActions } from './claim.actions.js';
import { shownEntry } from './claim.entry.shown.js';
import { ClaimEntryType } from './claim.entry.type.js';
import { ReserveType } from './claim.money.type.js';
import { ClaimType } from './claim.type.js';
import type { ClaimGraph } from './parts.js';
import { PolicyType } from './policy.type.js';

/** Fields of a claim that are reckoned at the moment, or read from elsewhere in this service. */
@Resolver(() => ClaimType)
export class ClaimFields {
  constructor(private readonly graph: ClaimGraph) {}

  @FieldResolver(() => PolicyType, { nullable: true })
  async policy(@Root() { record }: ClaimType, @Ctx() context: SubgraphContext): Promise<PolicyType | null> {
    const { policy } = piecesOf(record.claim);
    return policy ? context.loader(this.graph.loaders.policy).load(policy) : null;
  }

  /** What the insurer sets aside; an aggregate of its own. */
  @FieldResolver(() => ReserveType, { nullable: true })
  reserve(@Root() { id }: ClaimType, @Ctx() context: SubgraphContext): Promise<ReserveType | null> {
    return context.loader(this.graph.loaders.reserve).load(id);
  }

  /** Every clock that has run or is running. */
  @FieldResolver(() => [DeadlineType])
  deadlines(@Root() claim: ClaimType, @Ctx() { identity }: SubgraphContext): readonly DeadlineType[] {
    const now = this.graph.clock.now();
    return clocksOf(claim.record.claim)
      .filter(({ name }) => minds(claim, identity.organization, name))
      .map((clock) => shownDeadline(clock, now));
  }

  /** The clock that runs out first; null when none runs. */
  @FieldResolver(() => DeadlineType, { nullable: true })
  nextDeadline(@Root() claim: ClaimType, @Ctx() { identity }: SubgraphContext): DeadlineType | undefined {
    const now = this.graph.clock.now();
    const next = openDeadlines(claim.record.claim, now).find(({ name }) => minds(claim, identity.organization, name));
    return next && shownDeadline(next, now);
  }

  /** What the law allows the caller to do now; what not yet, with the reason. */
  @FieldResolver(() => [ActionType])
  actions(@Root() { record }: ClaimType, @Ctx() { identity }: SubgraphContext): readonly ActionType[] {
    return shownActions(record.claim, identity, this.graph.clock.now());
  }

  /** Everything that happened, oldest first; of the work at the insurer's desk, each house what concerns it. */
  @FieldResolver(() => [ClaimEntryType], { nullable: true })
  async timeline(
    @Root() { id, organization, record, given }: ClaimType,
    @Ctx() { identity }: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 100 }) first = 100,
  ): Promise<readonly ClaimEntryType[]> {
    const entries = await this.graph.journal.timeline({ type: 'claim', id }, { limit: checkFirst(first) });
    return entries
      .filter(({ kind }) => identity.organization === organization || !isOwnWork(kind))
      .map((entry) => shownEntry(entry, identity, { record, given }));
  }
}

/** The two houses mind every clock of the claim, a committee how long the insurer's word stands. */
function minds({ record: { claim } }: ClaimType, viewer: string, clock: string): boolean {
  return viewer === claim.organization || viewer === claim.hospital || clock === 'CONSENT';
}
