import type { Json } from '../world/http.js';
import type { Organization } from '../world/organization.js';
import type { Person } from '../world/person.js';

const ROLES = `mutation($input: StaffRolesSetInput!) { staffRolesSet(input: $input) { staff { roles } refusals { code } } }`;

/** The administrator gives somebody these roles instead of those they have. */
export async function becomes({ administrator }: Organization, who: Person, roles: readonly string[]): Promise<void> {
  const staffId = await who.id();
  const { staffMembers } = await administrator.ask('{ staffMembers(first: 100) { id version } }');
  const { version } = (staffMembers as Json[]).find(({ id }) => id === staffId);
  const input = { idempotencyKey: `roles-${staffId}-${version}`, staffId, expectedVersion: version, roles };
  const { staff, refusals } = (await administrator.ask(ROLES, { input })).staffRolesSet;
  if (!staff) throw new Error(`${who.account} cannot become ${roles.join()}: ${JSON.stringify(refusals)}`);
}
