import { organizations } from '@concord/gateway/demo/partners';
import { rolesOf } from '@concord/identity/domain/roles';
import type { Identity } from '@concord/kit/identity/identity';
import type { Person } from '../../world/person.js';
import type { World } from '../../world/world.js';

/** A house of the world: one of the three of the story, or one that has nothing to do with it. */
export interface House {
  readonly key: string;
  readonly kind: 'HOSPITAL' | 'INSURER' | 'COMMITTEE';
  readonly isOurs: boolean;
}

/** Somebody with one role, in one house. */
export interface Somebody {
  readonly person: Person;
  readonly house: House;
  readonly role: string;
  readonly id: string;
  readonly identity: Identity;
}

const OURS = ['yongjiang', 'anxin', 'yongcheng'];
const STRANGERS = ['donghu', 'haicheng', 'huzhou'];

/** For every role that there is in a house of its kind, somebody who has it and no other, in our houses and in strange ones. */
export async function everybodyIn(world: Pick<World, 'organization'>): Promise<readonly Somebody[]> {
  const everybody: Somebody[] = [];
  for (const { key, kind, name, staff } of organizations) {
    if (![...OURS, ...STRANGERS].includes(key)) continue;
    const place = world.organization(name);
    for (const role of rolesOf[kind]) {
      const alone = staff.find(({ roles }) => roles.length === 1 && roles[0] === role);
      const department = role === 'DEPT' ? organizationDepartment(key) : undefined;
      const hire = { account: `matrix-${role.toLowerCase()}.${key}`, name: '阵列', roles: [role], department };
      const person =
        role === 'ADMIN' ? place.administrator : alone ? place.account(alone.account) : await place.hire(hire);
      everybody.push(await somebody(person, { key, kind, isOurs: OURS.includes(key) }, role));
    }
  }
  return everybody;
}

const organizationDepartment = (key: string) => organizations.find((each) => each.key === key)?.departments[0];

async function somebody(person: Person, house: House, role: string): Promise<Somebody> {
  const { me } = await person.ask('{ me { id roles organization { id } } }');
  if (me.roles.join() !== role) throw new Error(`${person.account} is ${me.roles.join()}, and not ${role} alone`);
  const identity: Identity = {
    ...{ kind: 'PERSON', id: me.id, organization: me.organization.id, organizationKind: house.kind, roles: [role] },
    ...{ departments: [], audience: house.kind, session: '', expiresAt: Number.MAX_SAFE_INTEGER },
  };
  return { person, house, role, id: me.id as string, identity };
}
