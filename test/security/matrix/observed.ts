import {
  getNamedType,
  isLeafType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Json } from '../../world/http.js';

/** One field of one row, as somebody was answered it. */
export interface Observed {
  /** `Type.field` */
  readonly coordinate: string;
  readonly type: string;
  /** The row, by its id where it has one, else by its place below a row that has one. */
  readonly row: string;
  readonly source: Json;
  /** A leaf as it is; of objects only whether there is one: `true` or null. */
  readonly value: unknown;
}

/** Every field of every row in an answer. */
export function observedIn(schema: GraphQLSchema, root: GraphQLObjectType, data: Json): readonly Observed[] {
  const observed: Observed[] = [];
  const walk = (type: GraphQLObjectType, value: Json, row: string): void => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      value.forEach((item, index) => walk(type, item, `${row}[${index}]`));
      return;
    }
    const own = typeof value.id === 'string' ? `${type.name}:${value.id}` : row;
    for (const [name, inner] of Object.entries<Json>(value)) {
      const field = type.getFields()[name];
      if (!field) continue;
      const of = getNamedType(field.type);
      const coordinate = `${type.name}.${name}`;
      const leaf = isLeafType(of);
      observed.push({
        coordinate,
        type: type.name,
        row: own,
        source: value,
        value: leaf ? inner : inner === null ? null : true,
      });
      if (isObjectType(of)) walk(of, inner, `${own}.${name}`);
    }
  };
  for (const [name, value] of Object.entries<Json>(data ?? {})) {
    const of = getNamedType(root.getFields()[name]?.type ?? root);
    if (isObjectType(of)) walk(of, value, name);
  }
  return observed;
}

/** Every field that a document asks for, below its root. */
export function askedIn(schema: GraphQLSchema, query: string): ReadonlySet<string> {
  const asked = new Set<string>();
  const info = new TypeInfo(schema);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  visit(
    parse(query),
    visitWithTypeInfo(info, {
      Field({ name }) {
        const parent = info.getParentType();
        if (isObjectType(parent) && !roots.includes(parent) && name.value !== '__typename')
          asked.add(`${parent.name}.${name.value}`);
      },
    }),
  );
  return asked;
}
