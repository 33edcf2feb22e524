import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import { withoutNulls } from '@concord/kit/graphql/without-nulls';
import type { Outcome } from '@concord/kit/store/contract';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { StaffOrder } from '../app/staff.js';
import { StaffPayload } from './identity.payload.js';
import type { IdentityGraph } from './parts.js';
import * as told from './staff.input.js';

type Answered = Promise<StaffPayload>;

/** One mutation for each move of the table. */
@Resolver()
export class StaffMutations {
  constructor(private readonly graph: IdentityGraph) {}

  @Mutation(() => StaffPayload)
  staffAdd(
    @Arg('input', () => told.StaffAddInput) input: told.StaffAddInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { idempotencyKey, name, title, roles, departmentId: department, account, password } = withoutNulls(input);
    const person = { name, title, roles, department, account, password };
    return this.answered(context, () => this.graph.staffRegister.add(context.identity, idempotencyKey, person));
  }

  @Mutation(() => StaffPayload)
  staffRolesSet(
    @Arg('input', () => told.StaffRolesSetInput) input: told.StaffRolesSetInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { roles, departmentId: department } = withoutNulls(input);
    return this.act(context, input, { type: 'setRoles', roles, department });
  }

  @Mutation(() => StaffPayload)
  staffCorrect(
    @Arg('input', () => told.StaffCorrectInput) input: told.StaffCorrectInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { name, title } = withoutNulls(input);
    return this.act(context, input, { type: 'correct', name, title });
  }

  @Mutation(() => StaffPayload)
  staffSuspend(
    @Arg('input', () => told.StaffSuspendInput) input: told.StaffSuspendInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'suspend', reason: input.reason });
  }

  @Mutation(() => StaffPayload)
  staffReinstate(
    @Arg('input', () => told.StaffReinstateInput) input: told.StaffReinstateInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'reinstate' });
  }

  @Mutation(() => StaffPayload)
  staffPasswordReset(
    @Arg('input', () => told.StaffPasswordResetInput) input: told.StaffPasswordResetInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { passwords } = this.graph;
    return this.answered(context, () => passwords.reset(context.identity, input.idempotencyKey, input, input.password));
  }

  /** One's own. */
  @Mutation(() => StaffPayload)
  passwordChange(
    @Arg('input', () => told.PasswordChangeInput) input: told.PasswordChangeInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { idempotencyKey, currentPassword: current, newPassword: password, expectedVersion } = input;
    const change = { current, password, expectedVersion };
    return this.answered(context, () => this.graph.passwords.change(context.identity, idempotencyKey, change));
  }

  private act(context: SubgraphContext, input: told.StaffActInput, order: StaffOrder): Answered {
    const { staffRegister } = this.graph;
    return this.answered(context, () => staffRegister.act(context.identity, input.idempotencyKey, input, order));
  }

  private answered(context: SubgraphContext, work: () => Promise<Outcome>): Answered {
    return answering(async () => {
      const { id } = await work();
      return { staff: (await context.loader(this.graph.loaders.staff).load(id)) ?? undefined };
    });
  }
}
