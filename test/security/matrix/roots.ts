import { judge } from '@concord/kit/policy/judge';
import type { GraphQLSchema } from 'graphql';
import type { Answer } from '../../world/http.js';
import { rootFields, type RootField } from '../contract.js';
import type { Lines } from './lines.js';
import type { Somebody } from './people.js';

const ROOT = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/** A root field and somebody, and whether the table lets them call it. */
export interface RootCell {
  readonly coordinate: string;
  readonly who: Somebody;
  readonly isOpen: boolean;
  /** How it is asked for in their contract; undefined when the contract does not have it. */
  readonly field?: RootField;
}

/** Every root field of the graph for somebody. */
export function rootsFor(
  graph: GraphQLSchema,
  contract: GraphQLSchema,
  lines: Lines,
  who: Somebody,
): readonly RootCell[] {
  const served = new Map(rootFields(contract, filling).map((field) => [`${ROOT[field.kind]}.${field.name}`, field]));
  const roots = [graph.getQueryType(), graph.getMutationType(), graph.getSubscriptionType()];
  return roots.flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).flatMap((name) => {
      const coordinate = `${type?.name}.${name}`;
      const ruled = lines.get(coordinate);
      if (!ruled) return [];
      const isOpen = judge(ruled.line, who.identity, { relation: 'OWN' }) !== 'HIDDEN';
      const field = served.get(coordinate);
      return [{ coordinate, who, isOpen, ...(field && { field }) }];
    }),
  );
}

/** Ids of what never was, so that no act takes hold; every key its own. */
let keys = 0;
function filling(name: string): unknown {
  if (name === 'id') return 'non_00000000000000000000000000';
  if (name === 'idempotencyKey') return `matrix-${(keys += 1)}`;
  return name === 'search' || name === 'caseNo' ? 'TS2026-99-99999' : undefined;
}

/** The first error code of an answer; `ANSWERED` without one. */
export const codeOf = ({ errors }: Answer): string =>
  (errors?.[0]?.extensions?.code as string | undefined) ?? 'ANSWERED';

/** What is wrong with how a root field answered; nothing when it is as the table says. */
export function wrongAt({ isOpen, coordinate, who }: RootCell, code: string): string | undefined {
  const isTurnedAway = code === 'FORBIDDEN';
  if (isOpen !== isTurnedAway) return undefined;
  return `${coordinate} ${who.role} ${who.house.key}: ${isOpen ? 'open to them, and turned away' : `closed, and ${code}`}`;
}
