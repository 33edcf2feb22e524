/** Prints what the suite of cases has written: one page a case, in the order of their numbers; then what failed. */
export default class BookReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const pages = tests.map((test) => test.meta().page).filter((page) => page !== undefined);
    process.stdout.write(
      pages
        .sort()
        .map((page) => `${'─'.repeat(100)}\n${page}\n`)
        .join('\n'),
    );
    const failed = tests.filter((test) => test.result().state === 'failed');
    for (const test of failed)
      process.stdout.write(
        `\n✗ ${test.name}\n  ${test
          .result()
          .errors?.map(({ message }) => message)
          .join('\n  ')}\n`,
      );
    for (const { message } of modules.flatMap((module) => module.errors())) process.stdout.write(`\n✗ ${message}\n`);
    process.stdout.write(`\n${pages.length} cases told, ${failed.length} failed.\n`);
  }
}
