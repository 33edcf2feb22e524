import { DEMO_PASSWORD, type DemoOrganization } from '@concord/gateway/demo/hospitals';
import type { Json } from './http.js';
import { createPerson, type Door, type Person } from './person.js';

/** Somebody to hire beside the staff of the demo. */
export interface Hire {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** Name of the department. */
  readonly department?: string;
}

/** A hospital, an insurer or a committee of the world. */
export interface Organization {
  readonly name: string;
  id(): Promise<string>;
  readonly administrator: Person;
  /** The first of its staff with this role, or another one; the administrator for `ADMIN`. */
  person(role: string, nth?: number): Person;
  /** Whether somebody of its staff has this role. */
  employs(role: string): boolean;
  /** One of its accounts. */
  account(name: string): Person;
  /** The id of a department. */
  department(name: string): Promise<string>;
  /** Adds somebody to the staff. */
  hire(hire: Hire): Promise<Person>;
}

/** An organization that is founded, and whose administrator can sign in. */
export function openOrganization(door: Door, facts: DemoOrganization): Organization {
  const people = new Map<string, Person>();
  const personOf = (account: string): Person => {
    const person = people.get(account) ?? createPerson(door, account, DEMO_PASSWORD);
    people.set(account, person);
    return person;
  };
  const administrator = personOf(facts.administrator.account);
  const hired: Hire[] = [];
  const having = (role: string) => [...facts.staff, ...hired].filter(({ roles }) => roles.includes(role));

  async function department(name: string): Promise<string> {
    const { departments } = await administrator.ask('{ departments { id name } }');
    const found = (departments as Json[]).find((each) => each.name === name);
    if (!found) throw new Error(`${facts.name} has no department ${name}`);
    return found.id as string;
  }

  return {
    name: facts.name,
    id: () => administrator.ask('{ me { organization { id } } }').then(({ me }) => me.organization.id as string),
    administrator,
    department,
    account: personOf,
    employs: (role) => having(role).length > 0,
    person(role, nth = 0) {
      if (role === 'ADMIN') return administrator;
      const found = having(role)[nth];
      if (!found) throw new Error(`${facts.name} has nobody more with the role ${role}`);
      return personOf(found.account);
    },
    async hire(hire) {
      const { department: of, ...told } = hire;
      const departmentId = of === undefined ? undefined : await department(of);
      const input = { idempotencyKey: `hire-${told.account}`, ...told, departmentId, password: DEMO_PASSWORD };
      await administrator.ask(STAFF_ADD, { input });
      if (!facts.staff.some(({ account }) => account === hire.account)) hired.push(hire);
      return personOf(told.account);
    },
  };
}

const DEPARTMENT_ADD = 'mutation($input: DepartmentAddInput!) { departmentAdd(input: $input) { department { id } } }';
const STAFF_ADD = 'mutation($input: StaffAddInput!) { staffAdd(input: $input) { staff { id } refusals { code } } }';

/** Adds the departments and the staff of an organization that has only its administrator yet. */
export async function furnish(
  { administrator, hire }: Organization,
  { departments, staff }: DemoOrganization,
): Promise<void> {
  for (const name of departments)
    await administrator.ask(DEPARTMENT_ADD, { input: { idempotencyKey: `add-${name}`, name } });
  for (const { account, name, roles, department } of staff) await hire({ account, name, roles, department });
}
