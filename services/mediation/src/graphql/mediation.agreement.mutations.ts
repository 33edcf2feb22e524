import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { withoutNulls } from '@concord/kit/graphql/without-nulls';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { MediationActing, type Answered } from './mediation.acting.js';
import * as agreement from './mediation.agreement.input.js';
import { MediationPayload } from './payload.js';

/** One mutation for each move from a proposal to the last payment. */
@Resolver()
export class MediationAgreementMutations extends MediationActing {
  @Mutation(() => MediationPayload)
  mediationPropose(
    @Arg('input', () => agreement.MediationProposeInput) input: agreement.MediationProposeInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { total: totalFen, mental: mentalFen, legal: legalFen, liability, text } = input;
    const waiver = input.waiver ? { ...input.waiver } : undefined;
    return this.act(context, input, {
      type: 'propose',
      proposal: { totalFen, mentalFen, legalFen, liability, waiver, text },
    });
  }

  @Mutation(() => MediationPayload)
  mediationAnswerProposal(
    @Arg('input', () => agreement.MediationAnswerProposalInput) input: agreement.MediationAnswerProposalInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { accepts, note } = withoutNulls(input);
    return this.act(context, input, { type: 'answerProposal', accepts, note });
  }

  @Mutation(() => MediationPayload)
  mediationWithdrawProposal(
    @Arg('input', () => agreement.MediationWithdrawProposalInput) input: agreement.MediationWithdrawProposalInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'withdrawProposal', reason: input.reason });
  }

  @Mutation(() => MediationPayload)
  mediationWaiveInsurer(
    @Arg('input', () => agreement.MediationWaiveInsurerInput) input: agreement.MediationWaiveInsurerInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'waiveInsurer', reason: input.reason });
  }

  @Mutation(() => MediationPayload)
  mediationDraft(
    @Arg('input', () => agreement.MediationDraftInput) input: agreement.MediationDraftInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'draft', terms: agreement.termsOf(input) });
  }

  @Mutation(() => MediationPayload)
  mediationRedraft(
    @Arg('input', () => agreement.MediationRedraftInput) input: agreement.MediationRedraftInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'redraft', reason: withoutNulls(input).reason });
  }

  @Mutation(() => MediationPayload)
  mediationSignPatient(
    @Arg('input', () => agreement.MediationSignPatientInput) input: agreement.MediationSignPatientInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'signPatient', paper: input.paper });
  }

  @Mutation(() => MediationPayload)
  mediationSignHospital(
    @Arg('input', () => agreement.MediationSignHospitalInput) input: agreement.MediationSignHospitalInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'signHospital' });
  }

  @Mutation(() => MediationPayload)
  mediationSignMediator(
    @Arg('input', () => agreement.MediationSignMediatorInput) input: agreement.MediationSignMediatorInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'signMediator' });
  }

  @Mutation(() => MediationPayload)
  mediationRequestSeal(
    @Arg('input', () => agreement.MediationRequestSealInput) input: agreement.MediationRequestSealInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'requestSeal' });
  }

  @Mutation(() => MediationPayload)
  mediationRecordPayment(
    @Arg('input', () => agreement.MediationRecordPaymentInput) input: agreement.MediationRecordPaymentInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { amount: amountFen, paidOn, reference } = input;
    return this.act(context, input, { type: 'recordPayment', amountFen, paidOn, reference });
  }

  @Mutation(() => MediationPayload)
  mediationRecordConfirmation(
    @Arg('input', () => agreement.MediationRecordConfirmationInput) input: agreement.MediationRecordConfirmationInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { court, reference } = input;
    return this.act(context, input, { type: 'recordConfirmation', court, reference });
  }

  @Mutation(() => MediationPayload)
  mediationClose(
    @Arg('input', () => agreement.MediationCloseInput) input: agreement.MediationCloseInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'close', callBack: input.callBack });
  }
}
