import {
  Kind,
  isAbstractType,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Data } from './data.js';

/** What an operation selects, fragments spread, conditions decided. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  /** The operation itself as a field of nothing. */
  readonly roots: readonly FieldNode[];
  /** By the name in the answer, in the order asked: what these fields select on an object of this type. */
  fieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): ReadonlyMap<string, readonly FieldNode[]>;
}

/** @param values of the variables, which `@skip` and `@include` go by */
export function createSelecting(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  values: Readonly<Data>,
): Selecting {
  const fragments = new Map(
    document.definitions.flatMap((one): [string, FragmentDefinitionNode][] =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  const applies = (condition: string | undefined, type: GraphQLObjectType): boolean => {
    if (!condition || condition === type.name) return true;
    const expected = schema.getType(condition);
    return isAbstractType(expected) && schema.isSubType(expected, type);
  };

  function gather(set: SelectionSetNode, type: GraphQLObjectType, found: Map<string, FieldNode[]>): void {
    for (const selection of set.selections) {
      if (!isSelected(selection, values)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const others = found.get(key);
        if (others) others.push(selection);
        else found.set(key, [selection]);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment && applies(fragment.typeCondition?.name.value, type)) gather(fragment.selectionSet, type, found);
    }
  }

  return {
    schema,
    roots: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '' }, selectionSet: operation.selectionSet }],
    fieldsOf(type, nodes) {
      const found = new Map<string, FieldNode[]>();
      for (const { selectionSet } of nodes) if (selectionSet) gather(selectionSet, type, found);
      return found;
    },
  };
}

function isSelected({ directives = [] }: SelectionNode, values: Readonly<Data>): boolean {
  return directives.every(({ name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = given.find((argument) => argument.name.value === 'if')?.value;
    const holds =
      value?.kind === Kind.VARIABLE ? values[value.name.value] === true : value?.kind === Kind.BOOLEAN && value.value;
    return holds === (name.value === 'include');
  });
}
