import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import { scopeOf, type Outcome } from '@concord/kit/store/contract';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { IdentityGraph } from './parts.js';
import * as told from './roster.input.js';
import { DutyShiftPayload, shownAbsence, shownShift, StaffAbsencePayload } from './roster.type.js';

/** One mutation for each move of a shift and of off-days. */
@Resolver()
export class RosterMutations {
  constructor(private readonly graph: IdentityGraph) {}

  @Mutation(() => DutyShiftPayload)
  dutyShiftSet(
    @Arg('input', () => told.DutyShiftSetInput) input: told.DutyShiftSetInput,
    @Ctx() context: SubgraphContext,
  ): Promise<DutyShiftPayload> {
    const { idempotencyKey, post, staffId: staff, from, until } = input;
    const shift = { post, staff, from: from.toISOString(), until: until.toISOString() };
    return this.shift(context, () => this.graph.rosters.setShift(context.identity, idempotencyKey, shift));
  }

  /** Before it has begun. */
  @Mutation(() => DutyShiftPayload)
  dutyShiftCancel(
    @Arg('input', () => told.DutyShiftCancelInput) input: told.DutyShiftCancelInput,
    @Ctx() context: SubgraphContext,
  ): Promise<DutyShiftPayload> {
    const { idempotencyKey, dutyShiftId: id, expectedVersion } = input;
    const { rosters } = this.graph;
    return this.shift(context, () => rosters.cancelShift(context.identity, idempotencyKey, { id, expectedVersion }));
  }

  @Mutation(() => StaffAbsencePayload)
  staffAbsenceSet(
    @Arg('input', () => told.StaffAbsenceSetInput) input: told.StaffAbsenceSetInput,
    @Ctx() context: SubgraphContext,
  ): Promise<StaffAbsencePayload> {
    const { idempotencyKey, staffId: staff, from, until } = input;
    const { rosters } = this.graph;
    return this.absence(context, () => rosters.setAbsence(context.identity, idempotencyKey, { staff, from, until }));
  }

  /** Before the last day is over. */
  @Mutation(() => StaffAbsencePayload)
  staffAbsenceCancel(
    @Arg('input', () => told.StaffAbsenceCancelInput) input: told.StaffAbsenceCancelInput,
    @Ctx() context: SubgraphContext,
  ): Promise<StaffAbsencePayload> {
    const { idempotencyKey, staffAbsenceId: id, expectedVersion } = input;
    const { rosters } = this.graph;
    return this.absence(context, () =>
      rosters.cancelAbsence(context.identity, idempotencyKey, { id, expectedVersion }),
    );
  }

  private shift({ identity }: SubgraphContext, work: () => Promise<Outcome>): Promise<DutyShiftPayload> {
    return answering(async () => {
      const { id } = await work();
      const [record] = await this.graph.shifts.byIds(scopeOf(identity), [id]);
      return { dutyShift: record && shownShift(record) };
    });
  }

  private absence({ identity }: SubgraphContext, work: () => Promise<Outcome>): Promise<StaffAbsencePayload> {
    return answering(async () => {
      const { id } = await work();
      const [record] = await this.graph.absences.byIds(scopeOf(identity), [id]);
      return { staffAbsence: record && shownAbsence(record) };
    });
  }
}
