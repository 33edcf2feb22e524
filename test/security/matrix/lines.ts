import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sharedPolicies } from '@concord/kit/graphql/types/shared.policy';
import type { Line, TypePolicy } from '@concord/kit/policy/field-policy';
import { isObjectType, type GraphQLSchema } from 'graphql';

const services = join(import.meta.dirname, '..', '..', '..', 'services');

/** The line that decides about a field of the graph, and whether its type asks how a row stands to who looks. */
export interface Ruled {
  readonly line: Line;
  readonly asksRelation: boolean;
}

/** Every line of every service, by `Type.field`. */
export type Lines = ReadonlyMap<string, Ruled>;

/** Every policy that a `*.policy.ts` of a service exports, alone or in a list: a file added tomorrow is read tomorrow. */
async function policiesOf(service: string): Promise<readonly TypePolicy[]> {
  const folder = join(services, service, 'src', 'graphql');
  const files = readdirSync(folder).filter((name) => name.endsWith('.policy.ts'));
  const found = new Set<TypePolicy>();
  for (const file of files)
    for (const exported of Object.values((await import(join(folder, file))) as Record<string, unknown>))
      for (const one of [exported].flat() as Partial<TypePolicy>[])
        if (typeof one?.typeName === 'string' && one.lines) found.add(one as TypePolicy);
  return [...found];
}

/** All services that are part of the graph: those that have field policies. */
export const subgraphs = ['identity', 'patients', 'complaints', 'claims', 'mediation'] as const;

/** Every policy of every service. */
export const allPolicies = async (): Promise<readonly TypePolicy[]> =>
  (await Promise.all(subgraphs.map(policiesOf))).flat();

/**
 * Reads all policies and fits them to the graph.
 *
 * @param owners by `Type.field`, the service that answers it where several know it
 * @throws Error naming every field of the graph that no line decides about
 */
export async function linesOf(schema: GraphQLSchema, owners: ReadonlyMap<string, string>): Promise<Lines> {
  const byService = new Map<string, readonly TypePolicy[]>();
  for (const service of subgraphs) byService.set(service, await policiesOf(service));
  const lines = new Map<string, Ruled>();
  const missing: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.keys(type.getFields())) {
      const coordinate = `${type.name}.${field}`;
      const owner = owners.get(coordinate);
      const policies = owner === undefined ? [...byService.values()].flat() : (byService.get(owner) ?? []);
      const policy = [...policies, ...sharedPolicies].find(
        ({ typeName, lines: own }) => typeName === type.name && Object.hasOwn(own, field),
      );
      if (policy?.lines[field])
        lines.set(coordinate, { line: policy.lines[field], asksRelation: policy.relationOf !== undefined });
      else missing.push(coordinate);
    }
  }
  if (missing.length > 0) throw new Error(`No line decides about ${missing.join(', ')}`);
  return lines;
}
