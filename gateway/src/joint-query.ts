import {
  Kind,
  parse,
  print,
  visit,
  type FieldNode,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';

/** Several look-ups of entities as one document. */
export interface JointQuery {
  readonly query: string;
  /** What the part of this index calls its `_entities` in the answer, and its `$representations` among the variables. */
  readonly entities: (part: number) => string;
  readonly representations: (part: number) => string;
}

const ENTITIES = '_entities';
const REPRESENTATIONS = 'representations';
/** Combinations that are remembered: a screen sends the same few. */
const MOST_KNOWN = 500;

/** Whether a text can be an operation that looks up entities and nothing else. */
export const looksUpEntities = (text: string): boolean => text.startsWith('query') && text.includes(ENTITIES);

/**
 * Joins texts that the planner wrote for one request, each once: the answer is remembered. Variables of the same name are
 * those of the one client and keep their names. Answers `undefined` where a text is more than one look-up.
 */
export function createJointQueries(): (texts: readonly string[]) => JointQuery | undefined {
  const known = new Map<string, JointQuery | undefined>();
  return (texts) => {
    const key = texts.join('\n\n');
    if (known.has(key)) return known.get(key);
    const made = join(texts);
    known.set(key, made);
    const oldest = known.keys().next();
    if (known.size > MOST_KNOWN && !oldest.done) known.delete(oldest.value);
    return made;
  };
}

const entities = (part: number) => `_${part}`;
const representations = (part: number) => `${REPRESENTATIONS}_${part}`;

function join(texts: readonly string[]): JointQuery | undefined {
  const variables = new Map<string, VariableDefinitionNode>();
  const selections: FieldNode[] = [];
  for (const [part, text] of texts.entries()) {
    const lookUp = lookUpOf(text);
    if (!lookUp) return undefined;
    const renamed = visit(lookUp.operation, {
      Variable: (node) =>
        node.name.value === REPRESENTATIONS
          ? { ...node, name: { ...node.name, value: representations(part) } }
          : undefined,
    });
    for (const definition of renamed.variableDefinitions ?? [])
      variables.set(definition.variable.name.value, definition);
    const [root] = renamed.selectionSet.selections as readonly FieldNode[];
    if (root) selections.push({ ...root, alias: { kind: Kind.NAME, value: entities(part) } });
  }
  const query = print({
    kind: Kind.OPERATION_DEFINITION,
    operation: 'query' as OperationDefinitionNode['operation'],
    variableDefinitions: [...variables.values()],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  });
  return { query, entities, representations };
}

/** The one operation of a text, when `_entities` is all that it asks for. */
function lookUpOf(text: string): { readonly operation: OperationDefinitionNode } | undefined {
  const [operation, ...others] = parse(text, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0 || operation.directives?.length)
    return undefined;
  const [root, ...more] = operation.selectionSet.selections;
  const isLookUp = root?.kind === Kind.FIELD && root.name.value === ENTITIES && !root.alias && !root.directives?.length;
  return isLookUp && more.length === 0 ? { operation } : undefined;
}
