import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Refused } from '@concord/gateway/demo/ask';
import { threadOf, type CaseAct, type Entry, type Hold, type PublishedCase } from '@concord/gateway/demo/cases/case';
import { createCaseDays, type CaseDays } from '@concord/gateway/demo/cases/days';
import { createTeller, type Teller } from '@concord/gateway/demo/tell';
import type { Json } from '../world/http.js';
import type { Stage } from './house.js';
import { fieldsOf, shown, wanted } from './looking.js';

/** What came of one entry, for the book. */
export type Line =
  | { readonly entry: CaseAct; readonly refusal?: Refused }
  | { readonly entry: Hold; readonly seen: Json }
  | { readonly entry: Exclude<Entry, CaseAct | Hold> };

/** A case that went otherwise than it says; the message has the place and what was found there. */
export class CaseFailed extends Error {
  override readonly name = 'CaseFailed';
}

/** Tells a case and looks at each of its expectations; answers what came of every entry. @throws CaseFailed */
export async function runCase(stage: Stage, told: PublishedCase): Promise<readonly Line[]> {
  const days = createCaseDays(told.toldWeeksLater);
  const teller = createTeller(stage);
  const lines: Line[] = [];
  for (const [place, entry] of told.entries.entries())
    try {
      lines.push(await lineOf({ stage, teller, told, days }, entry, place));
    } catch (error) {
      throw new CaseFailed(`${placeOf(told, place)}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  return lines;
}

interface Running {
  readonly stage: Stage;
  readonly teller: Teller;
  readonly told: PublishedCase;
  readonly days: CaseDays;
}

async function lineOf({ stage, teller, told, days }: Running, entry: Entry, place: number): Promise<Line> {
  switch (entry.kind) {
    case 'ACT': {
      stage.house.clock.moveTo(days.instant(entry.day, entry.time));
      const thread = threadOf(told, entry);
      const telling = { thread, act: entry, key: `case-${told.id}-${place}`, spell: days.spell };
      const refusal = await teller.tell(telling);
      checkRefusal(entry, refusal);
      await stage.settle();
      return { entry, refusal };
    }
    case 'PASSES':
      stage.house.clock.moveTo(days.instant(entry.day, entry.time));
      await stage.settle();
      return { entry };
    case 'HOLDS':
      return { entry, seen: await lookAt({ teller, told }, entry) };
    case 'STAGE':
      return { entry };
    default:
      return entry satisfies never;
  }
}

function checkRefusal({ refused: expected }: CaseAct, refusal: Refused | undefined): void {
  const said = refusal && `${refusal.code} at ${refusal.path.join('.') || 'nothing'}: ${refusal.message.en}`;
  if (!expected && refusal) throw new CaseFailed(`must be let, but was refused: ${said}`);
  if (!expected) return;
  if (!refusal) throw new CaseFailed(`must be refused ${expected.code}, but was let`);
  if (refusal.code !== expected.code) throw new CaseFailed(`must be refused ${expected.code}, not ${said}`);
  if (expected.rule && refusal.rule?.id !== expected.rule)
    throw new CaseFailed(`must be refused by the rule ${expected.rule}, not ${refusal.rule?.id}`);
}

/** How long a timer may be on its way. Milliseconds. */
const PATIENCE = 5_000;

/** Looks until it is as expected; answers what was seen. */
async function lookAt({ teller, told }: Pick<Running, 'teller' | 'told'>, hold: Hold): Promise<Json> {
  const { what, noun, by } = hold;
  const looking = { thread: threadOf(told, hold), noun, by, fields: fieldsOf(what) };
  const begun = performance.now();
  for (;;) {
    const seen = await teller.look(looking);
    if (isDeepStrictEqual(shown(what, seen), wanted(what))) return seen;
    if (performance.now() - begun > PATIENCE)
      throw new CaseFailed(`expected ${JSON.stringify(wanted(what))}, seen ${JSON.stringify(shown(what, seen))}`);
    await wait(50);
  }
}

function placeOf({ id, entries }: PublishedCase, place: number): string {
  const entry = entries[place]!;
  const last = entries.slice(0, place + 1).findLast(({ kind }) => kind === 'ACT') as CaseAct | undefined;
  const when = last ? `${last.day} ${last.time}` : 'the beginning';
  const what =
    entry.kind === 'ACT'
      ? `${entry.by} ${entry.noun}.${entry.act}`
      : entry.kind === 'HOLDS'
        ? `${entry.noun} ${JSON.stringify(entry.what)} as ${entry.by}`
        : entry.kind;
  return `Case ${id}, ${when}, ${what}`;
}
