import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { StaffPayload } from './identity.payload.js';
import type { IdentityGraph } from './parts.js';
import * as told from './second-factor.input.js';
import { RecoveryCodesPayload, SecondFactorType, StaffResetLinkPayload } from './second-factor.type.js';

@Resolver(() => SecondFactorType)
export class SecondFactorResolver {
  constructor(private readonly graph: IdentityGraph) {}

  /** The caller's own; none where none is enrolled. */
  @Query(() => SecondFactorType, { nullable: true })
  async mySecondFactor(@Ctx() { identity }: SubgraphContext): Promise<SecondFactorType | null> {
    return (await this.graph.secondFactors.mine(identity)) ?? null;
  }

  /** One's own recovery codes anew; those from before are worth nothing then. */
  @Mutation(() => RecoveryCodesPayload)
  recoveryCodesRenew(
    @Arg('input', () => told.RecoveryCodesRenewInput) { idempotencyKey, code }: told.RecoveryCodesRenewInput,
    @Ctx() { identity }: SubgraphContext,
  ): Promise<RecoveryCodesPayload> {
    const { secondFactors } = this.graph;
    return answering(async () => ({ recoveryCodes: await secondFactors.renewCodes(identity, idempotencyKey, code) }));
  }

  /** Takes a colleague's second factor away, who enrols another one at the next sign-in; signs them out. */
  @Mutation(() => StaffPayload)
  secondFactorReset(
    @Arg('input', () => told.SecondFactorResetInput) input: told.SecondFactorResetInput,
    @Ctx() context: SubgraphContext,
  ): Promise<StaffPayload> {
    const { secondFactors, loaders } = this.graph;
    return answering(async () => {
      const { id } = await secondFactors.reset(context.identity, input.idempotencyKey, input);
      return { staff: (await context.loader(loaders.staff).load(id)) ?? undefined };
    });
  }

  /** A link with which a colleague sets a password that nobody else knows: good once, for a day. */
  @Mutation(() => StaffResetLinkPayload)
  staffResetLink(
    @Arg('input', () => told.StaffResetLinkInput) input: told.StaffResetLinkInput,
    @Ctx() context: SubgraphContext,
  ): Promise<StaffResetLinkPayload> {
    const { resetLinks, loaders } = this.graph;
    return answering(async () => {
      const { id, token, expiresAt } = await resetLinks.issue(context.identity, input.idempotencyKey, input);
      const staff = (await context.loader(loaders.staff).load(id)) ?? undefined;
      return { staff, token, expiresAt };
    });
  }
}
