import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { withoutNulls } from '@concord/kit/graphql/without-nulls';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { MediationActing, type Answered } from './mediation.acting.js';
import * as apply from './mediation.apply.input.js';
import * as hearing from './mediation.hearing.input.js';
import { MediationPayload } from './payload.js';

/** One mutation for each move from the application to a proposal. */
@Resolver()
export class MediationHearingMutations extends MediationActing {
  @Mutation(() => MediationPayload)
  mediationApply(
    @Arg('input', () => apply.MediationApplyInput) input: apply.MediationApplyInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { idempotencyKey, disputeId, expectedVersion } = input;
    const target = { disputeId, expectedVersion };
    const told = apply.toldAtApplication(input);
    return this.answered(context, () => this.graph.mediations.apply(context.identity, idempotencyKey, target, told));
  }

  @Mutation(() => MediationPayload)
  mediationConsent(
    @Arg('input', () => apply.MediationConsentInput) input: apply.MediationConsentInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'consent', note: withoutNulls(input).note });
  }

  @Mutation(() => MediationPayload)
  mediationDecline(
    @Arg('input', () => apply.MediationDeclineInput) input: apply.MediationDeclineInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'decline', note: withoutNulls(input).note });
  }

  @Mutation(() => MediationPayload)
  mediationAccept(
    @Arg('input', () => apply.MediationAcceptInput) input: apply.MediationAcceptInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { notInCourt, notWithHealthDepartment, noUnperformedAgreement } = input;
    return this.act(context, input, { type: 'accept', notInCourt, notWithHealthDepartment, noUnperformedAgreement });
  }

  @Mutation(() => MediationPayload)
  mediationRefuseAcceptance(
    @Arg('input', () => apply.MediationRefuseAcceptanceInput) input: apply.MediationRefuseAcceptanceInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { grounds, text, routes } = input;
    return this.act(context, input, { type: 'refuseAcceptance', grounds, text, routes });
  }

  @Mutation(() => MediationPayload)
  mediationAssignMediators(
    @Arg('input', () => hearing.MediationAssignMediatorsInput) input: hearing.MediationAssignMediatorsInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'assignMediators', staff: input.staffIds, chosenBy: input.chosenBy });
  }

  @Mutation(() => MediationPayload)
  mediationDeclareConflict(
    @Arg('input', () => hearing.MediationDeclareConflictInput) input: hearing.MediationDeclareConflictInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { has: conflict, description } = withoutNulls(input);
    return this.act(context, input, { type: 'declareConflict', conflict, description });
  }

  @Mutation(() => MediationPayload)
  mediationReplaceMediator(
    @Arg('input', () => hearing.MediationReplaceMediatorInput) input: hearing.MediationReplaceMediatorInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'replaceMediator', out: input.out, in: input.in, reason: input.reason });
  }

  @Mutation(() => MediationPayload)
  mediationInviteInsurer(
    @Arg('input', () => hearing.MediationInviteInsurerInput) input: hearing.MediationInviteInsurerInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { patientConsents, hospitalConsents } = input;
    return this.act(context, input, { type: 'inviteInsurer', patientConsents, hospitalConsents });
  }

  @Mutation(() => MediationPayload)
  mediationScheduleSession(
    @Arg('input', () => hearing.MediationScheduleSessionInput) input: hearing.MediationScheduleSessionInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { kind, at, place, online } = input;
    return this.act(context, input, {
      type: 'scheduleSession',
      session: { kind, at: at.toISOString(), place, online },
    });
  }

  @Mutation(() => MediationPayload)
  mediationOpenSession(
    @Arg('input', () => hearing.MediationOpenSessionInput) input: hearing.MediationOpenSessionInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'openSession', session: input.sessionId });
  }

  @Mutation(() => MediationPayload)
  mediationCloseSession(
    @Arg('input', () => hearing.MediationCloseSessionInput) input: hearing.MediationCloseSessionInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { record, confirmedByPatient, confirmedByHospital } = input;
    return this.act(context, input, { type: 'closeSession', record, confirmedByPatient, confirmedByHospital });
  }

  @Mutation(() => MediationPayload)
  mediationCommissionAppraisal(
    @Arg('input', () => hearing.MediationCommissionAppraisalInput) input: hearing.MediationCommissionAppraisalInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { body, commissionedBy, patientConsents, hospitalConsents } = input;
    return this.act(context, input, {
      type: 'commissionAppraisal',
      body,
      commissionedBy,
      patientConsents,
      hospitalConsents,
    });
  }

  @Mutation(() => MediationPayload)
  mediationRecordAppraisal(
    @Arg('input', () => hearing.MediationRecordAppraisalInput) input: hearing.MediationRecordAppraisalInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { damage, fault, causation, degree } = input;
    return this.act(context, input, { type: 'recordAppraisal', damage, fault, causation, degree });
  }

  @Mutation(() => MediationPayload)
  mediationEndAppraisal(
    @Arg('input', () => hearing.MediationEndAppraisalInput) input: hearing.MediationEndAppraisalInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'endAppraisal', reason: input.reason });
  }

  @Mutation(() => MediationPayload)
  mediationExtend(
    @Arg('input', () => hearing.MediationExtendInput) input: hearing.MediationExtendInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { days, committeeAgrees, patientAgrees, hospitalAgrees } = input;
    return this.act(context, input, { type: 'extend', days, committeeAgrees, patientAgrees, hospitalAgrees });
  }

  @Mutation(() => MediationPayload)
  mediationTerminate(
    @Arg('input', () => hearing.MediationTerminateInput) input: hearing.MediationTerminateInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { ground, text, routes } = input;
    return this.act(context, input, { type: 'terminate', ground, text, routes });
  }
}
