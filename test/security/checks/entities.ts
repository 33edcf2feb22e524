import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildASTSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  type ConstDirectiveNode,
  type GraphQLObjectType,
} from 'graphql';

/** A way in which one service finds something for another. */
export interface EntityKey {
  readonly service: string;
  readonly type: string;
  /** The field that is the key. */
  readonly key: string;
  /** Asks for everything of it that has no further parts, and who it is that stands in its other fields. */
  readonly query: string;
}

const FOLDER = fileURLToPath(new URL('../../../schema/subgraphs', import.meta.url));

/** Every entity of every service by each of its keys, as the committed schema says: one that is added is tried. */
export function entityKeys(): readonly EntityKey[] {
  return readdirSync(FOLDER).flatMap((file) => {
    const service = file.replace(/\.graphql$/, '');
    const document = parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
    const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
    return Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) =>
        (type.astNode?.directives ?? []).filter(isResolvableKey).map((directive) => ({
          ...{ service, type: type.name, key: valueOf(directive, 'fields') },
          query: `query($r:[_Any!]!){_entities(representations:$r){... on ${type.name} ${selection(type)}}}`,
        })),
      );
  });
}

function selection(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).flatMap(({ name, args, type: of }) => {
    const inner = getNamedType(of);
    if (args.some(isRequiredArgument)) return [];
    if (isLeafType(inner)) return [name];
    return isObjectType(inner) && inner.getFields()['id'] ? [`${name} { id }`] : [];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

const isResolvableKey = (directive: ConstDirectiveNode) =>
  directive.name.value === 'key' && valueOf(directive, 'resolvable') !== 'false';

function valueOf(directive: ConstDirectiveNode, name: string): string {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value && 'value' in value ? String(value.value) : '';
}
