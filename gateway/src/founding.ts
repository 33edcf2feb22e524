import { DEMO_SECURITY } from './demo/hospitals.js';
import type { FoundedOrganization } from './found-organization.js';

const KINDS = ['HOSPITAL', 'INSURER', 'COMMITTEE'];

/** How a founding is asked for, behind `npm run found --` or `npm run concord -- found`. */
export const FOUNDING = `[${KINDS.join('|')}] <name> <account of its administrator> <their name> [law] [PUBLIC|PRIVATE] [--trial]`;

/** Founds one to try things with: as the demo's, it asks nobody for a second factor and lets given passwords stand. */
const TRIAL = '--trial';

/**
 * What the words of a command line found: a hospital when nothing else is said, under the national law unless a rule pack
 * is named; nothing when a word is missing. The password is no word of it: what stands on a command line can be read by
 * every account of the machine.
 */
export function foundingOf(asked: readonly string[], password: string): FoundedOrganization | undefined {
  const words = asked.filter((word) => word !== TRIAL);
  const [kind = 'HOSPITAL', ...rest] = KINDS.includes(words[0] ?? '') ? words : ['HOSPITAL', ...words];
  const [name, account, administrator, rulePack, ownership] = rest;
  if (!name || !account || !administrator) return undefined;
  return {
    ...{ kind, name, administrator: { account, name: administrator, password } },
    ...(rulePack && { rulePack }),
    ...(ownership && { ownership }),
    ...(asked.includes(TRIAL) && DEMO_SECURITY),
  };
}
