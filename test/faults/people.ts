import type { Identity } from '@concord/kit/identity/identity';
import type { Houses } from '../actors/houses.js';
import type { Person } from '../world/person.js';

/** Whoever acts in a scenario, as the gateway knows them once they are signed in. */
export interface People {
  readonly front: Identity;
  readonly pro: Identity;
  readonly fin: Identity;
  readonly registrar: Identity;
  readonly mediator: Identity;
  readonly sealer: Identity;
  readonly reviewer: Identity;
  readonly lead: Identity;
  readonly cashier: Identity;
}

type Kind = 'HOSPITAL' | 'INSURER' | 'COMMITTEE';

/** The people of a story, with what the register says of them. */
export async function peopleOf({ hospital, insurer, committee }: Houses): Promise<People> {
  return {
    front: await identityOf(hospital.front, 'HOSPITAL'),
    pro: await identityOf(hospital.pro, 'HOSPITAL'),
    fin: await identityOf(hospital.fin, 'HOSPITAL'),
    registrar: await identityOf(committee.registrar, 'COMMITTEE'),
    mediator: await identityOf(committee.mediator, 'COMMITTEE'),
    sealer: await identityOf(committee.sealer, 'COMMITTEE'),
    reviewer: await identityOf(insurer.reviewer, 'INSURER'),
    lead: await identityOf(insurer.lead, 'INSURER'),
    cashier: await identityOf(insurer.cashier, 'INSURER'),
  };
}

async function identityOf(person: Person, organizationKind: Kind): Promise<Identity> {
  const { me } = await person.ask('{ me { id roles organization { id } department { id } } }');
  return {
    ...{ kind: 'PERSON', id: me.id, organization: me.organization.id, organizationKind, roles: me.roles },
    departments: me.department ? [me.department.id] : [],
    ...{ audience: organizationKind, session: `ses_${person.account}`, expiresAt: Number.MAX_SAFE_INTEGER },
  };
}
