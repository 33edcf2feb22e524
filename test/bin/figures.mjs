#!/usr/bin/env node
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosen } from './chosen-figures.mjs';

// `npm run figures`: writes what `npm run bench` measured into the tables of README.md and README.zh-CN.md. No figure there
// is typed by hand.

/** @typedef {{ what: string, value: number, unit: string, aim?: string, met?: boolean }} Row */
/** @typedef {{ at: string, machine: { node: string, cpu: string, cores: number, memory: number }, rows: Row[], sizes?: number[] }} Result */
/** @typedef {import('./chosen-figures.mjs').Figure} Figure */

const root = join(import.meta.dirname, '..', '..');
const MARKED = /(<!-- figures -->\n)[\s\S]*?(<!-- \/figures -->)/;

/** What the pages call the columns, by language. */
const PAGES = [
  {
    file: 'README.md',
    language: /** @type {const} */ ('en'),
    head: ['measured', 'is', 'aim', 'held'],
    held: ['yes', '**no**'],
    on: (/** @type {string} */ machine, /** @type {string} */ days) => `Measured on ${machine}; ${days}.`,
    none: 'Nothing measured yet: `npm run bench`, then `npm run figures`.',
  },
  {
    file: 'README.zh-CN.md',
    language: /** @type {const} */ ('zh'),
    head: ['测了什么', '结果', '目标', '达到'],
    held: ['是', '**否**'],
    on: (/** @type {string} */ machine, /** @type {string} */ days) => `测量环境：${machine}；${days}。`,
    none: '尚未测量：先 `npm run bench`，再 `npm run figures`。',
  },
];

/** The row that a figure is; of several the worst one. */
function rowOf(
  /** @type {Figure} */ { bench, of, when, worst = 'most' },
  /** @type {ReadonlyMap<string, Result>} */ results,
) {
  const result = results.get(bench);
  if (!result || when?.(result) === false) return undefined;
  const rows = result.rows.filter(({ what }) => of.test(what));
  return rows.sort((a, b) => (worst === 'most' ? b.value - a.value : a.value - b.value))[0];
}

/** The table of one page, and below it where and when it was measured. */
export function tableOf(
  /** @type {ReadonlyMap<string, Result>} */ results,
  /** @type {(typeof PAGES)[number]} */ { language, head, held, on, none },
  /** @type {readonly Figure[]} */ figures = chosen,
) {
  const lines = figures.flatMap((figure) => {
    const row = rowOf(figure, results);
    if (!row) return [];
    const aim = figure.aim?.[language] ?? row.aim ?? '';
    return [`| ${figure[language]} | ${said(row)} | ${aim} | ${aim && held[row.met ? 0 : 1]} |`];
  });
  if (lines.length === 0) return none;
  const machines = [...results.values()].map(({ machine }) => machineName(machine));
  const days = [...new Set([...results.values()].map(({ at }) => at.slice(0, 10)))].sort().join(', ');
  const bar = `|${' --- |'.repeat(head.length)}`;
  return [`| ${head.join(' | ')} |`, bar, ...lines, '', on([...new Set(machines)].join('; '), days)].join('\n');
}

const machineName = (/** @type {Result['machine']} */ { cores, cpu, memory, node }) =>
  `${cores} × ${cpu}, ${Math.round(memory / 2 ** 30)} GiB, Node ${node}`;

const said = (/** @type {Row} */ { value, unit }) =>
  `${value >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(3))} ${unit}`.trim();

/** The page with its table exchanged. */
export function withTable(/** @type {string} */ page, /** @type {string} */ table) {
  if (!MARKED.test(page)) throw new Error('The page has no place for figures: <!-- figures --> … <!-- /figures -->');
  return page.replace(MARKED, (_, begin, end) => `${begin}\n${table}\n\n${end}`);
}

if (process.argv[1] === import.meta.filename) {
  const names = [...new Set(chosen.map(({ bench }) => bench))];
  /** @type {Map<string, Result>} */
  const results = new Map();
  for (const name of names) {
    const file = join(root, 'test', 'bench', 'results', `${name}.json`);
    if (existsSync(file)) results.set(name, JSON.parse(readFileSync(file, 'utf8')));
    else process.stdout.write(`not measured: npm run bench -- ${name}\n`);
  }
  for (const figure of chosen) {
    const result = results.get(figure.bench);
    if (!result || rowOf(figure, results)) continue;
    const known = result.rows.map(({ what }) => `  ${what}`).join('\n');
    if (figure.when?.(result) === false) process.stdout.write(`not measured at its size: ${figure.en}\n`);
    else process.stdout.write(`"${figure.en}" is none of what ${figure.bench} measured (${figure.of}):\n${known}\n`);
    process.exitCode = 1;
  }
  for (const page of PAGES) {
    const file = join(root, page.file);
    writeFileSync(file, withTable(readFileSync(file, 'utf8'), tableOf(results, page)));
  }
}
