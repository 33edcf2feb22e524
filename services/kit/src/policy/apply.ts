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
import { createLooks, type Looks } from './looks.js';
import { masked } from './masks.js';
import { createSights, type Sights } from './sight.js';

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
    const sights = createSights(policy);
    const fields = type.getFields();
    for (const name of judgedFields(type)) {
      const field = fields[name] as GraphQLField<unknown, PolicyContext>;
      const looksBy = policy.looksBy?.[name];
      const looks = looksBy && createLooks(looksBy, policies);
      const mustAnswer = isRoot || isNonNullType(field.type);
      const guarding = (resolve: Resolver) =>
        guarded({ policy, sights, field: name, mustAnswer, onDenied, ...(looks && { looks }) }, resolve);
      field.resolve = guarding(field.resolve ?? defaultFieldResolver);
      if (field.subscribe) field.subscribe = guarding(field.subscribe);
    }
  }
  return schema;
}

interface Guard {
  readonly policy: TypePolicy;
  readonly sights: Sights;
  readonly field: string;
  /** Whether null is no answer. */
  readonly mustAnswer: boolean;
  /** Of a list: by what its caller may not look. */
  readonly looks?: Looks;
  onDenied(denial: Denial): void;
}

function guarded({ policy, sights, field, mustAnswer, looks, onDenied }: Guard, resolve: Resolver): Resolver {
  const { typeName } = policy;
  const line = policy.lines[field] as Line;
  const sightOf = sights(line);
  return (source, args, context, info) => {
    const identity = context?.identity;
    if (!identity) throw new Denied('UNAUTHENTICATED', 'Not signed in');
    const sight = sightOf(source, context, identity);
    if (sight === 'PLAIN') {
      const barred = looks?.(args as Readonly<Record<string, unknown>>, identity);
      if (barred === undefined) return resolve(source, args, context, info);
      onDenied({ typeName, field, identity });
      throw new Denied('FORBIDDEN', `${typeName}.${field} is not looked through by ${barred} for you`);
    }
    if (sight === 'HIDDEN') {
      if (!mustAnswer) return null;
      onDenied({ typeName, field, identity });
      throw new Denied('FORBIDDEN', `${typeName}.${field} is not open to you`);
    }
    return hidden(line, resolve(source, args, context, info));
  };
}

function hidden(line: Line, value: unknown): unknown {
  if (line.kind !== 'SEE' || !line.mask) throw new Error('A masked line has a mask');
  const { mask } = line;
  return isPromise(value) ? value.then((resolved) => masked(mask, resolved)) : masked(mask, value);
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
