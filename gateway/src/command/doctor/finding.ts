/** What came of one look. `fail`: mend it before people work here; `warn`: soon. */
export interface Finding {
  readonly state: 'ok' | 'warn' | 'fail';
  /** What was looked at, in a word or two. */
  readonly what: string;
  /** What was found. Never a secret. */
  readonly found: string;
  /** What to do about it. */
  readonly mend?: string;
}

/** Findings as lines, the worst first within what was looked at in this order. */
export function told(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ state, what, found, mend }) => [
    `${state.toUpperCase().padEnd(5)} ${what.padEnd(22)} ${found}`,
    ...(mend && state !== 'ok' ? [`${' '.repeat(29)}${mend}`] : []),
  ]);
  return `${lines.join('\n')}\n`;
}

/** A finding that is in order where `holds`, and otherwise what `otherwise` says. */
export const finding = (
  holds: boolean,
  what: string,
  found: string,
  otherwise: { readonly state: 'warn' | 'fail'; readonly mend: string },
): Finding => ({ what, found, ...(holds ? { state: 'ok' as const } : otherwise) });
