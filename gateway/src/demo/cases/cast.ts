import { organizations } from '../partners.js';

/** Who does what in a case, each an account of its house; a role that a small house lacks is not there. */
export type Cast = Readonly<Record<Role, string>>;

type Role = HospitalRole | InsurerRole | CommitteeRole;
type HospitalRole = 'front' | 'manager' | 'pro' | 'sup' | 'exec' | 'doc' | 'legal' | 'fin';
type InsurerRole = 'hot' | 'surv' | 'adj' | 'rev' | 'ifin' | 'ilead';
type CommitteeRole = 'reg' | 'med' | 'chair' | 'seal';

const ROLES: Readonly<Record<string, readonly Role[]>> = {
  HOSPITAL: ['front', 'manager', 'pro', 'sup', 'exec', 'doc', 'legal', 'fin'],
  INSURER: ['hot', 'surv', 'adj', 'rev', 'ifin', 'ilead'],
  COMMITTEE: ['reg', 'med', 'chair', 'seal'],
};

/** The houses of a case, by key. */
export interface Setting {
  readonly hospital: string;
  readonly insurer?: string;
  readonly committee?: string;
}

/**
 * The people of a case's houses: for each role who has nothing but it, or else the first who has it.
 *
 * @throws Error for a house that is not there
 */
export function castOf({ hospital, insurer, committee }: Setting): Cast {
  const houses = [hospital, insurer, committee].filter((key) => key !== undefined).map(houseOf);
  const roles = houses.flatMap((house) => (ROLES[house.kind] ?? []).flatMap((role) => entryOf(house, role)));
  return Object.fromEntries(roles) as Cast;
}

function houseOf(key: string) {
  const house = organizations.find((each) => each.key === key);
  if (!house) throw new Error(`There is no house ${key}`);
  return house;
}

function entryOf({ staff }: ReturnType<typeof houseOf>, role: Role): readonly [Role, string][] {
  const title = role === 'manager' ? 'CM' : role.toUpperCase();
  const having = staff.filter(({ roles }) => roles.includes(title));
  const one = having.find(({ roles }) => roles.length === 1) ?? having[0];
  return one ? [[role, one.account]] : [];
}
