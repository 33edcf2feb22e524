import type { GraphQLSchema } from 'graphql';
import { rootFields } from './contract.js';
import type { Cases } from './canary-dispute.js';
import { widest } from './widest.js';

/** A question and what is filled into it. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How one case is asked for, of which type it is, and how far on from it. */
const CASES = [
  ['dispute', 'Dispute', 3],
  ['claim', 'Claim', 2],
  ['mediation', 'MediationCase', 2],
  ['complaint', 'Complaint', 2],
  ['policy', 'Policy', 2],
  ['patient', 'Patient', 2],
] as const;

/** The name of a kind of case, as one of them is asked for. */
export type CaseField = (typeof CASES)[number][0];

/** One case with all that can be reached from it; nothing where the contract does not know it. */
export function wholeOf(schema: GraphQLSchema, field: CaseField, id: unknown): readonly Asked[] {
  const [, type, hops] = CASES.find(([name]) => name === field) ?? CASES[0];
  if (!schema.getQueryType()?.getFields()[field]) return [];
  return widest(schema, { head: `query($id: ID!) { ${field}(id: $id)`, type }, { hops }).map((query) => ({
    ...{ query, variables: { id } },
  }));
}

/** Whatever can be asked about the cases of a story: each from its own end with all that can be reached, and every list. */
export function questionsAbout(schema: GraphQLSchema, cases: Cases): readonly Asked[] {
  const { dispute, claim, mediation, complaint, patientId, policyId } = cases;
  const ids = {
    ...{ dispute: dispute.id, claim: claim.id, mediation: mediation.id, complaint: complaint.id },
    ...{ policy: policyId, patient: patientId },
  };
  const whole = CASES.flatMap(([field]) => wholeOf(schema, field, ids[field]));
  const others = rootFields(schema, (name) => ({ id: 'none', search: dispute.caseNo })[name]);
  const asked = CASES.map(([field]) => String(field));
  return [...whole, ...others.filter(({ kind, name }) => kind === 'query' && !asked.includes(name))];
}

/** Every feed, asked for as much of each event as one subscription may carry. @param hops as `widest` takes them */
export function feedsOf(schema: GraphQLSchema, hops = 2): readonly string[] {
  const fields = Object.values(schema.getSubscriptionType()?.getFields() ?? {});
  return fields.flatMap(({ name, type }) =>
    widest(schema, { head: `subscription { ${name}`, type: String(type).replace('!', '') }, { hops }),
  );
}
