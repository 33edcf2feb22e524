import {
  defaultFieldResolver,
  isNonNullType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { Denied } from '../graphql/errors.js';
import type { Identity } from '../identity/identity.js';
import { checkPolicy, judgedFields, judgedTypes } from './check.js';
import type { Line, TypePolicy } from './field-policy.js';
import { judge, relationOf, type Standing } from './judge.js';
import { masked } from './masks.js';

/** A call that was turned away: for the access journal. */
export interface Denial {
  readonly typeName: string;
  readonly field: string;
  readonly identity: Identity;
}

/** What every resolver's context carries. */
export interface PolicyContext {
  readonly identity?: Identity;
}

type Resolver = GraphQLFieldResolver<unknown, PolicyContext>;

const applied = new WeakSet<GraphQLSchema>();

/**
 * Puts the policies in front of the resolvers of `schema`. A hidden field answers null without being resolved, or
 * FORBIDDEN where null is not allowed or the field is a call; a masked one is resolved, then masked.
 *
 * @throws Error when schema and policies do not fit (`checkPolicy`), or when a policy was applied before
 */
export function applyPolicy(
  schema: GraphQLSchema,
  policies: readonly TypePolicy[],
  onDenied: (denial: Denial) => void = () => {},
): GraphQLSchema {
  if (applied.has(schema)) throw new Error('A policy was applied to this schema before: a mask would be masked again');
  checkPolicy(schema, policies);
  applied.add(schema);

  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of judgedTypes(schema)) {
    const policy = policies.find(({ typeName }) => typeName === type.name) as TypePolicy;
    const isRoot = roots.includes(type);
    const fields = type.getFields();
    for (const name of judgedFields(type)) {
      const field = fields[name] as GraphQLField<unknown, PolicyContext>;
      const guarding = (resolve: Resolver) =>
        guarded(policy, name, isRoot || isNonNullType(field.type), onDenied, resolve);
      field.resolve = guarding(field.resolve ?? defaultFieldResolver);
      if (field.subscribe) field.subscribe = guarding(field.subscribe);
    }
  }
  return schema;
}

function guarded(
  policy: TypePolicy,
  field: string,
  mustAnswer: boolean,
  onDenied: (denial: Denial) => void,
  resolve: Resolver,
): Resolver {
  const { typeName } = policy;
  const line = policy.lines[field] as Line;
  return (source, args, context, info) => {
    const identity = context?.identity;
    if (!identity) throw new Denied('UNAUTHENTICATED', 'Not signed in');
    const sight = judge(line, identity, standing(policy, source, identity));
    if (sight === 'PLAIN') return resolve(source, args, context, info);
    if (sight === 'HIDDEN') {
      if (!mustAnswer) return null;
      onDenied({ typeName, field, identity });
      throw new Denied('FORBIDDEN', `${typeName}.${field} is not open to you`);
    }
    return hidden(line, resolve(source, args, context, info));
  };
}

/** Looked at only where a line makes a difference by it: what is not asked of a person is the same for everybody. */
function standing(policy: TypePolicy, source: unknown, identity: Identity): Standing {
  return {
    get relation() {
      return relationOf(policy, source, identity);
    },
  };
}

function hidden(line: Line, value: unknown): unknown {
  if (line.kind !== 'SEE' || !line.mask) throw new Error('A masked line has a mask');
  const { mask } = line;
  return isPromise(value) ? value.then((resolved) => masked(mask, resolved)) : masked(mask, value);
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
