import {
  buildASTSchema,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  type TypeNode,
} from 'graphql';

/** Whether a field of an object type stays. Fields of input types stay with what asks for them. */
export type Keeps = (typeName: string, field: string) => boolean;

/**
 * What is left of a schema when fields are taken out of it: nothing that cannot be reached from a root any more, no type
 * without a field, no field of such a type. The same text for the same schema.
 *
 * @returns SDL; `type Query` without a field where nobody may ask anything
 */
export function cutSdl(schema: GraphQLSchema, keeps: Keeps): string {
  const whole = parse(printSchema(lexicographicSortSchema(schema)), { noLocation: true });
  let cut = mapFields(whole, keeps);
  for (;;) {
    const next = withoutEmpty(reachable(cut));
    if (next.definitions.length === cut.definitions.length) break;
    cut = next;
  }
  return printSchema(buildASTSchema(cut, { assumeValidSDL: true, assumeValid: true })).trim() + '\n';
}

const ROOTS = ['Query', 'Mutation', 'Subscription'];

function mapFields(document: DocumentNode, keeps: Keeps): DocumentNode {
  const definitions = document.definitions.map((definition): DefinitionNode => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
    const fields = definition.fields?.filter(({ name }) => keeps(definition.name.value, name.value)) ?? [];
    return { ...definition, fields };
  });
  return { ...document, definitions };
}

/** Without what no root leads to. */
function reachable(document: DocumentNode): DocumentNode {
  const byName = new Map(document.definitions.flatMap((one) => (nameOf(one) ? [[nameOf(one), one] as const] : [])));
  const found = new Set<string>();
  const waiting = [...ROOTS];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const definition = byName.get(name);
    if (!definition || found.has(name)) continue;
    found.add(name);
    visit(definition, { NamedType: (type) => void waiting.push(type.name.value) });
    // Whoever is answered an interface may be answered any type that fulfils it.
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION)
      for (const [other, one] of byName) if (other && fulfils(one, name)) waiting.push(other);
  }
  const definitions = document.definitions.filter((one) => {
    const name = nameOf(one);
    return name === undefined || found.has(name);
  });
  return { ...document, definitions };
}

/** Without types that have no field, and without the fields and members of such types. */
function withoutEmpty(document: DocumentNode): DocumentNode {
  const empty = new Set<string>();
  for (const one of document.definitions)
    if (one.kind === Kind.OBJECT_TYPE_DEFINITION && !one.fields?.length && one.name.value !== 'Query')
      empty.add(one.name.value);
  if (empty.size === 0) return document;
  const isLeft = (type: TypeNode) => !empty.has(innermost(type));
  const definitions = document.definitions
    .filter((one) => !empty.has(nameOf(one) ?? ''))
    .map((one): DefinitionNode => {
      if (one.kind === Kind.UNION_TYPE_DEFINITION) return { ...one, types: one.types?.filter(isLeft) ?? [] };
      if (one.kind !== Kind.OBJECT_TYPE_DEFINITION) return one;
      return { ...one, fields: one.fields?.filter(({ type }) => isLeft(type)) ?? [] };
    });
  return { ...document, definitions };
}

const nameOf = (definition: DefinitionNode) =>
  'name' in definition && definition.kind !== Kind.DIRECTIVE_DEFINITION ? definition.name?.value : undefined;

const innermost = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : innermost(type.type));

const fulfils = (definition: DefinitionNode, name: string) =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.interfaces?.some((one) => one.name.value === name);
