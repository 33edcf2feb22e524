import type { seeds } from './child/seeds.mjs';
import type { scenarios } from './scenarios.js';

/** A bug of the kind that a kill must bring out: where it is put, and what must be said of it. */
export interface Seeded {
  readonly seed: keyof typeof seeds;
  readonly scenario: keyof typeof scenarios;
  readonly says: RegExp;
}

/** One of each kind. */
export const seeded: readonly Seeded[] = [
  {
    seed: 'the key of a request is not kept',
    scenario: 'write',
    says: /is now answered|doubled: complaints complaint/,
  },
  { seed: 'answers before it commits', scenario: 'write', says: /at the restart .*(key of|acknowledged)/ },
  { seed: 'the journal in a transaction of its own', scenario: 'forum', says: /at the version it is told|told of/ },
  { seed: 'the feed in a transaction of its own', scenario: 'write', says: /the audit of complaints finds|has a gap/ },
  { seed: 'the position of a reaction before its effect', scenario: 'consent', says: /lost: mediation mediation/ },
  { seed: 'the position of a reaction after its effect', scenario: 'opinion', says: /doubled: mediation dispute/ },
  { seed: 'a timer that does not move its own row', scenario: 'timer', says: /is due and has not fired/ },
  { seed: 'a claim without its ledger', scenario: 'expiry', says: /the ledger does not hold/ },
  { seed: 'the ledger in a transaction of its own', scenario: 'consent', says: /the ledger does not hold/ },
  { seed: 'a forum that its dispute does not hold', scenario: 'forum', says: /dispute is not at the version/ },
  { seed: 'a checkpoint in the database before its place', scenario: 'write', says: /at the restart .* PLACE_BEHIND/ },
];
