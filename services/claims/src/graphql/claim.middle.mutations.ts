import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { BadInput } from '@concord/kit/domain/conflict';
import { withoutNulls } from '@concord/kit/graphql/without-nulls';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ActMutations, type Answered } from './act.mutations.js';
import * as middle from './claim.middle.input.js';
import { ClaimPayload } from './claim.payload.js';

/** From the documents to the insurer's word on a proposal. */
@Resolver()
export class ClaimMiddleMutations extends ActMutations {
  @Mutation(() => ClaimPayload)
  claimRequestDocuments(
    @Arg('input', () => middle.ClaimRequestDocumentsInput) input: middle.ClaimRequestDocumentsInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const documents = input.documents.map(({ kind, title }) => ({ id: this.graph.ids('doc'), kind, title }));
    return this.act(context, input, { type: 'requestDocuments', documents });
  }

  @Mutation(() => ClaimPayload)
  claimSubmitDocument(
    @Arg('input', () => middle.ClaimSubmitDocumentInput) input: middle.ClaimSubmitDocumentInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { documentId: document, reference } = input;
    return this.act(context, input, { type: 'submitDocument', document, reference });
  }

  @Mutation(() => ClaimPayload)
  claimJudgeDocument(
    @Arg('input', () => middle.ClaimJudgeDocumentInput) input: middle.ClaimJudgeDocumentInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { documentId: document, accepted, reason } = withoutNulls(input);
    return this.act(context, input, { type: 'judgeDocument', document, accepted, reason });
  }

  @Mutation(() => ClaimPayload)
  claimCompleteDocuments(
    @Arg('input', () => middle.ClaimCompleteDocumentsInput) input: middle.ClaimCompleteDocumentsInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'completeDocuments' });
  }

  @Mutation(() => ClaimPayload)
  claimAssess(
    @Arg('input', () => middle.ClaimAssessInput) input: middle.ClaimAssessInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { liability, loss: lossFen, mental, text } = withoutNulls(input);
    if (liability === 'WAIVED') throw new BadInput(['input', 'liability'], 'only the parties can leave liability open');
    return this.act(context, input, { type: 'assess', liability, lossFen, mentalFen: mental ?? 0, text });
  }

  @Mutation(() => ClaimPayload)
  claimReturnAssessment(
    @Arg('input', () => middle.ClaimReturnAssessmentInput) input: middle.ClaimReturnAssessmentInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'returnAssessment', reason: input.reason });
  }

  @Mutation(() => ClaimPayload)
  claimReview(
    @Arg('input', () => middle.ClaimReviewInput) input: middle.ClaimReviewInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'review' });
  }

  @Mutation(() => ClaimPayload)
  claimConsent(
    @Arg('input', () => middle.ClaimConsentInput) input: middle.ClaimConsentInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { validDays, legalConsented } = withoutNulls(input);
    return this.act(context, input, { type: 'consent', undertaking: this.graph.ids('und'), validDays, legalConsented });
  }

  @Mutation(() => ClaimPayload)
  claimDeclineConsent(
    @Arg('input', () => middle.ClaimDeclineConsentInput) input: middle.ClaimDeclineConsentInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'declineConsent', reason: input.reason });
  }
}
