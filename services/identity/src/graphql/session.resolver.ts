import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { SessionRevokePayload, StaffSessionsEndPayload } from './identity.payload.js';
import type { IdentityGraph } from './parts.js';
import { SessionType, shownSession } from './session.type.js';
import { SessionRevokeInput, StaffSessionsEndInput } from './staff.input.js';

@Resolver(() => SessionType)
export class SessionResolver {
  constructor(private readonly graph: IdentityGraph) {}

  /** Where the caller is signed in, the latest used first. */
  @Query(() => [SessionType])
  async mySessions(@Ctx() { identity }: SubgraphContext): Promise<readonly SessionType[]> {
    return (await this.graph.sessions.mine(identity)).map((session) => shownSession(session, identity));
  }

  /** Where a colleague is signed in, the latest used first. */
  @Query(() => [SessionType])
  async staffSessions(
    @Arg('staffId', () => ID) staffId: string,
    @Ctx() { identity }: SubgraphContext,
  ): Promise<readonly SessionType[]> {
    const theirs = await this.graph.sessions.ofColleague(identity, staffId);
    return theirs.map((session) => shownSession(session, identity));
  }

  /** Signs a colleague out, everywhere or in one place. */
  @Mutation(() => StaffSessionsEndPayload)
  staffSessionsEnd(
    @Arg('input', () => StaffSessionsEndInput) { idempotencyKey, staffId, sessionId }: StaffSessionsEndInput,
    @Ctx() { identity }: SubgraphContext,
  ): Promise<StaffSessionsEndPayload> {
    const which = { staffId, ...(sessionId && { id: sessionId }) };
    return answering(async () => {
      const { id } = await this.graph.sessions.endOfColleague(identity, idempotencyKey, which);
      return { staffId: id };
    });
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
