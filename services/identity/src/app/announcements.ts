import type { Entry, EntryDraft, Seat } from '@concord/kit/store/contract';
import type { IdentityEvent } from '@concord/schema/events';
import type { DepartmentAdded } from '../domain/department.js';
import type { OrganizationFounded } from '../domain/organization.js';
import type { RegistrationFact } from '../domain/registration.js';
import type { StaffFact } from '../domain/staff.js';

/** The services that keep a directory of who works where: a guard there reads only its own rows. */
const DIRECTORIES: readonly Seat[] = ['service:claims', 'service:complaints', 'service:mediation'];

type RegisterFact = OrganizationFounded | DepartmentAdded | StaffFact | RegistrationFact;

/** Who may mediate is asked where mediators are named, and nowhere else. */
const REGISTERS: readonly Seat[] = ['service:mediation'];

/** Who hears of an act of administration besides the audit: the directories, where it changes what they say. */
export function directorySeats({ facts }: Pick<EntryDraft, 'facts'>): readonly Seat[] {
  const told = (facts as readonly RegisterFact[]).filter(({ type }) => type in tellings);
  if (told.length === 0) return [];
  return told.every(({ type }) => type.startsWith('Registration')) ? REGISTERS : DIRECTORIES;
}

/** What other services are told of an entry: ids, kinds and roles. Names, titles, accounts and reasons stay here. */
export function announced({ aggregate, organization, facts }: Pick<Entry, 'aggregate' | 'organization' | 'facts'>) {
  return (facts as readonly RegisterFact[]).flatMap((fact): IdentityEvent[] => {
    const tell = tellings[fact.type] as ((fact: RegisterFact, about: About) => IdentityEvent) | undefined;
    return tell ? [tell(fact, { id: aggregate.id, organization })] : [];
  });
}

interface About {
  /** Of the aggregate. */
  readonly id: string;
  readonly organization: string;
}

type Tellings = {
  readonly [Type in RegisterFact['type']]?: (
    fact: Extract<RegisterFact, { type: Type }>,
    about: About,
  ) => IdentityEvent;
};

/** Facts that are not here concern nobody else: a password, say. */
const tellings: Tellings = {
  OrganizationFounded: ({ kind, rulePack, ownership }, { organization }) => ({
    ...{ type: 'OrganizationFounded', version: 1, organization, kind, rulePack },
    ...(ownership && { ownership }),
  }),
  DepartmentAdded: (_, { id, organization }) => ({
    ...{ type: 'DepartmentAdded', version: 1, department: id, organization },
  }),
  StaffAdded: ({ roles, department }, { id, organization }) => ({
    ...{ type: 'StaffAdded', version: 1, staff: id, organization, roles, department },
  }),
  RolesSet: ({ roles, department }, { id, organization }) => ({
    ...{ type: 'StaffRolesChanged', version: 1, staff: id, organization, roles, department },
  }),
  StaffSuspended: (_, { id, organization }) => ({ type: 'StaffSuspended', version: 1, staff: id, organization }),
  RegistrationEntered: ({ staff, kind, from, until }, { id, organization }) => ({
    ...{ type: 'RegistrationEntered', version: 1, registration: id, staff, organization, kind, from, until },
  }),
  RegistrationAmended: ({ from, until }, { id, organization }) => ({
    ...{ type: 'RegistrationAmended', version: 1, registration: id, organization, from, until },
  }),
  RegistrationStruck: (_, { id, organization }) => ({
    ...{ type: 'RegistrationStruck', version: 1, registration: id, organization },
  }),
  StaffReinstated: (_, { id, organization }) => ({ type: 'StaffReinstated', version: 1, staff: id, organization }),
};
