import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import { withoutNulls } from '@concord/kit/graphql/without-nulls';
import type { Outcome } from '@concord/kit/store/contract';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { DisputeOrder } from '../app/orders.js';
import { disclosureOf } from './disclosure.input.js';
import * as act from './dispute.act.input.js';
import { DisputeOpenInput, toldAtOpening } from './dispute.open.input.js';
import type { MediationGraph } from './parts.js';
import { DisputePayload } from './payload.js';

type Answered = Promise<DisputePayload>;
type ActOnDispute = act.DisputeActInput;

/** One mutation for each move of a dispute that a person makes. */
@Resolver()
export class DisputeMutations {
  constructor(private readonly graph: MediationGraph) {}

  @Mutation(() => DisputePayload)
  disputeOpen(
    @Arg('input', () => DisputeOpenInput) input: DisputeOpenInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { disputes } = this.graph;
    return this.answered(context, () => disputes.open(context.identity, input.idempotencyKey, toldAtOpening(input)));
  }

  @Mutation(() => DisputePayload)
  disputeAmendClaim(
    @Arg('input', () => act.DisputeAmendClaimInput) input: act.DisputeAmendClaimInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'amendClaim', claimedFen: input.claimed, reason: input.reason });
  }

  @Mutation(() => DisputePayload)
  disputeIssueNotice(
    @Arg('input', () => act.DisputeIssueNoticeInput) input: act.DisputeIssueNoticeInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'issueNotice', items: input.items });
  }

  @Mutation(() => DisputePayload)
  disputeNotifyInsurer(
    @Arg('input', () => act.DisputeNotifyInsurerInput) input: act.DisputeNotifyInsurerInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { insurerId, disclosure } = input;
    return this.act(context, input, { type: 'notifyInsurer', insurerId, disclosure: disclosureOf(disclosure) });
  }

  @Mutation(() => DisputePayload)
  disputeDeclareUninsured(
    @Arg('input', () => act.DisputeDeclareUninsuredInput) input: act.DisputeDeclareUninsuredInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'declareUninsured' });
  }

  @Mutation(() => DisputePayload)
  disputeOpenNegotiation(
    @Arg('input', () => act.DisputeOpenNegotiationInput) input: act.DisputeOpenNegotiationInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'openNegotiation' });
  }

  @Mutation(() => DisputePayload)
  disputeOpenOther(
    @Arg('input', () => act.DisputeOpenOtherInput) input: act.DisputeOpenOtherInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { kind, authority, reference } = input;
    return this.act(context, input, { type: 'openOther', kind, authority, reference });
  }

  @Mutation(() => DisputePayload)
  disputeCloseForum(
    @Arg('input', () => act.DisputeCloseForumInput) input: act.DisputeCloseForumInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { outcome, note } = withoutNulls(input);
    return this.act(context, input, { type: 'closeForum', outcome, note });
  }

  @Mutation(() => DisputePayload)
  disputeSettle(
    @Arg('input', () => act.DisputeSettleInput) input: act.DisputeSettleInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const {
      total: totalFen,
      representatives: { patient, hospital },
      payBy,
      text,
    } = input;
    return this.act(context, input, { type: 'settle', totalFen, representatives: { patient, hospital }, payBy, text });
  }

  @Mutation(() => DisputePayload)
  disputeClose(
    @Arg('input', () => act.DisputeCloseInput) input: act.DisputeCloseInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { outcome, agreed: agreedFen, note } = withoutNulls(input);
    return this.act(context, input, { type: 'close', outcome, agreedFen, note });
  }

  private act(context: SubgraphContext, input: ActOnDispute, order: DisputeOrder): Answered {
    const { idempotencyKey, disputeId, expectedVersion } = input;
    const target = { disputeId, expectedVersion };
    return this.answered(context, () => this.graph.disputes.act(context.identity, idempotencyKey, target, order));
  }

  /** Answers with the dispute as it now is for who asks: what is kept of a write is never a payload. */
  private answered(context: SubgraphContext, work: () => Promise<Outcome>): Answered {
    return answering(async () => {
      const { id } = await work();
      return { dispute: (await context.loader(this.graph.loaders.disputeById).load(id)) ?? undefined };
    }) as Answered;
  }
}
