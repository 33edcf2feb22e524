import { isEnumType, isSpecifiedScalarType, type GraphQLEnumType, type GraphQLLeafType } from 'graphql';

/** The value, or null where a service answered something that its type has not. */
export type Leaf = (value: unknown) => unknown;

const isWhole = (value: unknown) => Number.isInteger(value);
const isText = (value: unknown) => typeof value === 'string';

/** What the types of the specification let through; a scalar of our own lets through everything. */
const specified: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: isWhole,
  Float: Number.isFinite,
  Boolean: (value) => typeof value === 'boolean',
  String: isText,
  ID: (value) => isText(value) || isWhole(value),
};

/** Judges the values of a type without changing them. */
export function leafOf(type: GraphQLLeafType): Leaf {
  if (isEnumType(type)) return enumLeaf(type);
  const holds = isSpecifiedScalarType(type) ? specified[type.name] : undefined;
  return holds ? (value) => (holds(value) ? value : null) : (value) => value ?? null;
}

/** A value that the client's schema does not have is not told. */
function enumLeaf(type: GraphQLEnumType): Leaf {
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => (names.has(value) ? value : null);
}
