import { createCaseDays, type CaseDays } from '@concord/gateway/demo/cases/days';
import type { CaseAct, Hold, PublishedCase } from '@concord/gateway/demo/cases/case';
import { isFact, type Fact } from '@concord/gateway/demo/cases/fact';
import { organizations } from '@concord/gateway/demo/partners';
import type { Json } from '../world/http.js';
import { shown } from './looking.js';
import type { Line } from './run.js';

/** The page of a case in the book: what happened, what was refused and why, clocks, money, and what of it is published. */
export function pageOf(told: PublishedCase, lines: readonly Line[]): string {
  const { id, kind, title, source, otherSources = [], law, story, threads } = told;
  const days = createCaseDays(told.toldWeeksLater);
  const names = new Map(Object.entries(told.facts).map(([name, fact]) => [fact as Fact, name]));
  const hospitals = [...new Set(Object.values(threads).map(({ hospital }) => nameOf(hospital)))];
  return [
    `${id}  ${title.en}  ${title.zh}`,
    '',
    `    ${{ A: 'a mediation', B: 'a dispute about insurance', C: 'a complaint' }[kind]}, at ${hospitals.join(' and ')}, under ${law}`,
    ...[source, ...otherSources].map((address) => `    ${address}`),
    ...folded(story, 96).map((line) => `    ${line}`),
    `    ${shift(told, days)}`,
    '    Days: ● published, ◐ the month is published, ○ assumed.',
    '',
    ...timeline(told, lines, names),
    '',
    ...asserted(told, names),
  ].join('\n');
}

const nameOf = (key: string) => organizations.find((each) => each.key === key)?.name ?? key;

function shift({ toldWeeksLater, entries }: PublishedCase, days: CaseDays): string {
  if (toldWeeksLater === 0) return 'Told on the days of the case.';
  const first = entries.find((entry): entry is CaseAct => entry.kind === 'ACT')?.day ?? '';
  const [amount, way] = [Math.abs(toldWeeksLater), toldWeeksLater > 0 ? 'later' : 'earlier'];
  return `Told ${amount} weeks ${way}, as packs and calendars in force ask for: ${first} is told on ${days.told(first)}. Due days are as told.`;
}

function timeline(told: PublishedCase, lines: readonly Line[], names: Names): readonly string[] {
  const { publishedDays } = told;
  const mark = (day: string) =>
    publishedDays.includes(day) ? '●' : publishedDays.some((each) => day.startsWith(each)) ? '◐' : '○';
  let today = '';
  return lines.flatMap((line) => {
    const { entry } = line;
    if (entry.kind === 'STAGE') return [];
    if (entry.kind === 'HOLDS') return holding(entry, 'seen' in line ? line.seen : undefined, names);
    const date = entry.day === today ? '            ' : `${mark(entry.day)} ${entry.day}`;
    today = entry.day;
    if (entry.kind === 'PASSES') return [`${date}  ${entry.time}  time passes`];
    const thread = entry.thread ? ` [${entry.thread}]` : '';
    const refusal = 'refusal' in line ? line.refusal : undefined;
    const done = `${date}  ${entry.time}  ${entry.by}  ${entry.noun}.${entry.act}${thread}`;
    const used = factsIn(entry.input, names);
    const act = used.length ? `${done}  (${used.join(', ')})` : done;
    if (!refusal) return [act];
    const law = refusal.rule ? ` — ${refusal.rule.article.en} [${refusal.rule.id}]` : '';
    return [act, `${INDENT}✗ ${refusal.code}: ${refusal.message.en}${law}${resting(entry.rests ?? [], names)}`];
  });
}

type Names = ReadonlyMap<Fact, string>;
const INDENT = '                       ';

const resting = (rests: readonly Fact[], names: Names) =>
  rests.length ? `  ← ${rests.map((fact) => names.get(fact) ?? '?').join(', ')}` : '';

function holding({ what, noun, by, rests }: Hold, seen: Json, names: Names): readonly string[] {
  const why = resting(rests, names);
  const value = shown(what, seen);
  const line = (text: string) => [`${INDENT}${text}${why}`];
  switch (what.of) {
    case 'STATUS':
      return line(`= the ${noun} is ${String(value)}`);
    case 'DUE': {
      const [at, state] = value as [string, string];
      const clock = (seen.deadlines as Json[]).find(({ name }) => name === what.clock);
      return line(`⏱ ${what.clock} ${state}, due ${at} — ${clock.article.en}`);
    }
    case 'FIELD':
      return line(`= ${noun} ${what.path}: ${written(value)}`);
    case 'PAYOUT':
      return [
        ...(seen.payout.steps as Json[]).map(
          ({ before, after, sentence }) => `${INDENT}¥ ${before} → ${after}  ${sentence.en}`,
        ),
        ...line(`¥ insurer ${seen.payout.insurerShare}, hospital ${seen.payout.hospitalShare}`),
      ];
    case 'OFFER':
      return line(`= to ${by} ${what.act} is ${value === 'ALLOWED' ? 'offered' : String(value)}`);
    case 'HIDDEN':
      return line(`= ${by} sees no such ${noun}`);
    default:
      return what satisfies never;
  }
}

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Names of the facts an input is made of. */
function factsIn(input: unknown, names: Names): readonly string[] {
  if (typeof input !== 'object' || input === null) return [];
  if (isFact(input)) return [`${names.get(input) ?? '?'} ${written(input.value)}`];
  return Object.values(input).flatMap((each) => factsIn(each, names));
}

function asserted({ facts }: PublishedCase, names: Names): readonly string[] {
  const of = (mark: Fact['mark'], heading: string) => {
    const found = Object.entries(facts).filter(([, fact]) => fact.mark === mark);
    if (found.length === 0) return [];
    return [
      `    ${heading}`,
      ...found.map(([name, fact]) => {
        const from = fact.from ? resting(fact.from, names) : '';
        return `      ${name} = ${written(fact.value)}: ${fact.words}${from}`;
      }),
    ];
  };
  return [...of('PUBLISHED', 'Published'), ...of('ASSUMED', 'Assumed'), ...of('RECKONED', 'Reckoned by hand')];
}

/** In lines of so many characters at the most. */
function folded(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}
