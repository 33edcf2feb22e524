import { createHash } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import type { Membership } from './membership.js';
import { openShare, type Share, type Source } from './share.js';

/** Where the equals of one stream meet. */
export interface Sharing {
  /**
   * Makes a reader that has caught up a member: of the share that there is, its own source being closed, or of one that
   * it founds with its source. `false` when it has to read alone.
   */
  enter(member: Membership, source: Source): boolean;
  /** Something in such a stream holds for one person alone: they read alone from now on. */
  forbid(): void;
}

/** The shares of one state of the graph. */
export interface Shares {
  /** @param key whatever makes streams equal: class, operation, variables */
  of(key: string): Sharing;
  /** Upstreams that are shared, for measuring. */
  readonly size: number;
}

/** What every share needs. */
export interface SharesOptions {
  /** Milliseconds since the epoch. */
  now(): number;
  failed(error: unknown): ExecutionResult;
}

/** Verdicts that are kept; whoever was forgotten is found out again by the next event. */
const MOST_FORBIDDEN = 10_000;

export function createShares({ now, failed }: SharesOptions): Shares {
  const shares = new Map<string, Share>();
  const forbidden = new Set<string>();

  const forbid = (name: string) => {
    forbidden.add(name);
    for (const oldest of forbidden) {
      if (forbidden.size <= MOST_FORBIDDEN) break;
      forbidden.delete(oldest);
    }
  };

  return {
    get size() {
      return shares.size;
    },
    of(key) {
      const name = createHash('sha256').update(key).digest('base64');
      return {
        forbid: () => forbid(name),
        enter(member, source) {
          if (forbidden.has(name)) return false;
          const share = shares.get(name);
          if (share) {
            member.leaves = () => share.leave(member);
            if (!share.join(member)) return false;
            source.close();
            return true;
          }
          const founded = openShare({
            ...{ leader: member, source, now, failed },
            onPersonal: () => forbid(name),
            onOver: () => void (shares.get(name) === founded && shares.delete(name)),
          });
          shares.set(name, founded);
          member.leaves = () => founded.leave(member);
          return true;
        },
      };
    },
  };
}
