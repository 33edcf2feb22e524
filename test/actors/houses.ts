import type { Person } from '../world/person.js';
import type { World } from '../world/world.js';
import { actsOf } from './acts.js';

export const complaints = actsOf('complaint');
export const disputes = actsOf('dispute');
export const mediations = actsOf('mediation');
export const caucuses = actsOf('caucus', 'id version open side');
export const claims = actsOf('claim');
export const policies = actsOf('policy', 'id version policyNo');

/** The people of one dispute, by what they are there. */
export interface Houses {
  readonly hospital: Readonly<Record<'front' | 'pro' | 'sup' | 'exec' | 'legal' | 'fin', Person>>;
  readonly insurer: Readonly<Record<'hot' | 'surveyor' | 'adjuster' | 'reviewer' | 'cashier' | 'lead', Person>>;
  readonly committee: Readonly<Record<'registrar' | 'mediator' | 'colleague' | 'chair' | 'sealer', Person>>;
  readonly ids: Readonly<Record<'hospital' | 'insurer' | 'committee', string>>;
}

/** The three houses of a story; the world has to be opened with `partners`. */
export async function housesOf(world: World): Promise<Houses> {
  const [hospital, insurer, committee] = [
    world.organization('甬江'),
    world.organization('安信'),
    world.organization('宁波'),
  ];
  const by = (role: string) => hospital.person(role);
  return {
    hospital: {
      ...{ front: by('FRONT'), pro: by('PRO'), sup: by('SUP'), exec: by('EXEC') },
      ...{ legal: by('LEGAL'), fin: by('FIN') },
    },
    insurer: {
      ...{ hot: insurer.person('HOT'), surveyor: insurer.person('SURV'), adjuster: insurer.person('ADJ') },
      ...{ reviewer: insurer.person('REV'), cashier: insurer.person('IFIN'), lead: insurer.person('ILEAD') },
    },
    committee: {
      ...{
        registrar: committee.person('REG'),
        mediator: committee.account('med'),
        colleague: committee.account('med2'),
      },
      ...{ chair: committee.person('CHAIR'), sealer: committee.person('SEAL') },
    },
    ids: { hospital: await hospital.id(), insurer: await insurer.id(), committee: await committee.id() },
  };
}
