import {
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What can be told of a document without running it, at its largest operation. */
export interface Shape {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  /** Root fields of its largest mutation. */
  readonly mutations: number;
}

interface Extent {
  readonly depth: number;
  readonly fields: number;
  readonly roots: number;
}

const NOTHING: Extent = { depth: 0, fields: 0, roots: 0 };
/** Steps of a connection, not of the domain. */
const UNCOUNTED = new Set(['edges', 'node']);

/** Measures a document. Each fragment is measured once, so that fragments of fragments cost nothing to refuse. */
export function shapeOf(document: DocumentNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
    if (definition.kind === 'OperationDefinition') operations.push(definition);
  }

  const measured = new Map<string, Extent>();
  const fragmentExtent = (name: string): Extent => {
    const known = measured.get(name);
    const fragment = fragments.get(name);
    if (known || !fragment) return known ?? NOTHING;
    measured.set(name, NOTHING); // a circle is refused by its own rule
    const extent = extentOf(fragment.selectionSet);
    measured.set(name, extent);
    return extent;
  };

  const extentOf = (set: SelectionSetNode): Extent => {
    let [depth, fields, roots] = [0, 0, 0];
    for (const selection of set.selections) {
      if (selection.kind === 'Field') {
        const name = selection.name.value;
        // Questions about the schema have a depth rule of their own in graphql-js.
        const inner = selection.selectionSet && !name.startsWith('__') ? extentOf(selection.selectionSet) : NOTHING;
        depth = Math.max(depth, inner.depth + (UNCOUNTED.has(name) ? 0 : 1));
        fields += 1 + inner.fields;
        roots += 1;
        continue;
      }
      const inner =
        selection.kind === 'FragmentSpread' ? fragmentExtent(selection.name.value) : extentOf(selection.selectionSet);
      depth = Math.max(depth, inner.depth);
      fields += inner.fields;
      roots += inner.roots;
    }
    return { depth, fields, roots };
  };

  const extents = operations.map((operation) => ({ operation, ...extentOf(operation.selectionSet) }));
  const most = (of: (one: (typeof extents)[number]) => number) => Math.max(0, ...extents.map(of));
  return {
    depth: most(({ depth }) => depth),
    fields: most(({ fields }) => fields),
    mutations: most(({ operation, roots }) => (operation.operation === 'mutation' ? roots : 0)),
    ...writtenIn(document),
  };
}

function writtenIn(document: DocumentNode): { aliases: number; directives: number } {
  let [aliases, directives] = [0, 0];
  visit(document, {
    Field: (node) => void (node.alias && aliases++),
    Directive: () => void directives++,
  });
  return { aliases, directives };
}
