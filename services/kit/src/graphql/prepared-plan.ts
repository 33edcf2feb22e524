import {
  BREAK,
  defaultFieldResolver,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** An operation. */
export interface OperationPlan {
  readonly fields: ObjectPlan;
  /** How many fields are planned so far, of all objects. */
  size(): number;
}

/** The fields of an object, found in the document once. */
export type ObjectPlan = readonly FieldPlan[];

/** A field of an object. */
export interface FieldPlan {
  readonly responseName: string;
  readonly parentType: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  /** `undefined` for `__typename`, which is the name of `parentType`. */
  readonly definition?: GraphQLField<unknown, unknown>;
  readonly resolve: NonNullable<GraphQLField<unknown, unknown>['resolve']>;
  readonly shape: Shape;
  /** Counts the fields of a plan, so that a run keeps what is the same for every object in a list of its own. */
  readonly number: number;
}

/** How a value of a type is completed. */
export type Shape =
  | { readonly kind: 'NON_NULL'; readonly of: Shape }
  | { readonly kind: 'LIST'; readonly of: Shape }
  | { readonly kind: 'LEAF'; readonly type: GraphQLLeafType }
  | { readonly kind: 'OBJECT'; readonly type: GraphQLObjectType; readonly plan: () => ObjectPlan }
  | {
      readonly kind: 'ABSTRACT';
      readonly type: GraphQLAbstractType;
      readonly planOf: (type: GraphQLObjectType) => ObjectPlan;
    };

/**
 * Whether a plan can be made of a document: it has no directives, asks nothing of the schema itself, and answers under no
 * name that a plain object does not take.
 */
export function canBePlanned(document: DocumentNode): boolean {
  let plain = true;
  const no = () => {
    plain = false;
    return BREAK;
  };
  visit(document, {
    Directive: no,
    Field: ({ name, alias }) =>
      alias?.value === '__proto__' || (name.value.startsWith('__') && name.value !== '__typename') ? no() : undefined,
  });
  return plain;
}

/**
 * Plans the fields of an operation on `root`. What stands within a field is planned when the first object is there: a
 * document may spell out far more than there is.
 */
export function planOf(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): OperationPlan {
  let size = 0;

  /** The fields by the name they are answered under, as the specification collects them. */
  const collect = (
    type: GraphQLObjectType,
    { selections }: SelectionSetNode,
    found: Map<string, FieldNode[]>,
    visited: Set<string>,
  ): void => {
    for (const selection of selections) {
      if (selection.kind === 'Field') {
        const name = (selection.alias ?? selection.name).value;
        const nodes = found.get(name);
        if (nodes) nodes.push(selection);
        else found.set(name, [selection]);
        continue;
      }
      if (selection.kind === 'FragmentSpread') {
        if (visited.has(selection.name.value)) continue;
        visited.add(selection.name.value);
      }
      const fragment = selection.kind === 'FragmentSpread' ? fragments[selection.name.value] : selection;
      if (!fragment) continue;
      const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
      if (!condition || condition === type || (isAbstractType(condition) && schema.isSubType(condition, type)))
        collect(type, fragment.selectionSet, found, visited);
    }
  };

  const objectPlan = (type: GraphQLObjectType, sets: readonly SelectionSetNode[]): ObjectPlan => {
    const found = new Map<string, FieldNode[]>();
    const visited = new Set<string>();
    for (const set of sets) collect(type, set, found, visited);
    return [...found].map(([responseName, nodes]) => fieldPlan(type, responseName, nodes));
  };

  const fieldPlan = (parentType: GraphQLObjectType, responseName: string, nodes: FieldNode[]): FieldPlan => {
    const name = nodes[0]?.name.value ?? '';
    const number = size++;
    if (name === '__typename')
      return { responseName, parentType, nodes, number, resolve: () => parentType.name, shape: TYPE_NAME };
    const definition = parentType.getFields()[name];
    if (!definition) throw new Error(`${parentType.name} has no field ${name}: was the document validated?`);
    const sets = nodes.flatMap(({ selectionSet: set }) => (set ? [set] : []));
    const shape = shapeOf(definition.type, sets);
    const resolve = definition.resolve ?? defaultFieldResolver;
    return { responseName, parentType, nodes, definition, resolve, shape, number };
  };

  const shapeOf = (type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Shape => {
    if (isNonNullType(type)) return { kind: 'NON_NULL', of: shapeOf(type.ofType, sets) };
    if (isListType(type)) return { kind: 'LIST', of: shapeOf(type.ofType, sets) };
    if (isLeafType(type)) return { kind: 'LEAF', type };
    if (isObjectType(type)) {
      let plan: ObjectPlan | undefined;
      return { kind: 'OBJECT', type, plan: () => (plan ??= objectPlan(type, sets)) };
    }
    const plans = new Map<GraphQLObjectType, ObjectPlan>();
    const planFor = (each: GraphQLObjectType) => {
      const plan = plans.get(each) ?? objectPlan(each, sets);
      plans.set(each, plan);
      return plan;
    };
    return { kind: 'ABSTRACT', type, planOf: planFor };
  };

  return { fields: objectPlan(root, [selectionSet]), size: () => size };
}

/** Nobody completes a `__typename`: it is answered as it is. */
const TYPE_NAME = { kind: 'LEAF', type: undefined as never } as const;
