import type { Json } from '../world/http.js';
import type { Base, Stage } from './base.js';
import type { ServiceName } from './child/house.mjs';
import type { Client } from './client.js';

/** One act, or a few, that is to come to the same end wherever it is broken off. */
export interface Scenario {
  readonly title: string;
  readonly stage: Stage;
  /** The services that take part; the others are there and have nothing to tell. */
  readonly services: readonly ServiceName[];
  /** Whether the house is asked to stop in the end, so that it also dies while it signs its checkpoints. */
  readonly stops?: boolean;
  /** What people do. Run anew, with the same keys, by who does not know how far it came. */
  play(client: Client, base: Base): Promise<void>;
  /** How it stands in the end, read as people read it. Compared with a run that nothing broke. */
  sight(client: Client, base: Base): Promise<Json>;
  /** What `sight` answers where nothing goes wrong. */
  readonly end: Json;
}
