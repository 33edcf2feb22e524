import type { ServiceConnection } from '@concord/kit/graphql/service';
import type { Call } from '@concord/kit/identity/identity';
import type { PatientDirectory } from './ports.js';

/** A search finds at most so many patients, and then their complaints. */
const MOST = 200;

/**
 * Asks the patients service, as the person who searches: whom they may not find there they do not find here. When it
 * cannot be reached the search fails and says so, instead of answering that there is nothing.
 */
export function patientsOf(peer: (name: string) => ServiceConnection, call: Call): PatientDirectory {
  return {
    async matching(search) {
      const found = await peer('patients').internal('patients.matching', { search, first: MOST }, call);
      return Array.isArray(found) ? found.filter((id): id is string => typeof id === 'string').slice(0, MOST) : [];
    },
  };
}
