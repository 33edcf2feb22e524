import { Kind, parse, print, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';

/** A question for entities, as the plan asks it. */
export interface EntityQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a service answered; errors with the path that the question gives them. */
export interface EntityAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly EntityError[];
}

interface EntityError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

const FIELD = '_entities';
const nameOf = (at: number) => `e${at}`;

/** Several questions as one, each under a name of its own. Keeps the texts of the few hundred that a plan asks for. */
export function createJoining(most = 500): (questions: readonly EntityQuestion[]) => EntityQuestion {
  const texts = new Map<string, string>();
  return (questions) => {
    const key = questions.map(({ query }) => query).join('\0');
    const query = texts.get(key) ?? joinedText(questions);
    if (texts.size >= most) texts.clear();
    texts.set(key, query);
    const variables = questions.flatMap((question, at) =>
      Object.entries(question.variables).map(([name, value]) => [`${nameOf(at)}_${name}`, value] as const),
    );
    return { query, variables: Object.fromEntries(variables) };
  };
}

/** Whether a question asks for entities and nothing else, so that it can stand beside others of its kind. */
export function createJoinable(most = 500): (query: string) => boolean {
  const known = new Map<string, boolean>();
  return (query) => {
    const answer = known.get(query) ?? asksForEntities(parse(query, { noLocation: true }));
    if (known.size >= most) known.clear();
    known.set(query, answer);
    return answer;
  };
}

/**
 * The answers to each of `count` questions that were asked as one. `undefined` when one question took the others down
 * with it, which they would not have suffered alone.
 */
export function separated({ data, errors }: EntityAnswer, count: number): readonly EntityAnswer[] | undefined {
  const concerns = (at: number) => (error: EntityError) => !error.path || error.path[0] === nameOf(at);
  if (!data && errors?.some(({ path }) => path)) return undefined;
  return Array.from({ length: count }, (_, at) => {
    const own = errors?.filter(concerns(at)).map((error) => ({
      ...error,
      ...(error.path && { path: [FIELD, ...error.path.slice(1)] }),
    }));
    return {
      data: data ? { [FIELD]: data[nameOf(at)] } : null,
      ...(own && own.length > 0 && { errors: own }),
    };
  });
}

function asksForEntities({ definitions }: DocumentNode): boolean {
  const [operation, ...others] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return false;
  const [field, ...more] = operation.selectionSet.selections;
  return (
    operation.operation === 'query' &&
    !operation.directives?.length &&
    more.length === 0 &&
    field?.kind === Kind.FIELD &&
    field.name.value === FIELD &&
    !field.alias
  );
}

function joinedText(questions: readonly EntityQuestion[]): string {
  const operations = questions.map(({ query }, at) => renamed(query, nameOf(at)));
  const joined: OperationDefinitionNode = {
    ...(operations[0] as OperationDefinitionNode),
    name: undefined,
    variableDefinitions: operations.flatMap(({ variableDefinitions = [] }) => variableDefinitions),
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: operations.flatMap(({ selectionSet }) => selectionSet.selections),
    },
  };
  return print(joined);
}

function renamed(query: string, name: string): OperationDefinitionNode {
  const [operation] = parse(query, { noLocation: true }).definitions;
  const own = visit(operation as OperationDefinitionNode, {
    Variable: (node) => ({ ...node, name: { ...node.name, value: `${name}_${node.name.value}` } }),
  });
  const selections = own.selectionSet.selections.map((field) => ({
    ...field,
    alias: { kind: Kind.NAME, value: name } as const,
  }));
  return { ...own, selectionSet: { ...own.selectionSet, selections } as OperationDefinitionNode['selectionSet'] };
}
