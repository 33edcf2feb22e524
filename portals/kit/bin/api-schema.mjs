import { readFileSync } from 'node:fs';
import { Kind, buildASTSchema, lexicographicSortSchema, parse, printSchema, visit } from 'graphql';

const machinery = /^(join|link|core)(__|$)/;
const composition = new Set(['link', 'core', 'tag', 'inaccessible', 'composeDirective', 'interfaceObject']);

/**
 * The schema that a client sees, as SDL: the supergraph without the directives and types of composition, and without
 * whatever is marked `@inaccessible`.
 *
 * @param {string} file path of `supergraph.graphql`
 * @returns {string}
 */
export function apiSchema(file) {
  const supergraph = parse(readFileSync(file, 'utf8'), { noLocation: true });
  const hidden = (node) => node.directives?.some((directive) => directive.name.value === 'inaccessible');
  const ours = (node) => !machinery.test(node.name.value) && !hidden(node);

  const client = visit(supergraph, {
    enter(node) {
      if (node.kind === Kind.DIRECTIVE) {
        return machinery.test(node.name.value) || composition.has(node.name.value) ? null : undefined;
      }
      if (node.kind === Kind.DIRECTIVE_DEFINITION) {
        return machinery.test(node.name.value) || composition.has(node.name.value) ? null : undefined;
      }
      if (node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION) return undefined;
      return 'directives' in node && 'name' in node && !ours(node) ? null : undefined;
    },
  });
  return printSchema(lexicographicSortSchema(buildASTSchema(client)));
}
