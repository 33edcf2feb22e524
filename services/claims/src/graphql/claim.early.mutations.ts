import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { withoutNulls } from '@concord/kit/graphql/without-nulls';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ActMutations, type Answered } from './act.mutations.js';
import * as early from './claim.early.input.js';
import { ClaimPayload } from './claim.payload.js';

/** From the notice to the decision on cover: one mutation for each move of the table. */
@Resolver()
export class ClaimEarlyMutations extends ActMutations {
  @Mutation(() => ClaimPayload)
  claimNotice(
    @Arg('input', () => early.ClaimNoticeInput) input: early.ClaimNoticeInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const {
      hospitalId: hospital,
      line,
      claimed: claimedFen,
      departmentIds,
      occurredOn,
      firstClaimedOn,
    } = withoutNulls(input);
    const told = { hospital, line, claimedFen, departments: departmentIds ?? [], occurredOn, firstClaimedOn };
    return this.answered(context, () => this.graph.claims.notice(context.identity, input.idempotencyKey, told));
  }

  @Mutation(() => ClaimPayload)
  claimAcknowledge(
    @Arg('input', () => early.ClaimAcknowledgeInput) input: early.ClaimAcknowledgeInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { adjusterId: adjuster, policyId } = input;
    return this.act(context, input, { type: 'acknowledge', adjuster, policyId });
  }

  @Mutation(() => ClaimPayload)
  claimDispatch(
    @Arg('input', () => early.ClaimDispatchInput) input: early.ClaimDispatchInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'dispatch', surveyor: input.surveyorId });
  }

  @Mutation(() => ClaimPayload)
  claimSurveyByDesk(
    @Arg('input', () => early.ClaimSurveyByDeskInput) input: early.ClaimSurveyByDeskInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'surveyByDesk', reason: input.reason });
  }

  @Mutation(() => ClaimPayload)
  claimArrive(
    @Arg('input', () => early.ClaimArriveInput) input: early.ClaimArriveInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'arrive', place: input.place });
  }

  @Mutation(() => ClaimPayload)
  claimReportSurvey(
    @Arg('input', () => early.ClaimReportSurveyInput) input: early.ClaimReportSurveyInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'reportSurvey', text: input.text });
  }

  @Mutation(() => ClaimPayload)
  claimCheckCover(
    @Arg('input', () => early.ClaimCheckCoverInput) input: early.ClaimCheckCoverInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { occurredOn, departmentIds: departments } = withoutNulls(input);
    const answers = Object.fromEntries(input.answers.map(({ exclusion, answer }) => [exclusion, answer]));
    return this.act(context, input, { type: 'checkCover', answers, occurredOn, departments });
  }

  @Mutation(() => ClaimPayload)
  claimConfirmCover(
    @Arg('input', () => early.ClaimConfirmCoverInput) input: early.ClaimConfirmCoverInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'confirmCover' });
  }

  @Mutation(() => ClaimPayload)
  claimRefuseCover(
    @Arg('input', () => early.ClaimRefuseCoverInput) input: early.ClaimRefuseCoverInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'refuseCover', conditionId: input.conditionId, text: input.text });
  }

  @Mutation(() => ClaimPayload)
  claimSendRefusalNotice(
    @Arg('input', () => early.ClaimSendRefusalNoticeInput) input: early.ClaimSendRefusalNoticeInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'sendRefusalNotice', sentOn: input.sentOn, reference: input.reference });
  }

  @Mutation(() => ClaimPayload)
  claimContest(
    @Arg('input', () => early.ClaimContestInput) input: early.ClaimContestInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'contest', text: input.text });
  }
}
