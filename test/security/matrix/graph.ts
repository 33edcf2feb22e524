import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType, type GraphQLSchema } from 'graphql';

const folder = join(import.meta.dirname, '..', '..', '..', 'schema');
const sdl = readFileSync(join(folder, 'supergraph.graphql'), 'utf8');

/** The whole graph, what no contract has included; and by `Type.field` the service that answers it, where one alone does. */
export interface Graph {
  readonly schema: GraphQLSchema;
  readonly owners: ReadonlyMap<string, string>;
  /** Fields that are outside every contract. */
  readonly closed: ReadonlySet<string>;
}

/** Reads the emitted supergraph. */
export function wholeGraph(): Graph {
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  const owners = new Map<string, string>();
  const closed = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const homes = graphsOf(type.astNode?.directives ?? [], 'join__type');
    for (const { name, astNode } of Object.values(type.getFields())) {
      const fields = graphsOf(astNode?.directives ?? [], 'join__field');
      const only = fields.length === 1 ? fields : fields.length === 0 && homes.length === 1 ? homes : [];
      if (only[0] !== undefined) owners.set(`${type.name}.${name}`, only[0]);
      if (astNode?.directives?.some((each) => each.name.value === 'inaccessible')) closed.add(`${type.name}.${name}`);
    }
  }
  return { schema, owners, closed };
}

type Directives = NonNullable<NonNullable<ReturnType<GraphQLSchema['getQueryType']>>['astNode']>['directives'];

function graphsOf(directives: Directives, named: string): readonly string[] {
  return (directives ?? []).flatMap(({ name, arguments: given = [] }) => {
    const graph = given.find((one) => one.name.value === 'graph')?.value;
    return name.value === named && graph?.kind === 'EnumValue' ? [graph.value.toLowerCase()] : [];
  });
}

/** The SDL of one service. */
export const subgraphSdl = (service: string): string =>
  readFileSync(join(folder, 'subgraphs', `${service}.graphql`), 'utf8');
