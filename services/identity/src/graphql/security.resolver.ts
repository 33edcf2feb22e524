import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { IdentityGraph } from './parts.js';
import { SecuritySettingsSetInput } from './security.input.js';
import { SecuritySettingsPayload, SecuritySettingsType, shownSecurity } from './security.type.js';

@Resolver()
export class SecurityResolver {
  constructor(private readonly graph: IdentityGraph) {}

  /** How strictly the caller's organization guards its accounts; for those who run or examine it. */
  @Query(() => SecuritySettingsType)
  async securitySettings(@Ctx() { identity }: SubgraphContext): Promise<SecuritySettingsType> {
    return shownSecurity(await this.graph.security.of(identity.organization));
  }

  @Mutation(() => SecuritySettingsPayload)
  securitySettingsSet(
    @Arg('input', () => SecuritySettingsSetInput) input: SecuritySettingsSetInput,
    @Ctx() { identity }: SubgraphContext,
  ): Promise<SecuritySettingsPayload> {
    const { idempotencyKey, expectedVersion, ...settings } = input;
    return answering(async () => {
      await this.graph.security.set(identity, idempotencyKey, { expectedVersion, settings: { ...settings } });
      return { securitySettings: shownSecurity(await this.graph.security.of(identity.organization)) };
    });
  }
}
