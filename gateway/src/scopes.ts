import { Kind, parse, valueFromASTUntyped, type ConstDirectiveNode } from 'graphql';
import type { Keeps } from '@concord/schema/cut';

/** Which fields are left of a contract for a client with these scopes. */
export type ScopeCut = (scopes: readonly string[]) => Keeps;

const VERBS: Readonly<Record<string, string>> = { Query: 'read', Mutation: 'act', Subscription: 'listen' };

/** What a client may always ask: who it is. */
const OWN = { root: 'Query.myClient', type: 'ApiClient' };

/**
 * Cuts by scopes such as `claims:read`. A root field is for who may read, act at or listen to the service that answers
 * it; any other field for who may do any of these there, since an act tells what it acted on, and a feed what it is about.
 */
export function createScopeCut(supergraphSdl: string): ScopeCut {
  const owners = ownersOf(supergraphSdl);
  return (scopes) => {
    const may = new Set(scopes);
    const services = new Set(scopes.map((scope) => scope.split(':')[0]));
    return (typeName, field) => {
      if (typeName === OWN.type || `${typeName}.${field}` === OWN.root) return true;
      const verb = VERBS[typeName];
      return (owners.get(`${typeName}.${field}`) ?? []).some((owner) =>
        verb ? may.has(`${owner}:${verb}`) : services.has(owner),
      );
    };
  };
}

/** By field: the services that answer it, as the supergraph says. */
function ownersOf(sdl: string): ReadonlyMap<string, readonly string[]> {
  const { definitions } = parse(sdl, { noLocation: true });
  const names = new Map<string, string>();
  for (const one of definitions)
    if (one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'join__Graph')
      for (const { name, directives = [] } of one.values ?? [])
        names.set(name.value, String(argumentsOf(directives, 'join__graph')[0]?.['name']));

  const graphs = (directives: readonly ConstDirectiveNode[], directive: string) =>
    argumentsOf(directives, directive)
      .filter(({ external, usedOverridden }) => !external && !usedOverridden)
      .flatMap(({ graph }) => names.get(String(graph)) ?? []);
  const owners = new Map<string, readonly string[]>();
  for (const one of definitions) {
    if (one.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const ofType = graphs(one.directives ?? [], 'join__type');
    for (const { name, directives = [] } of one.fields ?? []) {
      const said = directives.some((directive) => directive.name.value === 'join__field');
      owners.set(`${one.name.value}.${name.value}`, said ? graphs(directives, 'join__field') : ofType);
    }
  }
  return owners;
}

function argumentsOf(directives: readonly ConstDirectiveNode[], name: string) {
  return directives
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given = [] }): Readonly<Record<string, unknown>> =>
      Object.fromEntries(given.map((one) => [one.name.value, valueFromASTUntyped(one.value)])),
    );
}
