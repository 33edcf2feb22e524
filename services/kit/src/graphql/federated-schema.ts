import './metadata.js';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { isInputObjectType, isObjectType, lexicographicSortSchema, parse, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { validateInput } from './valid.js';

/** A resolver class, or one that is made already with what it needs. */
export type Resolver = object;

/** The code a schema is made from. */
export interface SchemaParts {
  /** Instances to serve with, classes where only the SDL is wanted. */
  readonly resolvers: readonly Resolver[];
  /** Types that no field leads to: stubs of foreign entities. */
  readonly orphanedTypes?: readonly Function[];
}

const IMPORTS = ['@key', '@external', '@requires', '@provides', '@shareable', '@inaccessible', '@tag', '@override'];

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ${JSON.stringify(IMPORTS)})`;

/** A Federation 2 subgraph from type-graphql classes, and its SDL in a fixed order. */
export async function federatedSchema(parts: SchemaParts): Promise<{ schema: GraphQLSchema; sdl: string }> {
  const plain = lexicographicSortSchema(await plainSchema(parts));
  const sdl = `${LINK}\n\n${printSchemaWithDirectives(plain)}\n`;
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: createResolversMap(plain) as never });
  copyExtensions(plain, schema);
  return { schema, sdl };
}

function plainSchema({ resolvers, orphanedTypes }: SchemaParts): Promise<GraphQLSchema> {
  readPlainFields();
  const made = new Map(resolvers.filter((entry) => typeof entry !== 'function').map((one) => [one.constructor, one]));
  const classes = resolvers.map((entry) => (typeof entry === 'function' ? entry : entry.constructor));
  return buildSchema({
    resolvers: classes as unknown as NonEmptyArray<Function>,
    orphanedTypes: [...(orphanedTypes ?? [])],
    container: {
      get(resolver: Function) {
        const instance = made.get(resolver);
        if (!instance) throw new Error(`${resolver.name} was not made: it can be printed, not served`);
        return instance;
      },
    },
    validateFn: (value) => validateInput(value),
    // Without a bus type-graphql refuses to build any subscription, also those that bring their own `subscribe`.
    pubSub: { publish: noBus, subscribe: noBus },
    skipCheck: true, // federation's directives are defined by buildSubgraphSchema
  });
}

/**
 * A field without a resolver is read off its object by graphql-js. type-graphql would put a resolver there that does the
 * same through a chain of middlewares, of which this house has none: a page of fifty rows is a few thousand fields.
 */
function readPlainFields(): void {
  for (const field of getMetadataStorage().fields)
    if (field.name === field.schemaName && !field.middlewares?.length && !field.roles) field.simple ??= true;
}

function noBus(): never {
  throw new Error('Subscriptions read a feed: give them `subscribe`, not `topics`');
}

/** `buildSubgraphSchema` builds anew from the SDL and drops the extensions. */
function copyExtensions(from: GraphQLSchema, to: GraphQLSchema): void {
  for (const [name, source] of Object.entries(from.getTypeMap())) {
    const target = to.getType(name);
    if (name.startsWith('__') || !target) continue;
    Object.assign(target.extensions, source.extensions);
    const bothHaveFields =
      (isObjectType(source) && isObjectType(target)) || (isInputObjectType(source) && isInputObjectType(target));
    if (!bothHaveFields) continue;
    const fields = target.getFields();
    for (const [field, { extensions }] of Object.entries(source.getFields()))
      if (fields[field]) Object.assign(fields[field].extensions, extensions);
  }
}
