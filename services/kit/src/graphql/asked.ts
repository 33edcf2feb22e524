import type { FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/**
 * Whether the object of a field is asked for its own field `name`, by itself or through fragments: for what has to be
 * read before the object is, and costs a statement. One that stands under `@skip` or `@include` counts as asked for.
 */
export function isAsked({ fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>, name: string) {
  return fieldNodes.some(({ selectionSet }) => selectionSet !== undefined && names(selectionSet, name, fragments));
}

// Fragments go round in no circle: a document was validated before it is run.
function names({ selections }: SelectionSetNode, name: string, fragments: Fragments): boolean {
  return selections.some((selection) => {
    if (selection.kind === 'Field') return selection.name.value === name;
    const within =
      selection.kind === 'InlineFragment' ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
    return within !== undefined && names(within, name, fragments);
  });
}
