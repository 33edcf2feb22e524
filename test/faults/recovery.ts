import { isDeepStrictEqual } from 'node:util';
import { USUAL_TERMS } from '../actors/claim-chapters.js';
import type { Json } from '../world/http.js';
import { THURSDAY, type Base } from './base.js';
import { acknowledgedFaults } from './check/acknowledged.js';
import { feedFaults, reactionFaults, timerFaults } from './check/feeds.js';
import { auditFaults, entriesOf, versionFaults } from './check/journal.js';
import { readingRecords } from './check/records.js';
import { openHouse, type Ground } from './child/house.mjs';
import { createClient, type Line } from './client.js';
import type { History } from './history.js';
import { moneyFaults } from './money.js';
import type { Scenario } from './scenario.js';

/** What is recovered. */
export interface Broken {
  readonly scenario: Scenario;
  readonly base: Base;
  readonly ground: Ground;
  readonly history: History;
  /** Milliseconds that is waited for what must come. */
  readonly patience: number;
}

/** What was found once everything was sent again and everybody had heard of it. */
export interface Recovered {
  readonly violations: readonly string[];
  readonly entries: ReadonlyMap<string, number>;
}

/** Opens what a dead house left, sends everything again with the same keys, goes on to the end, and judges. */
export async function recover({ scenario, base, ground, history, patience }: Broken): Promise<Recovered> {
  const violations: string[] = [];
  const house = await openHouse(ground, () => undefined);
  let now = THURSDAY;
  const line: Line = {
    ask: (question) => house.ask(question),
    look: (question) => house.ask(question),
    moveTo: async (instant) => house.moveTo((now = instant)),
  };
  const onForgotten = (sentence: string) => void violations.push(sentence);
  const client = createClient({ line, history, patience, onForgotten });
  try {
    await house.start();
    // Where the act cannot be brought to its end, what stands is judged all the same.
    await scenario.play(client, base).catch((error: unknown) => void violations.push(String(error)));
    await house.settle();
    const sight: Json = await scenario.sight(client, base);
    if (sight.ledger) violations.push(...moneyFaults(sight, USUAL_TERMS.aggregate));
    if (!isDeepStrictEqual(sight, scenario.end))
      violations.push(`it does not stand as it should: ${JSON.stringify(sight)}`);
  } catch (error) {
    violations.push(`after the restart: ${String(error)}`);
  } finally {
    await house.stop();
  }
  const entries = await readingRecords(ground, async (records) => {
    violations.push(...(await auditFaults(records)), ...(await versionFaults(records)), ...(await feedFaults(records)));
    violations.push(...(await reactionFaults(records)), ...(await timerFaults(records, now)));
    violations.push(...(await acknowledgedFaults(records, history, true)));
    return entriesOf(records);
  });
  return { violations, entries };
}
