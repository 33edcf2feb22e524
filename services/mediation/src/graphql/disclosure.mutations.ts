import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import type { Outcome } from '@concord/kit/store/contract';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { DisclosureOrder } from '../app/disclosures.js';
import * as act from './disclosure.act.input.js';
import { disclosureOf } from './disclosure.input.js';
import { shownRecord } from './disclosure.shown.js';
import type { MediationGraph } from './parts.js';
import { DisclosurePayload } from './payload.js';

type Answered = Promise<DisclosurePayload>;

/** One mutation for each move of a disclosure that a person makes. */
@Resolver()
export class DisclosureMutations {
  constructor(private readonly graph: MediationGraph) {}

  /** Gives data to a party of the dispute, beside or after what it was given when it came to it. */
  @Mutation(() => DisclosurePayload)
  disclosureGive(
    @Arg('input', () => act.DisclosureGiveInput) input: act.DisclosureGiveInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { idempotencyKey, disputeId, expectedVersion, recipientId, disclosure } = input;
    const [target, terms] = [{ disputeId, expectedVersion }, disclosureOf(disclosure)];
    return this.answered(context, () =>
      this.graph.disclosures.give(context.identity, idempotencyKey, target, recipientId, terms),
    );
  }

  /** The person took the consent back (个人信息保护法 15). */
  @Mutation(() => DisclosurePayload)
  disclosureWithdraw(
    @Arg('input', () => act.DisclosureWithdrawInput) input: act.DisclosureWithdrawInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'withdraw', reason: input.reason });
  }

  /** The purpose is fulfilled (个人信息保护法 19, 47). */
  @Mutation(() => DisclosurePayload)
  disclosureEnd(
    @Arg('input', () => act.DisclosureEndInput) input: act.DisclosureEndInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'end', reason: input.reason });
  }

  private act(context: SubgraphContext, input: act.DisclosureActInput, order: DisclosureOrder): Answered {
    const { idempotencyKey, disclosureId, expectedVersion } = input;
    const target = { disclosureId, expectedVersion };
    return this.answered(context, () => this.graph.disclosures.act(context.identity, idempotencyKey, target, order));
  }

  /** Answers with the line as it now is: what is kept of a write is never a payload. */
  private answered(context: SubgraphContext, work: () => Promise<Outcome>): Answered {
    return answering(async () => {
      const { id } = await work();
      const record = await context.loader(this.graph.loaders.disclosureById).load(id);
      return { disclosure: record ? shownRecord(record, context.identity, this.graph.clock.now()) : undefined };
    }) as Answered;
  }
}
