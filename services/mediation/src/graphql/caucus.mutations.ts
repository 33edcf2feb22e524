import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import type { Outcome } from '@concord/kit/store/contract';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CaucusOrder } from '../app/orders.js';
import * as act from './caucus.input.js';
import type { MediationGraph } from './parts.js';
import { CaucusPayload } from './payload.js';

type Answered = Promise<CaucusPayload>;
type ActOnCaucus = act.CaucusActInput;

/** One mutation for each move of a caucus room. */
@Resolver()
export class CaucusMutations {
  constructor(private readonly graph: MediationGraph) {}

  @Mutation(() => CaucusPayload)
  caucusOpen(
    @Arg('input', () => act.CaucusOpenInput) input: act.CaucusOpenInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { idempotencyKey, mediationId, side } = input;
    return this.answered(context, () => this.graph.caucuses.open(context.identity, idempotencyKey, mediationId, side));
  }

  @Mutation(() => CaucusPayload)
  caucusSay(
    @Arg('input', () => act.CaucusSayInput) input: act.CaucusSayInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'say', text: input.text });
  }

  @Mutation(() => CaucusPayload)
  caucusOffer(
    @Arg('input', () => act.CaucusOfferInput) input: act.CaucusOfferInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'offer', amountFen: input.amount, text: input.text });
  }

  @Mutation(() => CaucusPayload)
  caucusRelease(
    @Arg('input', () => act.CaucusReleaseInput) input: act.CaucusReleaseInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'release', entry: input.entryId, text: input.text });
  }

  @Mutation(() => CaucusPayload)
  caucusClose(
    @Arg('input', () => act.CaucusCloseInput) input: act.CaucusCloseInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'close' });
  }

  private act(context: SubgraphContext, input: ActOnCaucus, order: CaucusOrder): Answered {
    const { idempotencyKey, caucusId, expectedVersion } = input;
    const target = { caucusId, expectedVersion };
    return this.answered(context, () => this.graph.caucuses.act(context.identity, idempotencyKey, target, order));
  }

  /** Answers with the room as it now is for who asks: what is kept of a write is never a payload. */
  private answered(context: SubgraphContext, work: () => Promise<Outcome>): Answered {
    return answering(async () => {
      const { id } = await work();
      return { caucus: (await context.loader(this.graph.loaders.caucusById).load(id)) ?? undefined };
    }) as Answered;
  }
}
