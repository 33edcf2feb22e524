import type { Clock } from '@concord/kit/domain/clock';
import { evolved } from '@concord/kit/domain/decider';
import type { NewId } from '@concord/kit/domain/ids';
import type { ClientFound, ClientResolve } from '@concord/kit/identity/api-client';
import type { Identity } from '@concord/kit/identity/identity';
import type { SessionGone } from '@concord/kit/identity/session';
import type { Sealer } from '@concord/kit/policy/contract';
import { scopeOf, type Outcome, type UnitOfWork } from '@concord/kit/store/contract';
import { clientDecider } from '../domain/api-client.decide.js';
import { isOfUse, type ClientCommand, type ClientRights, type KnownClient } from '../domain/api-client.js';
import { clientLifecycle } from '../domain/api-client.moves.js';
import { NOTED_EVERY } from '../domain/session.js';
import type { ClientKeys, ClientRecord, ClientStore } from './client.ports.js';
import { audienceOf } from './facts.js';
import { organizationKey } from './keys.js';
import { noted, seen } from './noted.js';

export interface ClientParts {
  readonly unitOfWork: UnitOfWork;
  readonly clients: ClientStore;
  readonly clientKeys: ClientKeys;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** What came of an order; the key is told this once, and not to who asks a second time. */
export interface ClientOutcome extends Outcome {
  readonly key?: string;
}

/** Which client is meant, and which state of it was seen. */
export interface ClientTarget {
  readonly clientId: string;
  readonly expectedVersion: number;
}

/** An order to a client that is there, before actor and time are known. */
export type ClientOrder = OrderOf<Exclude<ClientCommand, { type: 'add' }>>;
type OrderOf<C> = C extends object ? Omit<C, 'actor' | 'now'> : never;

/** Programs of organizations: what can be done to them, and who one is that brings a key. */
export interface ClientRegister {
  add(identity: Identity, key: string, rights: ClientRights): Promise<ClientOutcome>;
  act(identity: Identity, key: string, target: ClientTarget, order: ClientOrder): Promise<ClientOutcome>;
  /** Notes the use, at most once a minute, unless `idle`. */
  resolve(asked: ClientResolve): Promise<ClientFound | SessionGone>;
}

export function createClientRegister(parts: ClientParts): ClientRegister {
  const { unitOfWork, clients, clientKeys, sealer, clock, ids } = parts;

  return {
    async add(identity, key, rights) {
      const { organization, organizationKind } = identity;
      clientLifecycle.enforce('add', { state: clientDecider.initial, actor: identity, now: clock.now() });
      const id = ids('cli');
      const made = clientKeys.newKey(id);
      await sealer.prepare([organizationKey(organization)], organization);
      let told: string | undefined;
      const outcome = await unitOfWork.write(
        { identity, operation: 'apiClientAdd', key, input: rights },
        async (work) => {
          const now = clock.now();
          const client = { ...rights, id, organization, organizationKind };
          const facts = clientDecider.decide(clientDecider.initial, { type: 'add', client, actor: identity, now });
          const after = evolved(clientDecider, clientDecider.initial, facts) as KnownClient;
          await clients.insert(work.ticket, { version: 1, client: after, addedAt: now }, made.hash);
          told = made.key;
          return noted(work, identity, { noun: 'apiClient', id, version: 1, kind: 'add', now, facts });
        },
      );
      return { ...outcome, ...(told && { key: told }) };
    },

    async act(identity, key, { clientId, expectedVersion }, order) {
      const scope = scopeOf(identity);
      const made = order.type === 'renewKey' ? clientKeys.newKey(clientId) : undefined;
      await sealer.prepare([organizationKey(identity.organization)], identity.organization);
      let told: string | undefined;
      const request = { identity, operation: `apiClient.${order.type}`, key, input: { clientId, order } };
      const outcome = await unitOfWork.write(request, async (work) => {
        const [found] = await clients.byIds(scope, [clientId], work.ticket);
        const before = seen(found, 'ApiClient', expectedVersion);
        const now = clock.now();
        const facts = clientDecider.decide(before.client, { ...order, actor: identity, now } as ClientCommand);
        const client = evolved(clientDecider, before.client, facts) as KnownClient;
        const version = before.version + 1;
        await clients.save(work.ticket, scope, { ...before, version, client }, made?.hash);
        told = made?.key;
        return noted(work, identity, { noun: 'apiClient', id: clientId, version, kind: order.type, now, facts });
      });
      return { ...outcome, ...(told && { key: told }) };
    },

    async resolve({ key, idle }) {
      const now = clock.now();
      const found = await clients.byKeyHash(clientKeys.hashOf(key));
      if (!found || !isOfUse(found.client, now)) return { outcome: 'GONE' };
      const isWorthNoting = now.getTime() - (found.lastUsedAt?.getTime() ?? 0) >= NOTED_EVERY;
      if (!idle && isWorthNoting) await unitOfWork.apply(({ ticket }) => clients.note(ticket, found.client.id, now));
      return foundOf(found);
    },
  };
}

/** Who a program is: of its organization, without a department, served no more than its scopes. */
function foundOf({ client }: ClientRecord): ClientFound {
  const { id, organization, organizationKind, roles, scopes, requestsPerMinute, expiresAt } = client;
  return {
    outcome: 'FOUND',
    requestsPerMinute,
    facts: {
      ...{ kind: 'CLIENT', id, organization, organizationKind, roles, departments: [], scopes, session: id },
      ...{ audience: audienceOf(organizationKind), expiresAt: Date.parse(expiresAt) },
    },
  };
}
