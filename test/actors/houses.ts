import type { Hire, Organization } from '../world/organization.js';
import type { Person } from '../world/person.js';
import type { World } from '../world/world.js';
import { actsOf } from './acts.js';

export const complaints = actsOf('complaint');
export const disputes = actsOf('dispute');
export const mediations = actsOf('mediation');
export const caucuses = actsOf('caucus', 'id version open side');
export const disclosures = actsOf('disclosure', 'id version status');
export const claims = actsOf('claim');
export const policies = actsOf('policy', 'id version policyNo');

/** The people of one dispute, by what they are there. */
export interface Houses {
  readonly hospital: Readonly<Record<'front' | 'pro' | 'sup' | 'exec' | 'legal' | 'fin', Person>>;
  readonly insurer: Readonly<Record<'hot' | 'surveyor' | 'adjuster' | 'reviewer' | 'cashier' | 'lead', Person>>;
  readonly committee: Readonly<Record<'registrar' | 'mediator' | 'colleague' | 'chair' | 'sealer', Person>>;
  readonly ids: Readonly<Record<'hospital' | 'insurer' | 'committee', string>>;
}

/** Which houses, by the beginnings of their names. */
export type HouseNames = Readonly<Record<'hospital' | 'insurer' | 'committee', string>>;

/** Ningbo: a public hospital, its insurer, the city's committee. */
export const NINGBO: HouseNames = { hospital: '甬江', insurer: '安信', committee: '宁波' };
/** Elsewhere in Zhejiang: a private dental hospital, a small insurer, a small committee. */
export const ZHEJIANG: HouseNames = { hospital: '东湖', insurer: '海诚', committee: '湖州' };

/** The three houses of a story; the world has to be opened with `partners`. */
export async function housesOf(world: Pick<World, 'organization'>, names: HouseNames = NINGBO): Promise<Houses> {
  const [hospital, insurer, committee] = [
    world.organization(names.hospital),
    world.organization(names.insurer),
    world.organization(names.committee),
  ];
  return {
    hospital: peopleOf(hospital),
    insurer: {
      ...{ hot: insurer.person('HOT'), surveyor: insurer.person('SURV'), adjuster: insurer.person('ADJ') },
      ...{ reviewer: insurer.person('REV'), cashier: insurer.person('IFIN'), lead: insurer.person('ILEAD') },
    },
    committee: {
      ...{ registrar: committee.person('REG'), mediator: committee.person('MED') },
      ...{ colleague: committee.person('MED', 1), chair: committee.person('CHAIR'), sealer: committee.person('SEAL') },
    },
    ids: { hospital: await hospital.id(), insurer: await insurer.id(), committee: await committee.id() },
  };
}

function peopleOf(hospital: Organization): Houses['hospital'] {
  const by = (role: string) => hospital.person(role);
  return {
    ...{ front: by('FRONT'), pro: by('PRO'), sup: by('SUP'), exec: by('EXEC') },
    ...{ legal: by('LEGAL'), fin: by('FIN') },
  };
}

/** The same houses with another hospital. */
export async function withHospital(houses: Houses, hospital: Organization): Promise<Houses> {
  return { ...houses, hospital: peopleOf(hospital), ids: { ...houses.ids, hospital: await hospital.id() } };
}

/** Hires where nobody has the role yet. */
async function staff(place: Organization, hires: readonly Hire[]): Promise<void> {
  for (const hire of hires) if (!hire.roles.some((role) => place.employs(role))) await place.hire(hire);
}

/** Hires whom the small houses of Zhejiang lack for a story, and answers them. */
export async function zhejiangHouses(world: World): Promise<Houses> {
  const [hospital, insurer, committee] = [
    world.organization(ZHEJIANG.hospital),
    world.organization(ZHEJIANG.insurer),
    world.organization(ZHEJIANG.committee),
  ];
  await staff(hospital, [
    { account: 'story-legal.donghu', name: '叶莹', roles: ['LEGAL'] },
    { account: 'story-exec.donghu', name: '方宁', roles: ['EXEC'] },
    { account: 'story-fin.donghu', name: '施敏', roles: ['FIN'] },
  ]);
  await staff(insurer, [
    { account: 'story-surv.haicheng', name: '杜威', roles: ['SURV'] },
    { account: 'story-ifin.haicheng', name: '苗青', roles: ['IFIN'] },
  ]);
  await staff(committee, [{ account: 'story-seal.huzhou', name: '印同', roles: ['SEAL'] }]);
  await committee.hire({ account: 'story-med.huzhou', name: '连平', roles: ['MED'] });
  await committee.hire({ account: 'story-med2.huzhou', name: '桂兰', roles: ['MED'] });
  const houses = await housesOf(world, ZHEJIANG);
  // The first of its mediators is its chair.
  const mediating = {
    mediator: committee.account('story-med.huzhou'),
    colleague: committee.account('story-med2.huzhou'),
  };
  return { ...houses, committee: { ...houses.committee, ...mediating } };
}
