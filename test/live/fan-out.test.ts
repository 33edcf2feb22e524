import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register } from '../actors/complaints.js';
import { registerPatient } from '../actors/patients.js';
import type { Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import { until } from '../world/until.js';
import { openCrowdedHouse, type CrowdedHouse, type Ear } from './crowd.js';

const SOCKETS = 1_000;
const BURST = 50;
/** Roles that see different things of a patient, and how they see the name. */
const CLASSES = [
  { role: 'PRO', name: '张桂芳' },
  { role: 'CM', name: '张桂芳' },
  { role: 'FIN', name: '张*' },
];
const PEOPLE_OF_A_CLASS = 4;

const FEED = `subscription { complaintFeed { cursor entry {
  id kind version staff { name } complaint { caseNo status patient { name } complainant { name } handler { name } } } } }`;

let house: CrowdedHouse;
let front: Person;
let patientId: string;
let departmentIds: string[];
const ears: { readonly ear: Ear; readonly name: string }[] = [];

beforeAll(async () => {
  house = await openCrowdedHouse();
  const { hospital } = house;
  front = hospital.person('FRONT');
  departmentIds = [await hospital.department('普通外科')];
  patientId = await registerPatient(front, '张桂芳', '13857400101');
  const people: { who: Person; name: string }[] = [];
  for (const { role, name } of CLASSES)
    for (let n = 0; n < PEOPLE_OF_A_CLASS; n++)
      people.push({ who: await hospital.hire({ account: `${role}${n}`, name: '同事', roles: [role] }), name });
  for (let n = 0; n < SOCKETS; n++) {
    const { who, name } = people[n % people.length]!;
    ears.push({ ear: await house.listen(who, FEED), name });
  }
});
afterAll(async () => {
  for (const { ear } of ears) ear.close();
  await house.stop();
});

const told = ({ heard }: Ear): Json[] => heard.flatMap(({ data }) => data?.complaintFeed.entry ?? []);

describe('a thousand sockets on one gateway', () => {
  it('share one stream of a service for each class, whoever the people are', async () => {
    await until('all have joined', () => house.streams.opened === SOCKETS && house.streams.open === CLASSES.length);
  });

  it('each hear each of a burst of events once and in order; services are asked once for each event and class', async () => {
    house.requests();
    const registered: Json[] = await Promise.all(
      Array.from({ length: BURST }, () => register(front, { patientId, departmentIds })),
    );
    await until('all have heard all', () => ears.every(({ ear }) => told(ear).length >= BURST));

    const order = told(ears[0]!.ear).map(({ complaint }) => complaint.caseNo as string);
    expect(order.toSorted()).toEqual(registered.map(({ caseNo }) => caseNo as string).toSorted());
    for (const { ear } of ears) expect(told(ear).map(({ complaint }) => complaint.caseNo)).toEqual(order);

    expect(house.streams).toEqual({ open: CLASSES.length, opened: SOCKETS });
    // Whose name it is and who wrote it are two paths and two services; the burst itself is in nobody else's count.
    const { identity, patients } = house.requests();
    expect({ identity, patients }).toEqual({ identity: BURST * CLASSES.length, patients: BURST * CLASSES.length });
  });

  it('hear it as their own class may: no answer is told to another', () => {
    for (const { ear, name } of ears)
      for (const { complaint, staff } of told(ear)) {
        expect(complaint.patient.name).toBe(name);
        expect(staff.name).toBe('林小雨');
      }
  });

  it('and when those whose streams it was leave, others go on where they were', async () => {
    const leaving = ears.splice(0, CLASSES.length * PEOPLE_OF_A_CLASS);
    for (const { ear } of leaving) ear.close();
    const { caseNo } = await register(front, { patientId, departmentIds });
    await until('all have heard it', () => ears.every(({ ear }) => told(ear).length > BURST));
    for (const { ear } of ears) expect(told(ear).slice(BURST)).toMatchObject([{ complaint: { caseNo } }]);
    await until('others hold the streams', () => house.streams.open === CLASSES.length);
  });
});
