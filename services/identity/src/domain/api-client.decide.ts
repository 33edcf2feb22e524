import type { OrganizationKind } from '@concord/kit/domain/actor';
import { never, type Decider } from '@concord/kit/domain/decider';
import type { Client, ClientCommand, ClientFact, ClientRights, KnownClient } from './api-client.js';
import { clientLifecycle } from './api-client.moves.js';
import { LONGEST_LIFE, MOST_REQUESTS, refuseClient } from './api-client.refusals.js';
import { allScopes } from './api-client.scopes.js';
import { controlRoles, departmentRoles, rolesOf } from './roles.js';

const DAY = 86_400_000;

function decide(state: Client, command: ClientCommand): readonly ClientFact[] {
  const { actor, now } = command;
  clientLifecycle.enforce(command.type, { state, actor, now });
  const stamp = { by: actor.id, at: now.toISOString() };
  switch (command.type) {
    case 'add': {
      const { client } = command;
      return [{ type: 'ClientAdded', ...client, ...checked(client, client.organizationKind, now), ...stamp }];
    }
    case 'change':
      return [
        { type: 'ClientChanged', ...checked(command.rights, (state as KnownClient).organizationKind, now), ...stamp },
      ];
    case 'renewKey':
      return [{ type: 'ClientKeyRenewed', ...stamp }];
    case 'revoke':
      return [{ type: 'ClientRevoked', reason: command.reason, ...stamp }];
    default:
      return never(command);
  }
}

/** Rights that a program may have; lists without what stands in them twice. */
function checked(rights: ClientRights, kind: OrganizationKind, now: Date): ClientRights {
  const { name, requestsPerMinute, expiresAt } = rights;
  const scopes = [...new Set(rights.scopes)].toSorted();
  const roles = [...new Set(rights.roles)];
  if (scopes.length === 0) throw refuseClient('CLIENT_SCOPES_NEEDED', { path: ['scopes'] });
  if (!scopes.every((scope) => allScopes.includes(scope)))
    throw refuseClient('CLIENT_SCOPE_UNKNOWN', { path: ['scopes'] });
  if (roles.length === 0) throw refuseClient('CLIENT_ROLES_NEEDED', { path: ['roles'] });
  if (roles.some((role) => (controlRoles as readonly string[]).includes(role)))
    throw refuseClient('CLIENT_NO_CONTROL', { path: ['roles'] });
  const known: readonly string[] = rolesOf[kind];
  if (!roles.every((role) => known.includes(role) && !departmentRoles.includes(role)))
    throw refuseClient('CLIENT_ROLE_UNKNOWN', { path: ['roles'] });
  const life = Date.parse(expiresAt) - now.getTime();
  if (!(life > 0 && life <= LONGEST_LIFE * DAY))
    throw refuseClient('CLIENT_EXPIRY', { path: ['expiresAt'], values: { most: LONGEST_LIFE } });
  if (!(requestsPerMinute >= 1 && requestsPerMinute <= MOST_REQUESTS))
    throw refuseClient('CLIENT_LIMIT', { path: ['requestsPerMinute'], values: { most: MOST_REQUESTS } });
  return { name, roles, scopes, requestsPerMinute, expiresAt };
}

function evolve(state: Client, fact: ClientFact): Client {
  if (fact.type === 'ClientAdded') {
    const { type: _, by: __, at: ___, ...client } = fact;
    return { status: 'ACTIVE', ...client };
  }
  const known = state as KnownClient;
  switch (fact.type) {
    case 'ClientChanged': {
      const { type: _, by: __, at: ___, ...rights } = fact;
      return { ...known, ...rights };
    }
    case 'ClientKeyRenewed':
      return known;
    case 'ClientRevoked':
      return { ...known, status: 'REVOKED' };
    default:
      return never(fact);
  }
}

/** An API client as a decider: pure, no clock, no database. */
export const clientDecider: Decider<Client, ClientCommand, ClientFact> = {
  initial: { status: 'NEW' },
  decide,
  evolve,
};
