import ts from 'typescript';

/** Every full path of a table of routes, read from its source: a child's path is appended to its parent's. */
export function pathsOf(/** @type {string} */ source) {
  const file = ts.createSourceFile('routes.ts', source, ts.ScriptTarget.Latest);
  /** @type {string[]} */
  const paths = [];
  const visit = (/** @type {ts.Node} */ node, /** @type {string} */ parent) => {
    const own = ts.isObjectLiteralExpression(node) ? pathProperty(node) : undefined;
    const path = own === undefined ? parent : own.startsWith('/') ? own : `${parent.replace(/\/$/, '')}/${own}`;
    if (own !== undefined) paths.push(path);
    ts.forEachChild(node, (child) => visit(child, path));
  };
  visit(file, '');
  return paths;
}

function pathProperty(/** @type {ts.ObjectLiteralExpression} */ route) {
  for (const property of route.properties)
    if (
      ts.isPropertyAssignment(property) &&
      ts.isIdentifier(property.name) &&
      property.name.text === 'path' &&
      ts.isStringLiteralLike(property.initializer)
    )
      return property.initializer.text;
  return undefined;
}
