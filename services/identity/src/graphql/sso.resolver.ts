import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import { withoutNulls } from '@concord/kit/graphql/without-nulls';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { IdentityGraph } from './parts.js';
import { SsoProviderRemoveInput, SsoProviderSetInput } from './sso.input.js';
import { shownProvider, SsoProviderPayload, SsoProviderType } from './sso.type.js';

@Resolver(() => SsoProviderType)
export class SsoResolver {
  constructor(private readonly graph: IdentityGraph) {}

  /** Where the caller's people sign on besides by password; for those who run or examine the house. */
  @Query(() => SsoProviderType, { nullable: true })
  async ssoProvider(@Ctx() { identity }: SubgraphContext): Promise<SsoProviderType | null> {
    const provider = await this.graph.ssoProviders.of(identity);
    return provider ? shownProvider(provider) : null;
  }

  @Mutation(() => SsoProviderPayload)
  ssoProviderSet(
    @Arg('input', () => SsoProviderSetInput) input: SsoProviderSetInput,
    @Ctx() { identity }: SubgraphContext,
  ): Promise<SsoProviderPayload> {
    const { idempotencyKey, ...told } = withoutNulls(input);
    return this.answered(identity, () => this.graph.ssoProviders.set(identity, idempotencyKey, { ...told }));
  }

  @Mutation(() => SsoProviderPayload)
  ssoProviderRemove(
    @Arg('input', () => SsoProviderRemoveInput) { idempotencyKey, expectedVersion }: SsoProviderRemoveInput,
    @Ctx() { identity }: SubgraphContext,
  ): Promise<SsoProviderPayload> {
    return this.answered(identity, () => this.graph.ssoProviders.remove(identity, idempotencyKey, expectedVersion));
  }

  private answered(identity: SubgraphContext['identity'], work: () => Promise<unknown>): Promise<SsoProviderPayload> {
    return answering(async () => {
      await work();
      const provider = await this.graph.ssoProviders.of(identity);
      return provider ? { ssoProvider: shownProvider(provider) } : {};
    });
  }
}
