import {
  getNamedType,
  getOperationAST,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Limits } from './settings.js';

/** A request that parsed and validated, about to be run. */
export interface Priced {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Items assumed in a list that is not asked for by `first`. */
const UNASKED = 5;
/** Most items of a list, everywhere in the graph. */
const MOST_ITEMS = 100;

/**
 * Why a request may not run, or nothing. Counts the objects that the answer could have; scalars are free.
 * `first` outside 1 to 100 is told as what it is.
 */
export function overpriced(request: Priced, limits: Limits): GraphQLError | undefined {
  const { schema, document, operationName, variables } = request;
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return undefined;
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one] as const] : [])),
  );
  const known = new Map<string, number>();
  let wrongFirst = false;

  const firstOf = (node: FieldNode, field: GraphQLField<unknown, unknown>): number => {
    const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    const definition = field.args.find(({ name }) => name === 'first');
    const sent =
      value?.kind === 'Variable' ? variables[value.name.value] : value?.kind === 'IntValue' && Number(value.value);
    const first = typeof sent === 'number' ? sent : Number(definition?.defaultValue ?? MOST_ITEMS);
    if (first < 1 || first > MOST_ITEMS) wrongFirst = true;
    return first;
  };

  const itemsOf = (node: FieldNode, field: GraphQLField<unknown, unknown>): number => {
    if (field.args.some(({ name }) => name === 'first')) return firstOf(node, field);
    const type = isNonNullType(field.type) ? field.type.ofType : field.type;
    return isListType(type) && field.name !== 'edges' ? UNASKED : 1;
  };

  const costOf = (set: SelectionSetNode, parent: GraphQLNamedType): number => {
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === 'FragmentSpread') cost += fragmentCost(selection.name.value);
      else if (selection.kind === 'InlineFragment') {
        const name = selection.typeCondition?.name.value;
        cost += costOf(selection.selectionSet, (name && schema.getType(name)) || parent);
      } else if (isObjectType(parent) || isInterfaceType(parent)) {
        const field = parent.getFields()[selection.name.value];
        if (!field || !selection.selectionSet || !isCompositeType(getNamedType(field.type))) continue;
        cost += itemsOf(selection, field) * (1 + costOf(selection.selectionSet, getNamedType(field.type)));
      }
    }
    return cost;
  };

  const fragmentCost = (name: string): number => {
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    if (!fragment || !type) return 0;
    const cost = known.get(name) ?? costOf(fragment.selectionSet, type);
    known.set(name, cost);
    return cost;
  };

  const cost = costOf(operation.selectionSet, root);
  if (wrongFirst) return refused('BAD_USER_INPUT', `first: from 1 to ${MOST_ITEMS}`);
  if (cost > limits.cost) return refused('TOO_MUCH', `At most ${limits.cost} objects in an answer`, 'COST');
  return undefined;
}

function refused(code: string, message: string, reason?: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...(reason && { reason }), http: { status: 400 } } });
}
