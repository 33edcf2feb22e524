import { auditOf } from '@concord/kit/graphql/audit/audit.resolver';
import { createSubgraph, subgraphSdl, type Subgraph, type SubgraphOptions } from '@concord/kit/graphql/subgraph';
import { ClientResolver } from './client.resolver.js';
import { DeputyFields } from './deputy.fields.js';
import { DeputyResolver } from './deputy.resolver.js';
import { identityPolicies } from './identity.policy.js';
import { identityReferences } from './identity.reference.js';
import type { IdentityGraph } from './parts.js';
import { DepartmentFields, SiteFields } from './place.fields.js';
import { PlaceResolver } from './place.resolver.js';
import { RegisterResolver } from './register.resolver.js';
import { RegistrationFields } from './registration.fields.js';
import { RegistrationResolver } from './registration.resolver.js';
import { AbsenceFields, ShiftFields } from './roster.fields.js';
import { RosterMutations } from './roster.mutations.js';
import { RosterResolver } from './roster.resolver.js';
import { SecondFactorResolver } from './second-factor.resolver.js';
import { SecurityResolver } from './security.resolver.js';
import { SessionResolver } from './session.resolver.js';
import { SsoResolver } from './sso.resolver.js';
import { StaffFields } from './staff.fields.js';
import { StaffMutations } from './staff.mutations.js';
import { StaffResolver } from './staff.resolver.js';

const resolvers = [
  StaffResolver,
  StaffFields,
  StaffMutations,
  RegisterResolver,
  SessionResolver,
  SecurityResolver,
  SecondFactorResolver,
  SsoResolver,
  ClientResolver,
  DeputyResolver,
  DeputyFields,
  PlaceResolver,
  DepartmentFields,
  SiteFields,
  RegistrationResolver,
  RegistrationFields,
  RosterResolver,
  RosterMutations,
  ShiftFields,
  AbsenceFields,
] as const;
const Audit = auditOf('identity');

/** This service's part of the graph. */
export function createIdentitySubgraph(
  graph: IdentityGraph,
  edge: Pick<SubgraphOptions, 'accept' | 'clock' | 'onFault' | 'onDenied'>,
): Promise<Subgraph> {
  return createSubgraph({
    name: 'identity',
    resolvers: [...resolvers.map((Resolver) => new Resolver(graph)), new Audit(graph.audit)],
    references: identityReferences(graph.loaders),
    policies: identityPolicies,
    ...edge,
  });
}

/** The SDL alone, without a service behind it: what is committed under `schema/subgraphs`. */
export const buildIdentitySdl = (): Promise<string> => subgraphSdl({ resolvers: [...resolvers, Audit] });
