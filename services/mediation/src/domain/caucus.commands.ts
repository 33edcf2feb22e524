import type { Actor } from '@concord/kit/domain/actor';
import type { MediationExtract } from './caucus.extract.js';
import type { RoomSide } from './caucus.js';

interface Ordered {
  readonly actor: Actor;
  readonly now: Date;
  /** The room's case as it is in this transaction. */
  readonly mediation: MediationExtract;
}

/** Orders to a caucus room; each is named as its move. Ids are made by the app. */
export type CaucusCommand = Ordered &
  (
    | { readonly type: 'open'; readonly id: string; readonly side: RoomSide }
    | { readonly type: 'say'; readonly entry: string; readonly text: string }
    | { readonly type: 'offer'; readonly entry: string; readonly amountFen: number; readonly text: string }
    /** `text` is what the other sides are shown. */
    | { readonly type: 'release'; readonly entry: string; readonly text: string }
    | { readonly type: 'close' }
  );

export type CaucusCommandOf<T extends CaucusCommand['type']> = Extract<CaucusCommand, { type: T }>;
