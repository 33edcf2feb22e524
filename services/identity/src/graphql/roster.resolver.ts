import '@concord/kit/graphql/metadata';
import { BadInput } from '@concord/kit/domain/conflict';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { DateTime, LocalDate } from '@concord/kit/graphql/scalars';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf } from '@concord/kit/store/contract';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ShiftFilter } from '../app/roster.ports.js';
import { dutyPosts, postsOf, type DutyPostCode } from '../domain/duty.posts.js';
import { gapsOf, type Hours } from '../domain/duty-shift.js';
import type { IdentityGraph } from './parts.js';
import {
  DutyGapType,
  DutyPostEnum,
  DutyPostType,
  DutyShiftType,
  shownAbsence,
  shownShift,
  StaffAbsenceType,
} from './roster.type.js';
import { shownStaff, StaffType } from './staff.type.js';

/** Most days of a question: a quarter. */
const MOST_DAYS = 93;

/** Questions about the duty rosters and off-days of the caller's organization. */
@Resolver()
export class RosterResolver {
  constructor(private readonly graph: IdentityGraph) {}

  /** The posts that the caller's organization keeps by day and by night. */
  @Query(() => [DutyPostType])
  dutyPosts(@Ctx() { identity }: SubgraphContext): readonly DutyPostType[] {
    return postsOf(identity.organizationKind).map((code) => {
      const { words, roles } = dutyPosts[code];
      return { code, name: words, roles };
    });
  }

  /** The shifts that touch these hours, the first to begin first. */
  @Query(() => [DutyShiftType])
  async dutyShifts(
    @Ctx() { identity }: SubgraphContext,
    @Arg('from', () => DateTime) from: Date,
    @Arg('until', () => DateTime) until: Date,
    @Arg('post', () => DutyPostEnum, { nullable: true }) post?: DutyPostCode,
    @Arg('staffId', () => ID, { nullable: true }) staffId?: string,
  ): Promise<readonly DutyShiftType[]> {
    const filter = { post: post ?? undefined, staff: staffId ?? undefined };
    return (await this.graph.shifts.within(scopeOf(identity), { ...hours(from, until), ...filter })).map(shownShift);
  }

  /** Who is at a post, now unless another instant is given. Nobody suspended is. */
  @Query(() => [StaffType])
  async onDuty(
    @Ctx() { identity }: SubgraphContext,
    @Arg('post', () => DutyPostEnum) post: DutyPostCode,
    @Arg('at', () => DateTime, { nullable: true }) at?: Date,
  ): Promise<readonly StaffType[]> {
    const instant = at ?? this.graph.clock.now();
    const moment = { from: instant.toISOString(), until: new Date(instant.getTime() + 1).toISOString() };
    return (await this.manned(identity, { ...moment, post })).map(({ person }) => shownStaff(person));
  }

  /** When nobody is at a post; a shift of somebody who was suspended since mans nothing. */
  @Query(() => [DutyGapType])
  async dutyGaps(
    @Ctx() { identity }: SubgraphContext,
    @Arg('post', () => DutyPostEnum) post: DutyPostCode,
    @Arg('from', () => DateTime) from: Date,
    @Arg('until', () => DateTime) until: Date,
  ): Promise<readonly DutyGapType[]> {
    const asked = hours(from, until);
    const shifts = (await this.manned(identity, { ...asked, post })).map(({ shift }) => shift);
    return gapsOf(shifts, asked).map((gap) => ({ from: new Date(gap.from), until: new Date(gap.until) }));
  }

  /** The off-days that touch these days, the first to begin first. */
  @Query(() => [StaffAbsenceType])
  async staffAbsences(
    @Ctx() { identity }: SubgraphContext,
    @Arg('from', () => LocalDate) from: string,
    @Arg('until', () => LocalDate) until: string,
    @Arg('staffId', () => ID, { nullable: true }) staffId?: string,
  ): Promise<readonly StaffAbsenceType[]> {
    hours(new Date(from), new Date(until));
    const filter = { from, until, staff: staffId ?? undefined };
    return (await this.graph.absences.within(scopeOf(identity), filter)).map(shownAbsence);
  }

  /** The shifts of people who work here still, each with the person. */
  private async manned(identity: Identity, filter: ShiftFilter) {
    const scope = scopeOf(identity);
    const shifts = (await this.graph.shifts.within(scope, filter)).map(({ shift }) => shift);
    const ids = [...new Set(shifts.map(({ staff }) => staff))];
    const people = (await this.graph.staff.byIds(scope, ids)).filter(({ staff }) => staff.status === 'ACTIVE');
    return shifts.flatMap((shift) => {
      const person = people.find(({ staff }) => staff.id === shift.staff);
      return person ? [{ shift, person }] : [];
    });
  }
}

/** @throws BadInput for a stretch that ends before it begins, or is longer than a quarter */
function hours(from: Date, until: Date): Hours {
  const length = until.getTime() - from.getTime();
  if (length < 0) throw new BadInput(['until'], 'before from');
  if (length > MOST_DAYS * 86_400_000) throw new BadInput(['until'], `more than ${MOST_DAYS} days after from`);
  return { from: from.toISOString(), until: until.toISOString() };
}
