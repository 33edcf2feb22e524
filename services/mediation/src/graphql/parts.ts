import type { AuditParts } from '@concord/kit/graphql/audit/audit.resolver';
import type { Clock } from '@concord/kit/domain/clock';
import type { FeedCursors } from '@concord/kit/graphql/cursor';
import type { Feed, Journal } from '@concord/kit/store/contract';
import type { CaucusActs } from '../app/caucuses.js';
import type { DisclosureActs } from '../app/disclosures.js';
import type { DisputeActs } from '../app/disputes.js';
import type { MediationActs } from '../app/mediations.js';
import type { CaseReading } from '../app/reading.js';
import type { Worklist } from '../app/worklist.js';
import type { MediationLoaders } from './loaders.js';

/** What the resolvers of this service are given; made in `service.ts`. */
export interface MediationGraph {
  readonly audit: AuditParts;
  readonly disputes: DisputeActs;
  readonly mediations: MediationActs;
  readonly caucuses: CaucusActs;
  readonly disclosures: DisclosureActs;
  readonly reading: CaseReading;
  readonly worklist: Worklist;
  readonly loaders: MediationLoaders;
  readonly journal: Journal;
  readonly feed: Feed;
  readonly cursors: FeedCursors;
  readonly clock: Clock;
  /** Milliseconds between the heartbeats of a feed. */
  readonly heartbeat?: number;
}
