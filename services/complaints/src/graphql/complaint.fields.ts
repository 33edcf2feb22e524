import '@concord/kit/graphql/metadata';
import { shownDeadline } from '@concord/casework/graphql/deadline.shown';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { checkFirst } from '@concord/kit/graphql/limits';
import { ActionType, shownAction } from '@concord/kit/graphql/types/action.type';
import { DeadlineType } from '@concord/kit/graphql/types/deadline.type';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { clocksOf, openDeadlines } from '../domain/complaint.deadlines.js';
import { complaintLifecycle } from '../domain/complaint.moves.js';
import { shownEntry } from './complaint.entry.shown.js';
import { ComplaintEntryType } from './complaint.entry.type.js';
import { ComplaintType } from './complaint.type.js';
import type { ComplaintGraph } from './parts.js';

/** Fields of a complaint that are reckoned at the moment, or read from the journal. */
@Resolver(() => ComplaintType)
export class ComplaintFields {
  constructor(private readonly graph: ComplaintGraph) {}

  /** Every statutory clock that has run or is running. */
  @FieldResolver(() => [DeadlineType])
  deadlines(@Root() { record }: ComplaintType): readonly DeadlineType[] {
    const now = this.graph.clock.now();
    return clocksOf(record.complaint).map((clock) => shownDeadline(clock, now));
  }

  /** The clock that runs out first; null when none runs. */
  @FieldResolver(() => DeadlineType, { nullable: true })
  nextDeadline(@Root() { record }: ComplaintType): DeadlineType | undefined {
    const now = this.graph.clock.now();
    const [next] = openDeadlines(record.complaint, now);
    return next && shownDeadline(next, now);
  }

  /** What the law allows the caller to do now; what not yet, with the reason. */
  @FieldResolver(() => [ActionType])
  actions(@Root() { record }: ComplaintType, @Ctx() { identity }: SubgraphContext): readonly ActionType[] {
    const now = this.graph.clock.now();
    return complaintLifecycle.offer({ state: record.complaint, actor: identity, now }).map(shownAction);
  }

  /** Everything that happened, oldest first. */
  @FieldResolver(() => [ComplaintEntryType], { nullable: true })
  async timeline(
    @Root() { id, organization }: ComplaintType,
    @Arg('first', () => Int, { defaultValue: 100 }) first: number,
    @Ctx() { identity }: SubgraphContext,
  ): Promise<readonly ComplaintEntryType[]> {
    const entries = await this.graph.journal.timeline({ type: 'complaint', id }, { limit: checkFirst(first) });
    return entries.map((entry) => shownEntry(entry, organization, identity));
  }
}
