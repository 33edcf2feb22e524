/** Rows under their heads, columns as wide as they need; Chinese characters do not occur. */
export function tableOf(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [heads, ...rows].map((row) => row.map(String));
  const widths = heads.map((_, column) => Math.max(...lines.map((row) => row[column]?.length ?? 0)));
  const text = lines.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  return `\n${text[0]}\n${widths.map((width) => '-'.repeat(width)).join('  ')}\n${text.slice(1).join('\n')}\n`;
}

/** Past the runner, which keeps quiet about what passes. */
export const print = (text: string): void => void process.stdout.write(text);
