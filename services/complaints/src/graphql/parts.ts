import type { AuditParts } from '@concord/kit/graphql/audit/audit.resolver';
import type { Clock } from '@concord/kit/domain/clock';
import type { Papers } from '@concord/kit/graphql/attachment/papers';
import type { FeedCursors } from '@concord/kit/graphql/cursor';
import type { Call } from '@concord/kit/identity/identity';
import type { Feed, Journal } from '@concord/kit/store/contract';
import type { ComplaintActs } from '../app/complaints.js';
import type { PatientDirectory } from '../app/ports.js';
import type { Reveal } from '../app/reveal.js';
import type { Worklist } from '../app/worklist.js';
import type { ComplaintLoaders } from './complaint.loader.js';

/** What the resolvers of this service are given; made in `service.ts`. */
export interface ComplaintGraph {
  readonly audit: AuditParts;
  readonly papers: Papers;
  readonly complaints: ComplaintActs;
  readonly reveal: Reveal;
  readonly worklist: Worklist;
  readonly loaders: ComplaintLoaders;
  readonly journal: Journal;
  readonly feed: Feed;
  readonly cursors: FeedCursors;
  readonly clock: Clock;
  /** Milliseconds between the heartbeats of a feed. */
  readonly heartbeat?: number;
  /** The patients of the person who calls, asked of the service that keeps them. */
  patients(call: Call): PatientDirectory;
}
