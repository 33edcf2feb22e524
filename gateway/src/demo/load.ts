import { createAsk } from './ask.js';
import { cases } from './cases/cases.js';
import { actsOfDemo, createCaseDays, weeksToDemo } from './cases/days.js';
import { threadOf } from './cases/case.js';
import { createDates } from './dates.js';
import { foundHouse, registerPatient } from './found.js';
import { createNames, type DemoHouse, type DemoStage } from './house.js';
import { organizations } from './partners.js';
import { patients } from './patients.js';
import { createSettle } from './settle.js';
import { stories } from './stories.js';
import { createTeller, type Telling } from './tell.js';

/** How far the telling has come, kept over a start that was killed. */
export interface DemoProgress {
  /** The moment an earlier start had reached. */
  readonly reached?: Date;
  /** Called before the clock is moved to a moment. */
  reach?(moment: Date): void;
}

/** What the demo tells of the cases, each so much later that it ends shortly before the first start. */
const casesOf = (firstStart: Date) =>
  cases
    .filter(({ demo }) => demo)
    .map((told) => ({ told, days: createCaseDays(weeksToDemo(told, firstStart)), acts: actsOfDemo(told) }));

/** Where the clock has to stand before the services start: nothing that the demo tells is due yet, nobody has acted. */
export function beginningOf(firstStart: Date): Date {
  const first = casesOf(firstStart).flatMap(({ days, acts: [begun] }) =>
    begun ? [days.instant(begun.act.day, begun.act.time).getTime()] : [],
  );
  const stories = createDates(firstStart).instant({ daysAgo: 120, time: '08:00' }).getTime();
  return new Date(Math.min(stories, ...first) - 86_400_000);
}

/** Something that is done at a moment. */
interface Step {
  readonly at: Date;
  run(): Promise<void>;
}

/**
 * Loads the demo by doing what people do, at the time they did it, counted back from `firstStart`. Every act has its own
 * key: loading that was interrupted goes on where it stopped. The clock moves only when all houses have heard what was
 * said before, and never back behind what an earlier start had reached: what a killed start left to be heard is heard
 * at its time.
 */
export async function loadDemo(house: DemoHouse, firstStart: Date, progress: DemoProgress = {}): Promise<void> {
  const dates = createDates(firstStart);
  const stage: DemoStage = { house, dates, ask: createAsk(house.gateway), names: createNames() };
  const settle = createSettle(house);
  let standing = progress.reached ?? beginningOf(firstStart);
  house.clock.moveTo(standing);
  try {
    await settle();
    for (const { at, run } of stepsOf(stage, firstStart)) {
      if (at > standing) {
        progress.reach?.(at);
        house.clock.moveTo((standing = at));
      }
      await run();
      await settle();
    }
  } finally {
    house.clock.release();
  }
}

/** Everything that is done, in the order of time. */
function stepsOf(stage: DemoStage, firstStart: Date): readonly Step[] {
  const { dates } = stage;
  const founded = beginningOf(firstStart);
  const teller = createTeller(stage);
  const tell = async (telling: Telling): Promise<void> => {
    const refused = await teller.tell(telling);
    if (refused) throw new Error(`The demo was refused ${telling.key}: ${refused.code} ${refused.path.join('.')}`);
  };
  const steps = [
    ...organizations.map((facts) => ({ at: founded, run: () => foundHouse(stage, facts) })),
    ...patients.map((patient) => ({
      at: dates.instant({ daysAgo: patient.visit.daysAgo, time: '09:00' }),
      run: () => registerPatient(stage, patient),
    })),
    ...stories.flatMap((story, index) =>
      story.acts.map((act, place) => ({
        at: dates.instant(act),
        run: () => tell({ thread: story, act, key: `story-${index}-${place}`, spell: dates.spell }),
      })),
    ),
    ...casesOf(firstStart).flatMap(({ told, days, acts }) =>
      acts.map(({ act, place }) => ({
        at: days.instant(act.day, act.time),
        run: () => tell({ thread: threadOf(told, act), act, key: `case-${told.id}-${place}`, spell: days.spell }),
      })),
    ),
  ];
  return steps.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
