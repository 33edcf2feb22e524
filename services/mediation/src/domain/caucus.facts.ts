import type { Room } from './caucus.js';
import type { By } from './dispute.facts.js';

/** Everything that can have happened in a caucus room, in the past tense. */
export type CaucusFact =
  | ({ readonly type: 'RoomOpened' } & Omit<Room, 'entries' | 'openedAt' | 'openedBy'> & By)
  | ({ readonly type: 'Said'; readonly entry: string; readonly text: string; readonly organization: string } & By)
  | ({
      readonly type: 'Offered';
      readonly entry: string;
      readonly amountFen: number;
      readonly text: string;
      readonly organization: string;
    } & By)
  | ({
      readonly type: 'Released';
      readonly entry: string;
      /** What the other sides are shown; the mediation case keeps the same words. */
      readonly text: string;
      readonly amountFen?: number;
    } & By)
  | ({ readonly type: 'RoomClosed' } & By);

export type CaucusFactOf<T extends CaucusFact['type']> = Extract<CaucusFact, { type: T }>;
