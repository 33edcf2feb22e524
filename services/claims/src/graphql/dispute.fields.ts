import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ClaimType } from './claim.type.js';
import { DisputeStub } from './foreign.stub.js';
import type { ClaimGraph } from './parts.js';

/** What this service adds to the dispute of another. */
@Resolver(() => DisputeStub)
export class DisputeFields {
  constructor(private readonly graph: ClaimGraph) {}

  /**
   * The claims that one may see of those made in this dispute, oldest first. Nullable like everything that crosses a
   * subgraph: while this service is down, the dispute is still answered.
   */
  @FieldResolver(() => [ClaimType], { nullable: true })
  async claims(@Root() { id }: DisputeStub, @Ctx() context: SubgraphContext): Promise<readonly ClaimType[]> {
    const { ofDispute, byId } = this.graph.loaders;
    const ids = (await context.loader(ofDispute).load(id)) ?? [];
    const found = await Promise.all(ids.map((each) => context.loader(byId).load(each)));
    return found.filter((claim) => claim !== null);
  }
}
