import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { SessionRevokePayload } from './identity.payload.js';
import type { IdentityGraph } from './parts.js';
import { SessionType } from './session.type.js';
import { SessionRevokeInput } from './staff.input.js';

@Resolver(() => SessionType)
export class SessionResolver {
  constructor(private readonly graph: IdentityGraph) {}

  /** Where the caller is signed in, the latest used first. */
  @Query(() => [SessionType])
  async mySessions(@Ctx() { identity }: SubgraphContext): Promise<readonly SessionType[]> {
    const mine = await this.graph.sessions.mine(identity);
    return mine.map(({ id, openedAt, usedAt, idleUntil, endsAt }) => ({
      ...{ id, openedAt, usedAt, endsAt },
      expiresAt: idleUntil,
      current: id === identity.session,
    }));
  }

  /** Signs the caller out somewhere. */
  @Mutation(() => SessionRevokePayload)
  sessionRevoke(
    @Arg('input', () => SessionRevokeInput) { idempotencyKey, sessionId }: SessionRevokeInput,
    @Ctx() { identity }: SubgraphContext,
  ): Promise<SessionRevokePayload> {
    return answering(async () => {
      const { id } = await this.graph.sessions.revoke(identity, idempotencyKey, sessionId);
      return { sessionId: id };
    });
  }
}
