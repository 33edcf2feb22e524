import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAsk } from '@concord/gateway/demo/ask';
import { createDates } from '@concord/gateway/demo/dates';
import { foundHouse } from '@concord/gateway/demo/found';
import { createNames, type DemoStage } from '@concord/gateway/demo/house';
import { organizations } from '@concord/gateway/demo/partners';
import { createSettle } from '@concord/gateway/demo/settle';
import { readSettings } from '@concord/gateway/environment';
import { createStandalone } from '@concord/gateway/standalone';
import { createDatedClock } from '@concord/kit/domain/clock';
import { createLogger } from '@concord/kit/http/logger';
import { openKeys } from '@concord/kit/policy/keys';

/** The whole product with every house of the demo founded and nothing told yet. */
export interface Stage extends DemoStage {
  /** Comes back when every service has heard what the others said. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Milliseconds between the rounds of the timers: a case that lets time pass waits for one. */
const ROUND = 200;

/** Opens the product on a data folder of its own, its clock standing at `founded`. */
export async function openStage(founded: Date): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'concord-scenarios-'));
  const clock = createDatedClock(founded);
  const house = await createStandalone({
    settings: readSettings({ DATA_DIR: dataDir, DEMO: 'no', LOG_LEVEL: 'silent' }),
    keys: await openKeys({ file: join(dataDir, 'keys.json'), createIfMissing: true }),
    logger: createLogger({ service: 'concord', level: 'silent' }),
    ...{ clock, trial: { lapseEvery: ROUND } },
  });
  const settle = createSettle(house);
  const stage = { house, ask: createAsk(house.gateway), dates: createDates(founded), names: createNames() };
  for (const facts of organizations) await foundHouse(stage, facts);
  await settle();
  return {
    ...{ ...stage, settle },
    async stop() {
      await house.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
