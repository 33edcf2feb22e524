import {
  buildSchema,
  execute,
  GraphQLError,
  parse,
  subscribe,
  validate,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';

/** Resolvers by type and field; a field without one reads its property. */
export type DoubleResolvers = Readonly<Record<string, Readonly<Record<string, DoubleResolver>>>>;
type DoubleResolver = (parent: never, args: never, context: never) => unknown;

/** Who is asking. */
export interface DoubleContext {
  readonly person: string | undefined;
}

/** A graph that lives in memory: the real schema, executed by the real executor, over a world made for a test. */
export interface GraphDouble {
  readonly schema: GraphQLSchema;
  run(request: DoubleRequest, context: DoubleContext): Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;
}

export interface DoubleRequest {
  readonly query?: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash: string } };
}

/** An error with a code of the API's closed list. */
export const coded = (code: string, more: object = {}) => new GraphQLError(code, { extensions: { code, ...more } });

/** @param documents the manifest of a portal, so that registered documents can be asked by their hash */
export function createGraphDouble(
  sdl: string,
  resolvers: DoubleResolvers,
  documents: Readonly<Record<string, string>> = {},
): GraphDouble {
  const schema = buildSchema(sdl);
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!type || !('getFields' in type)) throw new Error(`The schema has no type ${typeName}`);
    for (const [name, resolve] of Object.entries(fields)) {
      const field = type.getFields()[name];
      if (!field) throw new Error(`${typeName} has no field ${name}`);
      if (typeName === 'Subscription') Object.assign(field, { subscribe: resolve, resolve: (event: unknown) => event });
      else Object.assign(field, { resolve });
    }
  }
  return {
    schema,
    async run({ query, variables, operationName, extensions }, contextValue) {
      const hash = extensions?.persistedQuery?.sha256Hash;
      const text = query ?? (hash && documents[`sha256:${hash}`]);
      if (!text) return { errors: [coded('BAD_USER_INPUT', { reason: 'DOCUMENT_UNKNOWN' })] };
      const document = parse(text);
      const errors = validate(schema, document);
      if (errors.length) return { errors };
      const args = { schema, document, contextValue, variableValues: variables, operationName };
      const isStream = document.definitions.some((one) => 'operation' in one && one.operation === 'subscription');
      return isStream ? subscribe(args) : execute(args);
    },
  };
}
