import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as chapter from '../actors/dispute-chapters.js';
import { disputes, housesOf, mediations, type Houses } from '../actors/houses.js';
import { issuePolicy } from '../actors/claim-chapters.js';
import type { Json } from '../world/http.js';
import type { Listener } from '../world/listener.js';
import { until } from '../world/until.js';
import { openWorld, type World } from '../world/world.js';
import * as story from './canary-dispute.js';
import { seenIn } from './canaries.js';
import { ofHospital, secrets } from './dispute-canaries.js';

const ASKED = `id caseNo claimants { name phone relation } parties { side name } complaint { id caseNo } patient { id name }
  insurerNotice { notifiedAt } mediation { id } mediations { id } timeline { kind note }`;
const LISTS =
  '{ disputes { totalCount { count } } mediations { totalCount { count } } claims { totalCount { count } } }';
const FEED =
  'subscription { mediationFeed { entry { kind dispute { id claimants { name phone } } mediation { id } } } }';
const count = (of: number) => ({ totalCount: { count: of } });

let world: World;
let houses: Houses;
let complained: Awaited<ReturnType<typeof story.complain>>;
let live: Readonly<Record<'insurer' | 'committee', Listener>>;
let mediation: Json;

beforeAll(async () => {
  world = await openWorld({ now: new Date('2026-02-05T01:00:00Z'), partners: true });
  houses = await housesOf(world);
  await issuePolicy(houses);
  live = {
    insurer: await houses.insurer.adjuster.listen(FEED),
    committee: await houses.committee.registrar.listen(FEED),
  };
  complained = await story.complain(houses, await world.organization('甬江').department('整形外科'));
}, 120_000);
afterAll(async () => {
  for (const stream of Object.values(live)) await stream.stop();
  await world.stop();
});

const dispute = async (by: 'insurer' | 'committee', fields = ASKED) =>
  disputes.read(by === 'insurer' ? houses.insurer.adjuster : houses.committee.registrar, complained.dispute.id, fields);
const heard = (by: 'insurer' | 'committee') =>
  live[by].heard.flatMap(({ data }: Json) =>
    data?.mediationFeed.entry ? [data.mediationFeed.entry.kind as string] : [],
  );
const current = () => disputes.read(houses.hospital.legal, complained.dispute.id, 'id version');

describe('the insurer', () => {
  it('sees nothing of a dispute of which it was not notified', async () => {
    expect(await dispute('insurer')).toBeNull();
    expect(await houses.insurer.lead.ask(LISTS)).toEqual({
      disputes: count(0),
      mediations: count(0),
      claims: count(0),
    });
    expect(heard('insurer')).toEqual([]);
  });

  it('is told from then on what is disclosed: who claims, by a masked phone; never the complaint, never the patient', async () => {
    await chapter.notifyInsurer(houses, complained.dispute);
    const seen = await dispute('insurer');
    expect(seen).toMatchObject({
      claimants: [{ name: secrets.claimant, phone: '139****8322', relation: 'CHILD' }],
      ...{ complaint: null, patient: null, mediation: null, mediations: [] },
      insurerNotice: { notifiedAt: expect.any(String) },
    });
    expect(seenIn(JSON.stringify(seen), ofHospital)).toEqual([]);
    // The control: at the hospital both are there.
    const own = await disputes.read(houses.hospital.pro, complained.dispute.id, ASKED);
    expect(own).toMatchObject({ complaint: { id: complained.complaint.id }, patient: { name: secrets.patient } });
    await until('the insurer hears of it', () => heard('insurer').length > 0);
    // What was before is not replayed: news began for it with the notice to it.
    expect(heard('insurer')[0]).toBe('notifyInsurer');
  });

  it('does not see the mediation before it is invited to it, nor hear of what is done there', async () => {
    mediation = await mediations.begin(houses.hospital.pro, 'apply', {
      ...{
        disputeId: complained.dispute.id,
        expectedVersion: (await current()).version,
        committeeId: houses.ids.committee,
      },
      ...{ by: 'HOSPITAL', form: 'WRITTEN', paper: '申请书', disclosure: { ...chapter.CONSENTED, kinds: ['CLAIM'] } },
    });
    await until('the committee hears of it', () => heard('committee').includes('apply'));
    expect(await dispute('insurer')).toMatchObject({ mediation: null, mediations: [] });
    expect(await mediations.read(houses.insurer.lead, mediation.id, 'id')).toBeNull();
    expect(heard('insurer')).not.toContain('apply');
  });
});

describe('the committee', () => {
  it('heard nothing of the dispute before somebody came to it', () => {
    expect(heard('committee')[0]).toBe('applyMediation');
  });

  it('is told by a hospital that applies alone only what the hospital discloses, until the patient’s side consents', async () => {
    expect(await dispute('committee')).toMatchObject({
      ...{ claimants: null, complaint: null, patient: null, insurerNotice: null },
    });
    const { text } = await houses.committee.registrar.answer(
      `query($id: ID!) { dispute(id: $id) { ${ASKED} } mediation(id: $m) { id } }`.replace(
        'id: $m',
        `id: "${mediation.id}"`,
      ),
      { id: complained.dispute.id },
    );
    expect(seenIn(text, secrets)).toEqual([]);
    mediation = await mediations.step(houses.committee.registrar, 'consent', mediation, { note: '患方书面同意' });
    expect(await dispute('committee')).toMatchObject({
      claimants: [{ name: secrets.claimant, phone: '139****8322' }],
      ...{ complaint: null, patient: null },
    });
  });

  it('is not the other committee, and the insurer not the other insurer', async () => {
    for (const [house, role] of [
      ['湖州', 'REG'],
      ['海诚', 'HOT'],
      ['东湖', 'PRO'],
    ] as const) {
      const stranger = world.organization(house).person(role);
      expect(await disputes.read(stranger, complained.dispute.id, 'id')).toBeNull();
      expect(await stranger.ask(LISTS)).toEqual({ disputes: count(0), mediations: count(0), claims: count(0) });
    }
  });
});

describe('a disclosure', () => {
  it('ends on its day: the insurer is told no more who claims; the committee, to which they came, still is', async () => {
    expect((await dispute('insurer', 'claimants { name }')).claimants).toEqual([{ name: secrets.claimant }]);
    world.clock.moveTo(new Date('2027-02-06T01:00:00Z'));
    const seen = await dispute('insurer', 'claimants { name } parties { side name }');
    expect(seen.claimants).toBeNull();
    expect(JSON.stringify(seen)).not.toContain(secrets.claimant);
    expect((await dispute('committee', 'claimants { name }')).claimants).toEqual([{ name: secrets.claimant }]);
  });
});
