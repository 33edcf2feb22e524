import ts from 'typescript';
import { join, relative } from 'node:path';

/**
 * What the linter cannot see without types: a promise nobody waits for, and a switch over our own union that forgets a
 * member and has no default.
 */
export async function promises(/** @type {string} */ root) {
  const configFile = join(root, 'tsconfig.test.json');
  const config = ts.getParsedCommandLineOfConfigFile(
    configFile,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  if (config === undefined) throw new Error(`${configFile} cannot be read`);
  const program = ts.createProgram(config.fileNames, config.options);
  const sources = program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile && !/node_modules/.test(file.fileName));
  return {
    note: `${sources.length} files`,
    faults: sources.flatMap((file) => findings(program.getTypeChecker(), file, relative(root, file.fileName))),
  };
}

/** Both findings of one file, in the order of its lines. */
export function findings(
  /** @type {ts.TypeChecker} */ checker,
  /** @type {ts.SourceFile} */ file,
  /** @type {string} */ path,
) {
  /** @type {string[]} */
  const faults = [];
  const visit = (/** @type {ts.Node} */ node) => {
    const sentence = ts.isExpressionStatement(node)
      ? floating(checker, node.expression)
      : ts.isSwitchStatement(node)
        ? forgotten(checker, node)
        : undefined;
    if (sentence !== undefined)
      faults.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${sentence}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return faults;
}

function floating(/** @type {ts.TypeChecker} */ checker, /** @type {ts.Expression} */ expression) {
  if (!ts.isCallExpression(expression)) return undefined;
  const handled = ts.isPropertyAccessExpression(expression.expression) && expression.expression.name.text === 'catch';
  if (handled || !isPromise(checker.getTypeAtLocation(expression))) return undefined;
  return 'starts a promise and lets go of it: await it, return it, or say `void` and catch its failure.';
}

const isPromise = (/** @type {ts.Type} */ type) => type.getSymbol()?.getName() === 'Promise';

function forgotten(/** @type {ts.TypeChecker} */ checker, /** @type {ts.SwitchStatement} */ node) {
  const clauses = node.caseBlock.clauses;
  const type = checker.getTypeAtLocation(node.expression);
  if (!type.isUnion() || clauses.some(ts.isDefaultClause)) return undefined;
  if (!type.types.every((member) => member.isLiteral() || member.flags & ts.TypeFlags.BooleanLiteral)) return undefined;
  const named = new Set(
    clauses.filter(ts.isCaseClause).map((clause) => checker.typeToString(checker.getTypeAtLocation(clause.expression))),
  );
  const left = type.types.map((member) => checker.typeToString(member)).filter((member) => !named.has(member));
  return left.length > 0
    ? `forgets ${left.join(', ')} in its switch: name each, or end in a default of \`never\`.`
    : undefined;
}
