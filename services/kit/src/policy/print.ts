import type { Grant, Line, TypePolicy } from './field-policy.js';

/** The policies as a table in markdown, for review by who answers for privacy. Types and fields in alphabetic order. */
export function printPolicy(policies: readonly TypePolicy[]): string {
  const rows = [...policies]
    .sort((a, b) => compare(a.typeName, b.typeName))
    .flatMap(({ typeName, lines }) =>
      Object.entries(lines)
        .sort(([a], [b]) => compare(a, b))
        .map(([field, line]) => `| ${[typeName, field, ...cells(line)].join(' | ')} |`),
    );
  return ['| Type | Field | Plain | Masked | After a reveal |', '| --- | --- | --- | --- | --- |', ...rows, ''].join(
    '\n',
  );
}

const WORDS = { EVERYONE: 'everyone signed in', ANYONE: 'anyone', NEVER: 'nobody' };

function cells(line: Line): readonly [string, string, string] {
  if (line.kind !== 'SEE') return [WORDS[line.kind], '', ''];
  const masked = [...new Set([...line.masked, ...line.reveal].map(words))];
  return [list(line.plain), masked.length > 0 ? `${masked.join(', ')} (${line.mask})` : '', list(line.reveal)];
}

const list = (grants: readonly Grant[]) => grants.map(words).join(', ');

function words(grant: Grant): string {
  if (typeof grant === 'string') return grant;
  const { roles, audiences, kinds, relations } = grant;
  return [roles, audiences, kinds, relations].flatMap((members) => (members ? [members.join(' or ')] : [])).join(' · ');
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
