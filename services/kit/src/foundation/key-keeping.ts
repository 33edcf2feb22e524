import { createBeat } from '../reactions/beat.js';
import type { DataKeyStore } from '../policy/data-key.js';
import { createRewrapping, type KeysReport } from '../policy/rewrapping.js';
import type { Installation } from './installation.js';

/** What a service does about its data keys besides using them. */
export interface KeyKeeping {
  /** How many data keys each master key wraps, of one organization or of all. */
  report(organization?: string): Promise<KeysReport>;
  start(): void;
  /** Ends behind the batch that is running. */
  stop(): Promise<void>;
}

/** Milliseconds. Within this time a process hears of a rotation and begins to wrap data keys anew. */
const EVERY = 30_000;

/** Looks from time to time whether the master key has changed, and brings the data keys of one service after it. */
export function createKeyKeeping(
  { keys, logger, rewrapEvery = EVERY }: Pick<Installation, 'keys' | 'logger' | 'rewrapEvery'>,
  store: DataKeyStore,
): KeyKeeping {
  const rewrapping = createRewrapping({ keys, store });
  const round = async () => {
    const count = await rewrapping.round();
    if (count > 0) logger.info({ count }, 'data keys were wrapped by the current master key');
  };
  const beat = createBeat('data keys', rewrapEvery, round, logger);
  return {
    report: rewrapping.report,
    start: beat.start,
    stop() {
      rewrapping.stop();
      return beat.stop();
    },
  };
}
