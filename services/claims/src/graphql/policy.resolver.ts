import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { checkFirst } from '@concord/kit/graphql/limits';
import { answering } from '@concord/kit/graphql/payload';
import { scopeOf } from '@concord/kit/store/contract';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PolicyPayload } from './claim.payload.js';
import { ClaimType } from './claim.type.js';
import type { ClaimGraph } from './parts.js';
import { PolicyIssueInput } from './policy.input.js';
import { toldOfPolicy } from './policy.told.js';
import { LedgerReservationType, LedgerType, PolicyType } from './policy.type.js';

/** Policies: what both parties read, and the ledger that the insurer keeps beside each. */
@Resolver(() => PolicyType)
export class PolicyResolver {
  constructor(private readonly graph: ClaimGraph) {}

  @Query(() => PolicyType, { nullable: true })
  policy(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext): Promise<PolicyType | null> {
    return context.loader(this.graph.loaders.policy).load(id);
  }

  /** The policies of a hospital, or all of the caller's; those that end last come first. */
  @Query(() => [PolicyType])
  async policies(
    @Ctx() context: SubgraphContext,
    @Arg('hospitalId', () => ID, { nullable: true }) hospitalId?: string,
    @Arg('first', () => Int, { defaultValue: 50 }) first = 50,
  ): Promise<readonly PolicyType[]> {
    const scope = scopeOf(context.identity);
    const ids = await this.graph.policyList.idsOf(scope, hospitalId ?? undefined, checkFirst(first));
    const found = await Promise.all(ids.map((id) => context.loader(this.graph.loaders.policy).load(id)));
    return found.filter((policy) => policy !== null);
  }

  @Mutation(() => PolicyPayload)
  policyIssue(
    @Arg('input', () => PolicyIssueInput) input: PolicyIssueInput,
    @Ctx() context: SubgraphContext,
  ): Promise<PolicyPayload> {
    const { policies, loaders } = this.graph;
    const { idempotencyKey, reviewerAuthority } = input;
    return answering(async () => {
      const { id } = await policies.issue(context.identity, idempotencyKey, toldOfPolicy(input), reviewerAuthority);
      return { policy: (await context.loader(loaders.policy).load(id)) ?? undefined };
    }) as Promise<PolicyPayload>;
  }

  /** What is paid and promised under it; the insurer's alone. */
  @FieldResolver(() => LedgerType, { nullable: true })
  ledger(@Root() { id }: PolicyType, @Ctx() context: SubgraphContext): Promise<LedgerType | null> {
    return context.loader(this.graph.loaders.ledger).load(id);
  }
}

/** A reservation names the claim it is for. */
@Resolver(() => LedgerReservationType)
export class ReservationFields {
  constructor(private readonly graph: ClaimGraph) {}

  @FieldResolver(() => ClaimType, { nullable: true })
  claim(@Root() { claimId }: LedgerReservationType, @Ctx() context: SubgraphContext): Promise<ClaimType | null> {
    return context.loader(this.graph.loaders.byId).load(claimId);
  }
}
