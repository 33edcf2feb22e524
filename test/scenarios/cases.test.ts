import { afterAll, beforeAll, describe, it } from 'vitest';
import type { CaseAct } from '@concord/gateway/demo/cases/case';
import { cases } from '@concord/gateway/demo/cases/cases';
import { createCaseDays } from '@concord/gateway/demo/cases/days';
import { openStage, type Stage } from './house.js';
import { pageOf } from './page.js';
import { runCase } from './run.js';

declare module 'vitest' {
  interface TaskMeta {
    /** The page of a case, for the book. */
    page?: string;
  }
}

/** When a case begins, as told. */
const beginning = ({ toldWeeksLater, entries }: (typeof cases)[number]): Date => {
  const { day, time } = entries.find(({ kind }) => kind === 'ACT') as CaseAct;
  return createCaseDays(toldWeeksLater).instant(day, time);
};
const told = cases.toSorted((one, other) => beginning(one).getTime() - beginning(other).getTime());

let stage: Stage;
beforeAll(async () => {
  const first = told[0] ? beginning(told[0]).getTime() : 0;
  stage = await openStage(new Date(first - 7 * 86_400_000));
});
afterAll(() => stage.stop());

describe('a published case, told through the public graph', () => {
  for (const each of told)
    it(`${each.id} ${each.title.en}`, async ({ task }) => {
      task.meta.page = pageOf(each, await runCase(stage, each));
    });
});
