import '@concord/kit/graphql/metadata';
import { NotFound } from '@concord/kit/domain/conflict';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import { ActionType, shownAction } from '@concord/kit/graphql/types/action.type';
import { scopeOf } from '@concord/kit/store/contract';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ClientOutcome } from '../app/clients.js';
import type { ClientRights } from '../domain/api-client.js';
import { clientLifecycle } from '../domain/api-client.moves.js';
import {
  ApiClientAddInput,
  ApiClientChangeInput,
  ApiClientRenewKeyInput,
  ApiClientRevokeInput,
} from './client.input.js';
import { ApiClientPayload, ApiClientType, shownClient } from './client.type.js';
import type { IdentityGraph } from './parts.js';

@Resolver(() => ApiClientType)
export class ClientResolver {
  constructor(private readonly graph: IdentityGraph) {}

  /** The programs of the caller's organization, the latest first; for those who run or examine its system. */
  @Query(() => [ApiClientType])
  async apiClients(@Ctx() { identity }: SubgraphContext): Promise<readonly ApiClientType[]> {
    return (await this.graph.clients.list(scopeOf(identity))).map(shownClient);
  }

  /** The program that asks. */
  @Query(() => ApiClientType)
  async myClient(@Ctx() { identity }: SubgraphContext): Promise<ApiClientType> {
    const [record] = await this.graph.clients.byIds(scopeOf(identity), [identity.id]);
    if (!record) throw new NotFound('ApiClient');
    return shownClient(record);
  }

  /** What the caller may do to it now, or why not. */
  @FieldResolver(() => [ActionType])
  actions(@Root() { record }: ApiClientType, @Ctx() { identity }: SubgraphContext): readonly ActionType[] {
    const asking = { state: record.client, actor: identity, now: this.graph.clock.now() };
    return clientLifecycle.offer(asking).map(shownAction);
  }

  @Mutation(() => ApiClientPayload)
  apiClientAdd(
    @Arg('input', () => ApiClientAddInput) { idempotencyKey, ...rights }: ApiClientAddInput,
    @Ctx() context: SubgraphContext,
  ): Promise<ApiClientPayload> {
    const { identity } = context;
    return this.answered(context, () => this.graph.clientRegister.add(identity, idempotencyKey, rightsOf(rights)));
  }

  @Mutation(() => ApiClientPayload)
  apiClientChange(
    @Arg('input', () => ApiClientChangeInput) input: ApiClientChangeInput,
    @Ctx() context: SubgraphContext,
  ): Promise<ApiClientPayload> {
    return this.acted(context, input, { type: 'change', rights: rightsOf(input) });
  }

  @Mutation(() => ApiClientPayload)
  apiClientRenewKey(
    @Arg('input', () => ApiClientRenewKeyInput) input: ApiClientRenewKeyInput,
    @Ctx() context: SubgraphContext,
  ): Promise<ApiClientPayload> {
    return this.acted(context, input, { type: 'renewKey' });
  }

  @Mutation(() => ApiClientPayload)
  apiClientRevoke(
    @Arg('input', () => ApiClientRevokeInput) input: ApiClientRevokeInput,
    @Ctx() context: SubgraphContext,
  ): Promise<ApiClientPayload> {
    return this.acted(context, input, { type: 'revoke', reason: input.reason });
  }

  private acted(
    context: SubgraphContext,
    { idempotencyKey, clientId, expectedVersion }: ApiClientRenewKeyInput,
    order: Parameters<IdentityGraph['clientRegister']['act']>[3],
  ): Promise<ApiClientPayload> {
    const target = { clientId, expectedVersion };
    return this.answered(context, () => this.graph.clientRegister.act(context.identity, idempotencyKey, target, order));
  }

  private answered({ identity }: SubgraphContext, work: () => Promise<ClientOutcome>): Promise<ApiClientPayload> {
    return answering(async () => {
      const { id, key } = await work();
      const [record] = await this.graph.clients.byIds(scopeOf(identity), [id]);
      return { apiClient: record && shownClient(record), key };
    });
  }
}

type ToldRights = Omit<ApiClientAddInput, 'idempotencyKey'>;

/** The rights alone of an input that says more. */
function rightsOf({ name, roles, scopes, requestsPerMinute, expiresAt }: ToldRights): ClientRights {
  return { name, roles, scopes, requestsPerMinute, expiresAt: expiresAt.toISOString() };
}
