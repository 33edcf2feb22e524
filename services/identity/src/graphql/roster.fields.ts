import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { ActionType, shownAction } from '@concord/kit/graphql/types/action.type';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { absenceLifecycle, shiftLifecycle } from '../domain/roster.moves.js';
import type { IdentityGraph } from './parts.js';
import { DutyShiftType, StaffAbsenceType } from './roster.type.js';
import { StaffType } from './staff.type.js';

/** What is loaded or reckoned for a shift. */
@Resolver(() => DutyShiftType)
export class ShiftFields {
  constructor(private readonly graph: IdentityGraph) {}

  @FieldResolver(() => StaffType, { nullable: true })
  staff(@Root() { record }: DutyShiftType, @Ctx() context: SubgraphContext): Promise<StaffType | null> {
    return context.loader(this.graph.loaders.staff).load(record.shift.staff);
  }

  /** What the caller may do to it now, or why not. */
  @FieldResolver(() => [ActionType])
  actions(@Root() { record }: DutyShiftType, @Ctx() { identity }: SubgraphContext): readonly ActionType[] {
    const asking = { state: record.shift, actor: identity, now: this.graph.clock.now() };
    return shiftLifecycle.offer(asking).map(shownAction);
  }
}

/** What is loaded or reckoned for off-days. */
@Resolver(() => StaffAbsenceType)
export class AbsenceFields {
  constructor(private readonly graph: IdentityGraph) {}

  @FieldResolver(() => StaffType, { nullable: true })
  staff(@Root() { record }: StaffAbsenceType, @Ctx() context: SubgraphContext): Promise<StaffType | null> {
    return context.loader(this.graph.loaders.staff).load(record.absence.staff);
  }

  /** What the caller may do to them now, or why not. */
  @FieldResolver(() => [ActionType])
  actions(@Root() { record }: StaffAbsenceType, @Ctx() { identity }: SubgraphContext): readonly ActionType[] {
    const asking = { state: record.absence, actor: identity, now: this.graph.clock.now() };
    return absenceLifecycle.offer(asking).map(shownAction);
  }
}
