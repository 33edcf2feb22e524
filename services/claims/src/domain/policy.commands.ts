import type { Actor } from '@concord/kit/domain/actor';
import type { DirectoryExtract } from './directory.js';
import type { IssuedPolicy } from './policy.js';

/** What is told of a policy; who issues it, and when, is in the command. */
export type PolicyDraft = Omit<IssuedPolicy, 'organization' | 'issuedBy' | 'issuedAt'>;

/** Orders to a policy; each is named as its move. The app opens the policy's ledger in the same transaction. */
export interface PolicyCommand {
  readonly type: 'issue';
  readonly draft: PolicyDraft;
  readonly directory: DirectoryExtract;
  readonly actor: Actor;
  readonly now: Date;
}
