import { serviceIdentity } from '@concord/kit/identity/service-identity';
import { files } from '@concord/kit/test/database';
import { readIdentityEvent } from '@concord/schema/events';
import { describe, expect, it } from 'vitest';
import { openHouse } from '../test/house.js';

const place = files();
const house = await openHouse(await place.settings());
const { act, ask, enter, found, person, service } = house;
const hospital = await found('和睦医院', 'first.admin');
const committee = await found('医调委', 'committee.admin', { kind: 'COMMITTEE' });

let number = 0;
const somebody = async (of: typeof hospital, roles: readonly string[]) => {
  const account = `somebody.${++number}`;
  const staff = await of.add(account, roles);
  return { ...staff, identity: (await enter(account)).identity };
};
const paper = { number: '110330200001234', specialty: '整形外科', title: '副主任医师', from: '2020-05-01' };
const entered = (staff: { id: string }, more: object = {}, who = hospital.chief) =>
  act(who, 'registrationEnter', { staffId: staff.id, kind: 'PHYSICIAN', ...paper, ...more });
const codes = ({ refusals }: { refusals: { code: string }[] }) => refusals.map(({ code }) => code);
const numbers = async (who: typeof hospital.chief, staff: { id: string }) =>
  (await ask(who, `{ registrations(staffId: "${staff.id}") { number } }`)).data.registrations.map(
    (one: { number: string }) => one.number,
  );

describe('an entry of a professional register', () => {
  it('is made by the administrator for one of their own, in a register that is kept', async () => {
    const doctor = await somebody(hospital, ['DOC']);
    const { registration } = await entered(doctor, { until: '2030-04-30', qualification: '主任医师资格' });
    expect(registration).toMatchObject({
      ...{ version: 1, kind: 'PHYSICIAN', status: 'ENTERED', ...paper, until: '2030-04-30', inForce: true },
      ...{ qualification: '主任医师资格', staff: { id: doctor.id } },
    });
    expect(codes(await entered(doctor))).toEqual(['REGISTRATION_EXISTS']);
    expect(codes(await entered(doctor, { kind: 'MEDIATOR' }))).toEqual(['REGISTER_NOT_KEPT']);
    expect(codes(await entered(doctor, { kind: 'EXPERT', number: '！' }))).toEqual(['REGISTRATION_NUMBER_MALFORMED']);
    expect(codes(await entered(doctor, {}, doctor.identity))).toEqual(['WRONG_ROLE']);
    const foreign = await entered(doctor, { kind: 'EXPERT' }, committee.chief);
    expect(foreign.errors[0].extensions.code).toBe('NOT_FOUND');
  });

  it('shows its number to the administrator and oneself, masked to colleagues, to nobody else', async () => {
    const [doctor, colleague] = [await somebody(hospital, ['DOC']), await somebody(hospital, ['CM'])];
    await entered(doctor);
    expect(await numbers(hospital.chief, doctor)).toEqual([paper.number]);
    expect(await numbers(doctor.identity, doctor)).toEqual([paper.number]);
    expect(await numbers(colleague.identity, doctor)).toEqual(['1103*******1234']);
    expect(await numbers(committee.chief, doctor)).toEqual([]);
    const { data } = await ask(colleague.identity, '{ staffMembers(role: "DOC") { id registrations { specialty } } }');
    expect(data.staffMembers).toContainEqual({ id: doctor.id, registrations: [{ specialty: paper.specialty }] });
  });

  it('is amended on the version that was seen, and struck', async () => {
    const doctor = await somebody(hospital, ['DOC']);
    const { registration } = await entered(doctor);
    const target = (expectedVersion: number) => ({ registrationId: registration.id, expectedVersion });
    const renewed = { number: paper.number, from: '2020-05-01', until: '2026-03-01' };
    const { registration: after } = await act(hospital.chief, 'registrationAmend', { ...target(1), ...renewed });
    expect(after).toMatchObject({ version: 2, specialty: null, until: '2026-03-01', inForce: false });
    const stale = await act(hospital.chief, 'registrationAmend', { ...target(1), ...renewed });
    expect(stale.errors[0].extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    const strike = (who: typeof hospital.chief) => act(who, 'registrationStrike', { ...target(2), reason: '调离' });
    expect(codes(await strike(doctor.identity))).toEqual(['WRONG_ROLE']);
    expect((await strike(committee.chief)).errors[0].extensions.code).toBe('NOT_FOUND');
    expect((await strike(hospital.chief)).registration).toMatchObject({ version: 3, status: 'STRUCK' });
    expect(await numbers(hospital.chief, doctor)).toEqual([]);
    expect(codes(await entered(doctor))).toEqual([]);
  });

  it('is told to mediation by id, kind and days, and to nobody else', async () => {
    const mediator = await somebody(committee, ['MED']);
    const { registration } = await entered(mediator, { kind: 'MEDIATOR', until: '2027-12-31' }, committee.chief);
    const target = { registrationId: registration.id, expectedVersion: 1 };
    await act(committee.chief, 'registrationAmend', { ...target, number: 'TJ-0042', from: '2026-01-01' });
    await act(committee.chief, 'registrationStrike', { ...target, expectedVersion: 2, reason: '任期届满' });
    const told = async (name: string) => {
      const asking = person([], serviceIdentity(name));
      const question = { seat: `service:${name}`, after: 0, limit: 200, waitMs: 0 };
      const answer = await service.internal('events.read', question, { identity: asking, requestId: 'r' });
      const { lines } = answer as { lines: { events: { type: string; registration?: string }[] }[] };
      return lines.flatMap(({ events }) => events).filter(({ type }) => type.startsWith('Registration'));
    };
    const events = (await told('mediation')).filter((event) => event.registration === registration.id);
    const at = { version: 1, registration: registration.id, organization: committee.organization.id };
    const days = { from: '2020-05-01', until: '2027-12-31' };
    expect(events).toEqual([
      { type: 'RegistrationEntered', ...at, staff: mediator.id, kind: 'MEDIATOR', ...days },
      { type: 'RegistrationAmended', ...at, from: '2026-01-01' },
      { type: 'RegistrationStruck', ...at },
    ]);
    for (const event of events) expect(readIdentityEvent(event)).toEqual(event);
    for (const other of ['claims', 'complaints']) expect(await told(other)).toEqual([]);
  });
});
