import { auditOf, type AuditParts } from '@concord/kit/graphql/audit/audit.resolver';
import { createSubgraph, subgraphSdl, type Subgraph, type SubgraphOptions } from '@concord/kit/graphql/subgraph';
import { DepartmentStub } from './department.stub.js';
import { patientPolicies } from './patient.policy.js';
import { patientReference } from './patient.reference.js';
import { PatientResolver, type PatientResolverParts } from './patient.resolver.js';

const Audit = auditOf('patients');
const orphanedTypes = [DepartmentStub];

/** The subgraph as it serves. */
export function createPatientsSubgraph(
  parts: PatientResolverParts & { readonly audit: AuditParts } & Pick<
      SubgraphOptions,
      'accept' | 'clock' | 'onFault' | 'onDenied'
    >,
): Promise<Subgraph> {
  const { accept, clock, onFault, onDenied } = parts;
  return createSubgraph({
    name: 'patients',
    resolvers: [new PatientResolver(parts), new Audit(parts.audit)],
    orphanedTypes,
    references: { Patient: patientReference(parts.loaders) },
    policies: patientPolicies,
    accept,
    clock,
    onFault,
    onDenied,
  });
}

/** The SDL as committed under `schema/subgraphs`, from the same list. */
export const buildPatientsSdl = (): Promise<string> =>
  subgraphSdl({ resolvers: [PatientResolver, Audit], orphanedTypes });
