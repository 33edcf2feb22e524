import ts from 'typescript';
import { join, relative } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** The verdict of `judgeWhole`, reached on a thread of its own: it computes for seconds, and other checks run meanwhile. */
export function wholeTypes(/** @type {string} */ root) {
  /** @type {Promise<ReturnType<typeof judgeWhole>>} */
  const verdict = new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { judge: root } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return verdict;
}

/**
 * Everything that is written in TypeScript, tests included, against the compiled packages: does it compile, and what
 * the linter cannot see without types. Nothing is emitted.
 */
export function judgeWhole(/** @type {string} */ root) {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
  const config = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.test.json'), {}, host);
  if (config === undefined) throw new Error('tsconfig.test.json cannot be read');
  const program = ts.createProgram(config.fileNames, config.options);
  const where = {
    getCanonicalFileName: (/** @type {string} */ name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  };
  const own = program.getSourceFiles().filter((file) => !file.isDeclarationFile && !/node_modules/.test(file.fileName));
  return {
    note: `${own.length} files`,
    faults: [
      ...ts.getPreEmitDiagnostics(program).map((diagnostic) => ts.formatDiagnostic(diagnostic, where).trim()),
      ...own.flatMap((file) => findings(program.getTypeChecker(), file, relative(root, file.fileName))),
    ],
  };
}

/**
 * A promise nobody waits for, and a switch over our own union that forgets a member and has no default; in the order of
 * the file's lines.
 */
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
  if (isHandled(expression) || !isPromise(checker.getTypeAtLocation(expression))) return undefined;
  return 'starts a promise and lets go of it: await it, return it, or say `void` and catch its failure.';
}

/** `.catch(…)`, or `.then` with an answer to failure too. */
function isHandled(/** @type {ts.CallExpression} */ { expression, arguments: given }) {
  if (!ts.isPropertyAccessExpression(expression)) return false;
  return expression.name.text === 'catch' || (expression.name.text === 'then' && given.length > 1);
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

if (!isMainThread && typeof workerData?.judge === 'string') parentPort?.postMessage(judgeWhole(workerData.judge));
