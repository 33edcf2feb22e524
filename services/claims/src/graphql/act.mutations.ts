import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import type { Outcome } from '@concord/kit/store/contract';
import type { PersonOrder } from '../app/claims.js';
import type { ActInput } from './act.input.js';
import type { ClaimPayload } from './claim.payload.js';
import type { ClaimGraph } from './parts.js';

export type Answered = Promise<ClaimPayload>;

/** What every mutation of a claim does with its input. */
export abstract class ActMutations {
  constructor(protected readonly graph: ClaimGraph) {}

  protected act(context: SubgraphContext, input: ActInput, order: PersonOrder): Answered {
    const { idempotencyKey, claimId, expectedVersion } = input;
    const target = { claimId, expectedVersion };
    return this.answered(context, () => this.graph.claims.act(context.identity, idempotencyKey, target, order));
  }

  /** Answers with the claim as it now is for who asks: what is kept of a write is never a payload. */
  protected answered(context: SubgraphContext, work: () => Promise<Outcome>): Answered {
    return answering(async () => {
      const { id } = await work();
      return { claim: (await context.loader(this.graph.loaders.byId).load(id)) ?? undefined };
    }) as Answered;
  }
}
