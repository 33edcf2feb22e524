import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { withoutNulls } from '@concord/kit/graphql/without-nulls';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ActMutations, type Answered } from './act.mutations.js';
import * as late from './claim.late.input.js';
import { ClaimPayload } from './claim.payload.js';

/** From the agreement to the payment, and the reserve. */
@Resolver()
export class ClaimLateMutations extends ActMutations {
  @Mutation(() => ClaimPayload)
  claimRecordPayee(
    @Arg('input', () => late.ClaimRecordPayeeInput) input: late.ClaimRecordPayeeInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { name, account, kind, authorization, verified } = withoutNulls(input);
    return this.act(context, input, { type: 'recordPayee', name, account, kind, authorization, verified });
  }

  @Mutation(() => ClaimPayload)
  claimApproveFirst(
    @Arg('input', () => late.ClaimApproveFirstInput) input: late.ClaimApproveFirstInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'approveFirst' });
  }

  @Mutation(() => ClaimPayload)
  claimApprove(
    @Arg('input', () => late.ClaimApproveInput) input: late.ClaimApproveInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'approve', approval: this.graph.ids('apv') });
  }

  @Mutation(() => ClaimPayload)
  claimPay(
    @Arg('input', () => late.ClaimPayInput) input: late.ClaimPayInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'pay', paidOn: input.paidOn, reference: input.reference });
  }

  @Mutation(() => ClaimPayload)
  claimPayFailed(
    @Arg('input', () => late.ClaimPayFailedInput) input: late.ClaimPayFailedInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'payFailed', reason: input.reason });
  }

  @Mutation(() => ClaimPayload)
  claimClose(
    @Arg('input', () => late.ClaimCloseInput) input: late.ClaimCloseInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'close' });
  }

  @Mutation(() => ClaimPayload)
  claimCloseWithoutPayment(
    @Arg('input', () => late.ClaimCloseWithoutPaymentInput) input: late.ClaimCloseWithoutPaymentInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'closeWithoutPayment', reason: input.reason });
  }

  @Mutation(() => ClaimPayload)
  claimReserveSet(
    @Arg('input', () => late.ClaimReserveSetInput) input: late.ClaimReserveSetInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { idempotencyKey, claimId, expectedVersion, amount, reason } = withoutNulls(input);
    const target = { claimId, expectedVersion };
    return this.answered(context, () =>
      this.graph.reserves.set(context.identity, idempotencyKey, target, amount, reason),
    );
  }
}
