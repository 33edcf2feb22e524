import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import type { Outcome } from '@concord/kit/store/contract';
import type { MediationOrder } from '../app/orders.js';
import type { MediationActInput } from './mediation.apply.input.js';
import type { MediationGraph } from './parts.js';
import type { MediationPayload } from './payload.js';

export type Answered = Promise<MediationPayload>;

/** How every mutation of a mediation acts and answers. */
export abstract class MediationActing {
  constructor(protected readonly graph: MediationGraph) {}

  protected act(context: SubgraphContext, input: MediationActInput, order: MediationOrder): Answered {
    const { idempotencyKey, mediationId, expectedVersion } = input;
    const target = { mediationId, expectedVersion };
    return this.answered(context, () => this.graph.mediations.act(context.identity, idempotencyKey, target, order));
  }

  /** Answers with the mediation as it now is for who asks: what is kept of a write is never a payload. */
  protected answered(context: SubgraphContext, work: () => Promise<Outcome>): Answered {
    return answering(async () => {
      const { id } = await work();
      return { mediation: (await context.loader(this.graph.loaders.mediationById).load(id)) ?? undefined };
    }) as Answered;
  }
}
