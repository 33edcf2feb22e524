import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Line, TypePolicy } from './field-policy.js';

/** Fields that federation itself adds to the root; the executor asks them on behalf of the fields below. */
const FEDERATION_FIELDS = new Set(['_service', '_entities']);
const FEDERATION_TYPES = new Set(['_Service']);
const TEXT_TYPES = new Set(['String', 'ID']);

/**
 * Compares schema and policies line by line. There are no wildcards: a field without a line stops the build, so that
 * a new column is never seen by accident.
 *
 * @throws Error listing every missing, unknown, doubled or impossible line at once
 */
export function checkPolicy(schema: GraphQLSchema, policies: readonly TypePolicy[]): void {
  const byName = new Map(policies.map((policy) => [policy.typeName, policy]));
  const faults: string[] = [];

  for (const [index, { typeName }] of policies.entries())
    if (policies.findIndex((policy) => policy.typeName === typeName) !== index)
      faults.push(`${typeName} has two policies`);

  const types = judgedTypes(schema);
  for (const type of types) faults.push(...faultsOf(type, byName.get(type.name)));

  const known = new Set(types.map((type) => type.name));
  for (const typeName of byName.keys())
    if (!known.has(typeName)) faults.push(`${typeName} has a policy, but is no object type of the schema`);

  if (faults.length > 0) throw new Error(`The field policy does not fit the schema:\n  ${faults.join('\n  ')}`);
}

/** The object types whose fields need lines. */
export function judgedTypes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__') && !FEDERATION_TYPES.has(type.name));
}

/** The names of a type's fields that need a line. */
export function judgedFields(type: GraphQLObjectType): readonly string[] {
  return Object.keys(type.getFields()).filter((field) => !FEDERATION_FIELDS.has(field));
}

function faultsOf(type: GraphQLObjectType, policy: TypePolicy | undefined): readonly string[] {
  const fields = judgedFields(type);
  const lines: Readonly<Record<string, Line>> = policy?.lines ?? {};
  const missing = fields
    .filter((field) => !Object.hasOwn(lines, field))
    .map((field) => `${type.name}.${field} has no line`);
  const unknown = Object.keys(lines)
    .filter((field) => !fields.includes(field))
    .map((field) => `${type.name}.${field} has a line, but is no field of the schema`);
  const unfit = fields
    .filter((field) => lines[field] && !canMask(type, field, lines[field]))
    .map((field) => `${type.name}.${field} has a mask, but is not text`);
  return [...missing, ...unknown, ...unfit];
}

function canMask(type: GraphQLObjectType, field: string, line: Line): boolean {
  if (line.kind !== 'SEE' || !line.mask) return true;
  const definition = type.getFields()[field];
  return !!definition && TEXT_TYPES.has(getNamedType(definition.type).name);
}
