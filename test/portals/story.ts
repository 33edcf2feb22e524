import { complaintAndPolicy } from './scene.js';
import type { Houses } from '../actors/houses.js';
import type { Person } from '../world/person.js';
import type { World } from '../world/world.js';
import type { Desk, Desks } from './desk.js';

/** The desks of one story: one in each house, and in the insurer's a second, for nobody approves what they claim. */
export interface StoryDesks {
  readonly hospital: Desk;
  readonly insurer: Desk;
  readonly lead: Desk;
  readonly committee: Desk;
}

/** Who sits there: small houses, in which one person holds several roles. */
const PEOPLE = {
  hospital: { at: '甬江', account: 'office', name: '江述', roles: ['PRO', 'LEGAL', 'FIN'] },
  insurer: { at: '安信', account: 'claims', name: '梁清', roles: ['HOT', 'ADJ', 'IFIN'] },
  committee: { at: '宁波', account: 'bench', name: '裴行', roles: ['REG', 'MED', 'SEAL'] },
} as const;

/** Hires who sits at the desks, and begins with a complaint under investigation and the hospital's policy. */
export async function beginStory(world: World) {
  const begun = await complaintAndPolicy(world);
  const hire = ({ at, ...person }: (typeof PEOPLE)[keyof typeof PEOPLE]): Promise<Person> =>
    world.organization(at).hire(person);
  const [office, claims, bench] = [
    await hire(PEOPLE.hospital),
    await hire(PEOPLE.insurer),
    await hire(PEOPLE.committee),
  ];
  const { hospital, insurer, committee } = begun.houses;
  const houses: Houses = {
    ...begun.houses,
    hospital: { ...hospital, pro: office, legal: office, fin: office },
    insurer: { ...insurer, hot: claims, adjuster: claims, cashier: claims },
    committee: { ...committee, registrar: bench, mediator: bench, sealer: bench },
  };
  return { ...begun, houses };
}

/** Opens the desks, and signs everybody in. */
export async function sitDown(desks: Desks): Promise<StoryDesks> {
  const [hospital, insurer, lead, committee] = await Promise.all([
    desks.open({ house: 'hospital' }),
    desks.open({ house: 'insurer' }),
    desks.open({ house: 'insurer' }),
    desks.open({ house: 'committee' }),
  ]);
  await hospital.signIn(PEOPLE.hospital.account);
  await insurer.signIn(PEOPLE.insurer.account);
  await lead.signIn('ilead');
  await committee.signIn(PEOPLE.committee.account);
  return { hospital, insurer, lead, committee };
}
