import type { Line, TypePolicy } from './field-policy.js';
import { inWords, type PrintedAudience } from './print.words.js';

/** What a policy is printed from. */
export interface PrintedPolicy {
  readonly policies: readonly TypePolicy[];
  readonly audiences: readonly PrintedAudience[];
  /** What a type is called, where it has a name for people. */
  readonly titles: Readonly<Record<string, string>>;
  /** Whether a field is in the contract of an audience: a field whose case nobody there can reach is not. */
  isServed(audience: PrintedAudience['audience'], typeName: string, field: string): boolean;
}

/** Nothing is seen. */
const NOTHING = '—';

/**
 * The policies as a page in markdown, for review by who answers for privacy: a table for each type, a row for each
 * field, a column for each audience. Types and fields in alphabetic order; what nobody sees stands at the end.
 */
export function printPolicy({ policies, audiences, titles, isServed }: PrintedPolicy): string {
  const fields = linesByField(policies);
  const nobody: string[] = [];
  const sections: string[] = [];
  for (const typeName of [...new Set([...fields.keys()].map((name) => name.split('.')[0] as string))]) {
    const rows: string[] = [];
    for (const [name, lines] of fields) {
      const [type, field] = name.split('.') as [string, string];
      if (type !== typeName) continue;
      const cells = audiences.map((who) => {
        if (!isServed(who.audience, type, field)) return NOTHING;
        return [...new Set(lines.map((line) => inWords(line, who)).filter(Boolean))].join('；') || NOTHING;
      });
      if (cells.every((cell) => cell === NOTHING)) nobody.push(`\`${name}\``);
      else rows.push(`| \`${field}\` | ${cells.join(' | ')} |`);
    }
    if (rows.length > 0) sections.push(section(typeName, titles[typeName], audiences, rows));
  }
  const last = nobody.length > 0 ? [`## 任何人都看不到 · Nobody\n\n${nobody.join('、')}\n`] : [];
  return [...sections, ...last].join('\n');
}

function section(
  typeName: string,
  title: string | undefined,
  audiences: readonly PrintedAudience[],
  rows: readonly string[],
): string {
  const head = `| 字段 | ${audiences.map((who) => who.title).join(' | ')} |`;
  const rule = `| ${Array.from({ length: audiences.length + 1 }, () => '---').join(' | ')} |`;
  return [`## ${title ? `${title} · ` : ''}${typeName}`, '', head, rule, ...rows, ''].join('\n');
}

/** In alphabetic order. A type of several services has lines in each of them. */
function linesByField(policies: readonly TypePolicy[]): ReadonlyMap<string, readonly Line[]> {
  const found = new Map<string, Line[]>();
  for (const { typeName, lines } of policies)
    for (const [field, line] of Object.entries(lines)) {
      const name = `${typeName}.${field}`;
      found.set(name, [...(found.get(name) ?? []), line]);
    }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
