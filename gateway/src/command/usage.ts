/** One command of `npm run concord --`. */
export interface Command {
  /** How it is asked for, behind `npm run concord --`; one line for each way. */
  readonly usage: readonly string[];
  /** What it does, in lines of at most 120 characters. */
  readonly told: readonly string[];
  /** Does it, and answers the exit code; `undefined` when these words are none of its own. */
  run(words: readonly string[]): Promise<number> | undefined;
}

/** What is printed for words that no command knows. */
export function usageOf(commands: readonly Command[]): string {
  const ways = commands.flatMap(({ usage }) => usage);
  const [first = '', ...others] = ways.map((way) => `npm run concord -- ${way}`);
  const told = commands.flatMap((each) => each.told.map((line) => `  ${line}`));
  return `${[`usage: ${first}`, ...others.map((way) => `       ${way}`), '', ...told].join('\n')}\n`;
}
