import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { OperatorFault } from '@concord/kit/domain/operator-fault';
import type { ServiceConnection } from '@concord/kit/graphql/service';
import type { Identity } from '@concord/kit/identity/identity';
import { foundOrganization, type FoundedOrganization } from './found-organization.js';

/** What came of a founding over the web. */
export type SetupAnswer =
  | { readonly outcome: 'FOUNDED'; readonly organization: string }
  | { readonly outcome: 'REFUSED'; readonly sentence: string }
  | { readonly outcome: 'CLOSED' };

/** The founding of the first organization, by whoever reads the shell in which a real installation was started. */
export interface Setup {
  /** Told in that shell, and nowhere else; 256 random bits. */
  readonly token: string;
  /** Until it was used once. */
  isOpen(): boolean;
  /** A wrong token and one that was used are one answer. */
  found(token: string, organization: FoundedOrganization): Promise<SetupAnswer>;
}

type IdentityService = Pick<ServiceConnection, 'execute'>;

/** A setup for an installation in which nobody is; kept in memory, so that the next start tells another token. */
export function createSetup({ identity, platform }: { identity: IdentityService; platform: Identity }): Setup {
  const token = randomBytes(32).toString('base64url');
  let state: 'open' | 'busy' | 'done' = 'open';
  return {
    token,
    isOpen: () => state !== 'done',
    async found(given, organization) {
      if (state !== 'open' || !isSame(given, token)) return { outcome: 'CLOSED' };
      // Closed while it works: of two at once one founds.
      state = 'busy';
      try {
        const id = await foundOrganization(identity, platform, organization);
        state = 'done';
        return { outcome: 'FOUNDED', organization: id };
      } catch (error) {
        state = 'open';
        if (error instanceof OperatorFault) return { outcome: 'REFUSED', sentence: error.message };
        throw error;
      }
    },
  };
}

const KINDS = ['HOSPITAL', 'INSURER', 'COMMITTEE', 'GOVERNMENT'];

/** Whether no organization was founded yet. @throws Error when the identity service does not say */
export async function isEmpty(identity: IdentityService, platform: Identity): Promise<boolean> {
  const query = `{ ${KINDS.map((kind) => `${kind}: organizations(kind: ${kind}) { id }`).join(' ')} }`;
  const { data, errors } = await identity.execute({ query }, { identity: platform, requestId: 'setup' });
  if (errors || !data) throw new Error('The identity service does not say which organizations there are');
  return Object.values(data).every((organizations) => (organizations as readonly unknown[]).length === 0);
}

/** Compares digests, so that neither length nor place of a difference shows. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
