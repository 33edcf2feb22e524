import type { AuditParts } from '@concord/kit/graphql/audit/audit.resolver';
import type { Clock } from '@concord/kit/domain/clock';
import type { NewId } from '@concord/kit/domain/ids';
import type { FeedCursors } from '@concord/kit/graphql/cursor';
import type { Feed, Journal } from '@concord/kit/store/contract';
import type { ClaimActs } from '../app/claims.js';
import type { PolicyActs } from '../app/policies.js';
import type { PolicyStore } from '../app/ports.js';
import type { ReserveActs } from '../app/reserves.js';
import type { Worklist } from '../app/worklist.js';
import type { ClaimLoaders } from './claim.loader.js';

/** What the resolvers of this service are given; made in `service.ts`. */
export interface ClaimGraph {
  readonly audit: AuditParts;
  readonly claims: ClaimActs;
  readonly policies: PolicyActs;
  readonly reserves: ReserveActs;
  readonly worklist: Worklist;
  /** Lists policies; each is then loaded as any other. */
  readonly policyList: Pick<PolicyStore, 'idsOf'>;
  readonly loaders: ClaimLoaders;
  readonly journal: Journal;
  readonly feed: Feed;
  readonly cursors: FeedCursors;
  readonly clock: Clock;
  readonly ids: NewId;
  /** Milliseconds between the heartbeats of a feed. */
  readonly heartbeat?: number;
}
