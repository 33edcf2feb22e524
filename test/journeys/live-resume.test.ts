import { afterAll, beforeAll, expect, it } from 'vitest';
import * as chapter from '../actors/dispute-chapters.js';
import { caucuses, housesOf, mediations, type Houses } from '../actors/houses.js';
import { becomes } from '../actors/staff.js';
import { inBothModes } from '../world/both-modes.js';
import { follow, type Following } from '../world/following.js';
import type { Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import type { World } from '../world/world.js';

/** Thursday 5 March 2026, nine in the morning in Shanghai. */
const THURSDAY = new Date('2026-03-05T01:00:00Z');
const HALF_AN_HOUR = 1_800_000;
const FEED = `subscription($after: Cursor, $disputeId: ID) { mediationFeed(after: $after, disputeId: $disputeId) {
  cursor entry { id kind version at dispute { id } mediation { id status } caucus { id messages { text } } } } }`;

inBothModes('a client that is away for an hour', (open) => {
  let world: World;
  let houses: Houses;
  let [dispute, mediation, room] = [] as unknown as [Json, Json, Json];
  /** Speaks for the hospital in its room, then does not; the other way round; and does all the time. */
  let [lawyer, cashier, executive] = [] as unknown as [Person, Person, Person];
  /** Never leaves: cut off, it is back at once. */
  let stays: Following;
  let [lawyersPlace, cashiersPlace, executivesPlace] = [] as unknown as [Following, Following, Following];

  beforeAll(async () => {
    world = await open({ now: THURSDAY, partners: true });
    houses = await housesOf(world);
    [lawyer, cashier, executive] = [houses.hospital.legal, houses.hospital.fin, houses.hospital.exec];
    dispute = await chapter.openDirectly(houses, '9000.00');
    mediation = await chapter.acceptAsked(houses, await chapter.applyAsPatient(houses, dispute));
    mediation = await chapter.nameMediator(houses, mediation);
    const inRoom = { mediationId: mediation.id, side: 'HOSPITAL' };
    room = await caucuses.begin(houses.committee.mediator, 'open', inRoom);
  });
  afterAll(async () => {
    await stays?.leave();
    await world.stop();
  });

  const followed = (who: Person, after?: string) => follow(who, FEED, { disputeId: dispute.id }, after);
  const lines = (...parts: Following[]) =>
    parts.flatMap((part) => part.told()).map(({ entry }) => `${entry.at} ${entry.id} ${entry.version} ${entry.kind}`);
  /** Without what was said in the hospital's room. */
  const outside = (part: Following) => part.told().filter(({ entry }) => !entry.caucus);
  const linesOutside = (part: Following) =>
    outside(part).map(({ entry }) => `${entry.at} ${entry.id} ${entry.version} ${entry.kind}`);
  const said = (...parts: Following[]) =>
    parts.flatMap((part) => part.told()).flatMap(({ entry }) => (entry.caucus ? [entry.kind] : []));
  const says = async (text: string) => (room = await caucuses.step(houses.hospital.pro, 'say', room, { text }));

  it('has heard, before it leaves, what its role may hear', async () => {
    stays = await followed(houses.hospital.pro);
    [lawyersPlace, cashiersPlace] = [await followed(lawyer), await followed(cashier)];
    executivesPlace = await followed(executive);
    await says('院方愿意先听鉴定意见。');
    mediation = await chapter.commissionAppraisal(houses, mediation);
    await stays.heard(2);
    await Promise.all([lawyersPlace.heard(2), executivesPlace.heard(2), cashiersPlace.heard(1)]);
    expect(lines(lawyersPlace)).toEqual(lines(stays));
    expect(lines(cashiersPlace)).toEqual(linesOutside(stays));
    expect(said(cashiersPlace)).toEqual([]);
    await Promise.all([lawyersPlace, cashiersPlace, executivesPlace].map((place) => place.leave()));
  });

  it('misses an hour: its roles change, a service is gone for a while, then the whole house', async () => {
    const hospital = world.organization('甬江');
    await becomes(hospital, lawyer, ['FIN']);
    await becomes(hospital, cashier, ['LEGAL']);
    await says('上限另行请示。');
    await world.clock.advance(HALF_AN_HOUR);
    mediation = await chapter.recordAppraisal(houses, mediation);
    await stays.heard(4);
    await world.whileDown('mediation', async () => {
      const { errors } = await houses.hospital.pro.answer('{ disputes(first: 1) { asOf } }');
      expect(errors?.[0]?.extensions.reason).toBe('UNAVAILABLE');
    });
    await says('可以接受分期。');
    await world.restartGateway();
    await world.clock.advance(HALF_AN_HOUR);
    mediation = await chapter.holdSession(houses, mediation, '2026-03-05T02:00:00Z');
    await says('同意今日签字。');
    await stays.heard(9);
    const kinds = stays.told().map(({ entry }) => entry.kind);
    expect(kinds).toEqual([
      ...['say', 'commissionAppraisal', 'say', 'recordAppraisal', 'say'],
      ...['scheduleSession', 'openSession', 'closeSession', 'say'],
    ]);
    // What was told live is what stands in the journal.
    const { timeline } = await mediations.read(houses.hospital.pro, mediation.id, 'timeline { id version kind at }');
    const journal = (timeline as Json[]).map(({ at, id, version, kind }) => `${at} ${id} ${version} ${kind}`);
    expect(linesOutside(stays)).toEqual(journal.slice(-5));
  });

  it('comes back where it left and ends with the timeline of one that never did', async () => {
    const back = await followed(executive, executivesPlace.cursor());
    await back.heard(7);
    expect(lines(executivesPlace, back)).toEqual(lines(stays));
    await back.leave();
  });

  it('goes on behind the same cursor in another role: of what it missed, what it may hear now', async () => {
    const [asCashier, asLawyer] = [
      await followed(lawyer, lawyersPlace.cursor()),
      await followed(cashier, cashiersPlace.cursor()),
    ];
    await Promise.all([asCashier.heard(4), asLawyer.heard(7)]);
    // One more of each kind, so that what is not heard was passed over, and is not on its way.
    await says('感谢调解员。');
    const reason = { days: 5, committeeAgrees: true, patientAgrees: true, hospitalAgrees: true };
    mediation = await mediations.step(houses.committee.mediator, 'extend', mediation, reason);
    await Promise.all([asCashier.heard(5), asLawyer.heard(9), stays.heard(11)]);
    expect(lines(asCashier)).toEqual(linesOutside(stays).slice(1));
    expect(said(asCashier)).toEqual([]);
    // Not what was said in the room before it left: that was not missed, but not to be heard then.
    expect(lines(asLawyer)).toEqual(lines(stays).slice(2));
    expect(asLawyer.told().at(0)?.entry.caucus.messages.at(0)).toEqual({ text: '院方愿意先听鉴定意见。' });
    await Promise.all([asCashier.leave(), asLawyer.leave()]);
  });
});
