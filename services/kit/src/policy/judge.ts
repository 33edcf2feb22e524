import { never as unreachable } from '../domain/decider.js';
import type { Identity } from '../identity/identity.js';
import type { Grant, GrantConditions, Line, Relation, Sight, TypePolicy } from './field-policy.js';

/** How the row stands to who looks. */
export interface Standing {
  readonly relation: Relation;
}

/** What a field answers to an identity. Who is not named sees nothing. */
export function judge(line: Line, identity: Identity, standing: Standing): Sight {
  switch (line.kind) {
    case 'ANYONE':
      return 'PLAIN';
    case 'EVERYONE':
      return identity.kind === 'WEB' ? 'HIDDEN' : 'PLAIN';
    case 'NEVER':
      return 'HIDDEN';
    case 'SEE':
      if (grants(line.plain, identity, standing)) return 'PLAIN';
      return grants(line.masked, identity, standing) || grants(line.reveal, identity, standing) ? 'MASKED' : 'HIDDEN';
    default:
      return unreachable(line);
  }
}

/** Whether an identity may ask for the plain value, stating a purpose. Who sees it plain need not ask, and may. */
export function mayReveal(line: Line, identity: Identity, standing: Standing): boolean {
  if (line.kind !== 'SEE') return judge(line, identity, standing) === 'PLAIN';
  return grants(line.plain, identity, standing) || grants(line.reveal, identity, standing);
}

/** How `source` stands to `identity`, as the policy of its type says. */
export function relationOf(policy: TypePolicy, source: unknown, identity: Identity): Relation {
  if (policy.relationOf) return policy.relationOf(source, identity);
  const { organization, parties } = (source ?? {}) as { organization?: unknown; parties?: unknown };
  if (typeof organization !== 'string' || organization === identity.organization) return 'OWN';
  return Array.isArray(parties) && parties.includes(identity.organization) ? 'PARTY' : 'FOREIGN';
}

const grants = (list: readonly Grant[], identity: Identity, standing: Standing) => {
  const relations = relationsGranted(list, identity);
  return relations.length > 0 && relations.includes(standing.relation);
};

/** How a row may stand to an identity for a list to speak of them; nothing when it does not, however the row stands. */
export function relationsGranted(list: readonly Grant[], identity: Identity): readonly Relation[] {
  return list.flatMap((grant) => {
    const {
      roles,
      audiences,
      kinds,
      relations = ['OWN'],
    }: GrantConditions = typeof grant === 'string' ? { roles: [grant] } : grant;
    const isMet =
      (!roles || roles.some((role) => identity.roles.includes(role))) &&
      (!audiences || audiences.includes(identity.audience)) &&
      (!kinds || kinds.includes(identity.kind));
    return isMet ? relations : [];
  });
}
