import type { Actor } from '@concord/kit/domain/actor';
import type { AccessJournal } from '@concord/kit/store/access-journal';
import type { SignInLog, SignInNote } from './app/sign-in.ports.js';

/** Where notes about accounts that nobody has belong. */
const PLATFORM = 'platform';

/** Who signs in and fails is not known to be anybody. */
const nobody: Actor = {
  kind: 'WEB',
  id: 'web',
  organization: PLATFORM,
  organizationKind: 'PLATFORM',
  roles: [],
  departments: [],
};

/** Writes sign-ins into the access stream of the journal. The account name is not written: mistyped, it is a password. */
export function createSignInLog(access: Pick<AccessJournal, 'record'>): SignInLog {
  return {
    note({ kind, actor = nobody, staff, provider, session, address, at }) {
      void access.record({
        kind,
        actor,
        subject: subjectOf(staff, provider),
        organization: (staff ?? provider)?.organization ?? PLATFORM,
        at,
        facts: { ...(session && { session }), ...(address && { address }) },
      });
    },
  };
}

function subjectOf(staff: SignInNote['staff'], provider: SignInNote['provider']) {
  if (staff) return { type: 'staff', id: staff.id };
  return provider ? { type: 'ssoProvider', id: provider.id } : { type: 'account', id: 'unknown' };
}
