import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

const DEEPEST = 4;

/** A document that a client could write, the same for the same `seed`: aliases, fragments, conditions, fields twice. */
export function randomOperation(
  schema: GraphQLSchema,
  seed: number,
  kind: 'query' | 'mutation' | 'subscription' = 'query',
) {
  let state = seed * 2_654_435_761 + 12_345;
  const below = (most: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return state % most;
  };
  const pick = <T>(among: readonly T[]): T => among[below(among.length)]!;
  const fragments = new Map<string, string>();
  let aliases = 0;

  const condition = () =>
    pick(['', '', '', '', ' @include(if: $yes)', ' @skip(if: $yes)', ' @include(if: $no)', ' @skip(if: true)']);

  function fieldText(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const given = field.args.flatMap((arg) => {
      if (arg.name === 'id') return [`id: ${below(2) ? `"${below(5)}"` : '$id'}`];
      return isNonNullType(arg.type) || below(2) ? [`${arg.name}: ${1 + below(3)}`] : [];
    });
    const called = given.length > 0 || below(4) === 0 ? `a${aliases++}: ` : '';
    const args = given.length > 0 ? `(${given.join(', ')})` : '';
    const inner = isCompositeType(type) ? ` ${selection(type, depth + 1)}` : '';
    return `${called}${field.name}${args}${condition()}${inner}`;
  }

  function selection(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = [pick(['__typename', 'named: __typename', ''])];
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const usable = fields.filter((field) => depth < DEEPEST || !isCompositeType(getNamedType(field.type)));
    for (let n = 1 + below(4); n > 0 && usable.length > 0; n--) parts.push(fieldText(pick(usable), depth));
    if (depth < DEEPEST && isAbstractType(type))
      for (const possible of schema.getPossibleTypes(type))
        if (below(3)) parts.push(`... on ${possible.name}${condition()} ${selection(possible, depth + 1)}`);
    if (depth < DEEPEST && isObjectType(type) && below(4) === 0) parts.push(spread(type, depth));
    if (parts.join('') === '') parts.push('__typename');
    return `{ ${parts.join(' ')} }`;
  }

  function spread(type: GraphQLCompositeType, depth: number): string {
    const name = `F${fragments.size}`;
    fragments.set(name, '');
    fragments.set(name, `fragment ${name} on ${type.name} ${selection(type, depth + 1)}`);
    return `...${name}${condition()}`;
  }

  const root = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  const type = root[kind]!;
  const body =
    kind === 'subscription'
      ? `{ ${fieldText(pick(Object.values(type.getFields())), 0).replace(/ @\w+\([^)]*\)/, '')} }`
      : selection(type, 0);
  return `${kind} One($id: ID! = "1", $yes: Boolean! = true, $no: Boolean!) ${body} ${[...fragments.values()].join(' ')}`;
}
