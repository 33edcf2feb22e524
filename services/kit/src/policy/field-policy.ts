import type { ActorKind } from '../domain/actor.js';
import type { Audience, Identity } from '../identity/identity.js';
import type { MaskName } from './masks.js';

/** How a row stands to the organization of who looks: its own, one it is a party to, neither. */
export type Relation = 'OWN' | 'PARTY' | 'FOREIGN';

/** What a field answers. */
export type Sight = 'PLAIN' | 'MASKED' | 'HIDDEN';

/**
 * Whom a line speaks of. A bare role means that role inside the organization the row belongs to; a condition object
 * means everybody for whom all conditions that it states hold, and of its own organization unless it states `relations`.
 */
export type Grant = string | GrantConditions;

/** Each list is met by any one of its members. */
export interface GrantConditions {
  readonly roles?: readonly string[];
  readonly audiences?: readonly Audience[];
  readonly relations?: readonly Relation[];
  readonly kinds?: readonly ActorKind[];
}

/** Who sees a field how. On a field of Query, Mutation or Subscription: who may call it. */
export type Line =
  | { readonly kind: 'EVERYONE' | 'ANYONE' | 'NEVER' }
  | {
      readonly kind: 'SEE';
      readonly plain: readonly Grant[];
      readonly masked: readonly Grant[];
      readonly reveal: readonly Grant[];
      readonly mask?: MaskName;
    };

/** The lines of one object type, one for each field. */
export interface TypePolicy {
  readonly typeName: string;
  readonly lines: Readonly<Record<string, Line>>;
  readonly relationOf?: RelationOf;
  readonly looksBy?: LooksBy;
}

/**
 * Of the fields of Query that answer lists: by argument, or path into an input (`filter.search`), the `Type.field`s that it
 * speaks of. Who may not look by one of them is refused the argument (`looks.ts`).
 */
export type LooksBy = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** How the object of a type stands to who looks. `source` is what the type's resolvers get. */
export type RelationOf<Source = unknown> = (source: Source, identity: Identity) => Relation;

/** Who is signed in and may see the row. */
export const everyone: Line = { kind: 'EVERYONE' };

/** Also forms on the web, which nobody is signed in to. */
export const anyone: Line = { kind: 'ANYONE' };

/** Nobody, through the graph. */
export const never: Line = { kind: 'NEVER' };

/** These see it plain, nobody else sees it. */
export const plain = (...grants: readonly Grant[]): Line => see({ plain: grants });

/** Who sees it plain; who masked; who may ask for it with a purpose (`reveal`), and sees it masked until then. */
export function see(lists: {
  readonly plain?: readonly Grant[];
  readonly masked?: readonly Grant[];
  readonly mask?: MaskName;
  readonly reveal?: readonly Grant[];
}): Line {
  const { plain = [], masked = [], reveal = [], mask } = lists;
  if (plain.length + masked.length + reveal.length === 0)
    throw new Error('A line that names nobody is written `never`');
  if (masked.length + reveal.length > 0 && !mask) throw new Error('A line with masked or reveal names its mask');
  if (mask && masked.length + reveal.length === 0) throw new Error('A line with a mask says who sees it masked');
  return { kind: 'SEE', plain, masked, reveal, ...(mask && { mask }) };
}

/**
 * The policy of one object type.
 *
 * @param rows says how a row stands to who looks. Left out, it is read from `organization` and `parties` of the source;
 *   a source without them is taken as the viewer's own, because the repository handed out the row. It must be given
 *   as soon as a line speaks of a relation.
 * @param rows.looksBy of Query alone: which fields the arguments of its lists speak of
 * @example definePolicy('Patient', { id: everyone, name: see({ plain: ['CM'], masked: ['FRONT'], mask: 'name' }) })
 */
export function definePolicy<Field extends string, Source = unknown>(
  typeName: string,
  lines: Readonly<Record<Field, Line>>,
  rows: { readonly relation?: RelationOf<Source>; readonly looksBy?: LooksBy } = {},
): TypePolicy {
  if (!rows.relation && Object.values<Line>(lines).some(speaksOfRelations))
    throw new Error(
      `The policy of ${typeName} speaks of relations: say how they are found, { relation: (row, who) => … }`,
    );
  return Object.freeze({
    ...{ typeName, lines },
    ...(rows.relation && { relationOf: rows.relation as RelationOf }),
    ...(rows.looksBy && { looksBy: rows.looksBy }),
  });
}

function speaksOfRelations(line: Line): boolean {
  if (line.kind !== 'SEE') return false;
  return [...line.plain, ...line.masked, ...line.reveal].some(
    (grant) => typeof grant !== 'string' && !!grant.relations,
  );
}
