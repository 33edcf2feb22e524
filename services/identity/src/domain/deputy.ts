import type { Actor } from '@concord/kit/domain/actor';
import type { Days } from './day.js';

interface By {
  readonly by: string;
  /** ISO in UTC. */
  readonly at: string;
}

/** Who stands in for whom. */
export interface Deputed extends Days {
  readonly id: string;
  readonly organization: string;
  readonly principal: string;
  readonly deputy: string;
}

/** What is granted: within the days, the deputy has the principal's roles but those of control, and acts for them. */
export interface Deputing extends Deputed {
  /** Free text; it may say that somebody is ill. */
  readonly reason: string;
}

/** Everything that can have happened to a deputyship. `SUSPENSION`: one of the two left. */
export type DeputyFact =
  | ({ readonly type: 'DeputyGranted' } & Deputing & By)
  | ({ readonly type: 'DeputyEnded'; readonly cause: 'ORDER' | 'SUSPENSION' } & By);

/** A deputyship (代理授权). Once its days are over it is worth nothing, ended or not. */
export type Deputyship =
  | { readonly status: 'NEW' }
  | ({ readonly status: 'GRANTED' } & Deputing)
  | ({ readonly status: 'ENDED'; readonly endedAt: string } & Deputing);

/** A deputyship that was granted, whatever became of it. */
export type KnownDeputyship = Exclude<Deputyship, { status: 'NEW' }>;

/** What is known of the two people it is about. */
export interface Deputized {
  readonly status: 'ACTIVE' | 'SUSPENDED';
  readonly roles: readonly string[];
}

/** Orders to a deputyship; each is named as its move. */
export type DeputyCommand = { readonly actor: Actor; readonly now: Date } & (
  | {
      readonly type: 'grant';
      readonly deputing: Deputing;
      readonly principal: Deputized;
      readonly deputy: Deputized;
      /** Other deputyships of the same two that were not ended. */
      readonly standing: readonly Days[];
    }
  | { readonly type: 'end' }
  | { readonly type: 'lapse' }
);
