import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as chapter from '../actors/dispute-chapters.js';
import { claims, disclosures, disputes, housesOf, mediations, type Houses } from '../actors/houses.js';
import { issuePolicy } from '../actors/claim-chapters.js';
import type { Json } from '../world/http.js';
import type { Listener } from '../world/listener.js';
import { until } from '../world/until.js';
import { openWorld, type World } from '../world/world.js';
import * as story from './canary-dispute.js';
import { seenIn } from './canaries.js';
import { ofHospital, secrets } from './dispute-canaries.js';

const COMMON = `id caseNo claimed claimants { name phone relation } parties { side name } mediation { id } mediations { id }
  timeline { kind note }`;
const ASKED = {
  insurer: `${COMMON} insurerNotice { notifiedAt }`,
  // What is between the hospital and its insurer is in no contract of a committee.
  committee: COMMON,
  hospital: `${COMMON} insurerNotice { notifiedAt } complaint { id caseNo } patient { id name }`,
};
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

const dispute = async (by: 'insurer' | 'committee', fields = ASKED[by]) =>
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
      ...{ claimed: '150000.00', mediation: null, mediations: [] },
      insurerNotice: { notifiedAt: expect.any(String) },
    });
    expect(seenIn(JSON.stringify(seen), ofHospital)).toEqual([]);
    // The control: at the hospital both are there.
    const own = await disputes.read(houses.hospital.pro, complained.dispute.id, ASKED.hospital);
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
    expect(await dispute('committee')).toMatchObject({ claimed: '150000.00', claimants: null });
    const { text } = await houses.committee.registrar.answer(
      `query($id: ID!) { dispute(id: $id) { ${ASKED.committee} } mediation(id: $m) { id } }`.replace(
        'id: $m',
        `id: "${mediation.id}"`,
      ),
      { id: complained.dispute.id },
    );
    expect(seenIn(text, secrets)).toEqual([]);
    mediation = await mediations.step(houses.committee.registrar, 'consent', mediation, { note: '患方书面同意' });
    expect(await dispute('committee')).toMatchObject({
      claimants: [{ name: secrets.claimant, phone: '139****8322' }],
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

const why = async (by: 'insurer' | 'committee') => {
  const { withheld } = await dispute(by, 'withheld { kind article { zh } }');
  return Object.fromEntries(withheld.map(({ kind, article }: Json) => [kind, article.zh]));
};
const given = async () =>
  (await disputes.read(houses.hospital.legal, complained.dispute.id, `disclosures { ${LINE} }`)).disclosures as Json[];
const LINE = 'id version status inForce madeAt endedAt keptUntil terms { kinds recipient { id } }';

describe('a disclosure', () => {
  it('stands in the register with what was given, when and to whom, by dispute and by patient', async () => {
    const lines = await given();
    expect(lines).toMatchObject([
      { status: 'ACTIVE', inForce: true, terms: { recipient: { id: houses.ids.insurer } } },
      { status: 'ACTIVE', terms: { kinds: ['CLAIM'], recipient: { id: houses.ids.committee } } },
    ]);
    const query = 'query($id: ID!) { patient(id: $id) { disclosures { id } } }';
    const dpo = world.organization('甬江').person('DPO');
    const { patient } = await dpo.ask(query, { id: complained.patientId });
    expect(patient.disclosures).toEqual(lines.map(({ id }) => ({ id })));
    // Who does not keep the register is shown none of it; the recipient its own line.
    expect((await houses.hospital.fin.ask(query, { id: complained.patientId })).patient.disclosures).toBeNull();
    expect((await dispute('insurer', 'disclosures { id }')).disclosures).toEqual([{ id: lines[0]?.['id'] }]);
  });

  it('withdrawn, stops every delivery to its recipient at once; the other is not touched, and hears nothing', async () => {
    const claim = () =>
      claims.read(houses.insurer.adjuster, claimId, 'claimed occurredOn timeline { details { value } }');
    const claimId = (await chapter.claimOf(houses.insurer.hot, complained.dispute.id)).id as string;
    expect(await claim()).toMatchObject({ claimed: '150000.00' });
    const before = { insurer: live.insurer.heard.length, committee: heard('committee').length };
    const [line] = (await given()) as [{ id: string; version: number }];
    const dpo = world.organization('甬江').person('DPO');
    await disclosures.step(dpo, 'withdraw', line, { reason: '患者书面撤回同意' });

    const seen = await dispute('insurer');
    expect(seen).toMatchObject({
      claimed: null,
      claimants: null,
      parties: [{ side: 'PATIENT', name: null }, {}, {}, {}],
    });
    expect(await why('insurer')).toMatchObject({ CLAIM: '《个人信息保护法》第十五条' });
    await until('the insurer hears that it ended', () => heard('insurer').includes('withdraw'));
    // The copy that the insurer's own service keeps is closed with the event.
    await until('the claim is closed to the insurer', async () => (await claim()).claimed === null);

    await disputes.step(houses.hospital.pro, 'amendClaim', await current(), {
      claimed: '166666.00',
      reason: secrets.narrative,
    });
    await until('the insurer hears of the amendment', () => heard('insurer').at(-1) === 'amendClaim');
    const after = JSON.stringify([live.insurer.heard.slice(before.insurer), await dispute('insurer'), await claim()]);
    expect(after).not.toContain(secrets.claimant);
    expect(after).not.toMatch(/150000|166666|2026-01-20/);
    expect(after).not.toContain(secrets.narrative);
    // The committee has its own: an amendment is news to it, the end of somebody else's disclosure is not.
    await until('the committee hears of the amendment', () => heard('committee').at(-1) === 'amendClaim');
    expect(heard('committee').slice(before.committee)).toEqual(['amendClaim']);
    expect(await dispute('committee', 'claimed')).toEqual({ claimed: '166666.00' });
    // What was done stays in the register.
    expect((await given())[0]).toMatchObject({ status: 'WITHDRAWN', inForce: false, endedAt: expect.any(String) });
  });

  it('given anew, delivers again what it covers, and ends by itself on its day', async () => {
    const { legal } = houses.hospital;
    const terms = { ...chapter.CONSENTED, kinds: ['CLAIM'], expiresOn: '2026-12-31' };
    const { id: disputeId, version: expectedVersion } = await current();
    await disclosures.begin(legal, 'give', {
      ...{ disputeId, expectedVersion, recipientId: houses.ids.insurer, disclosure: terms },
    });
    expect(await dispute('insurer', 'claimed claimants { name }')).toEqual({ claimed: '166666.00', claimants: null });
    const claimId = (await chapter.claimOf(houses.insurer.hot, complained.dispute.id)).id as string;
    await claims.awaited(houses.insurer.adjuster, claimId, 'claimed', ({ claimed }) => claimed === '166666.00');
    world.clock.moveTo(new Date('2027-02-06T01:00:00Z'));
    expect(await dispute('insurer', 'claimed claimants { name }')).toEqual({ claimed: null, claimants: null });
    expect((await claims.read(houses.insurer.adjuster, claimId, 'claimed')).claimed).toBeNull();
    expect(await why('insurer')).toMatchObject({ CLAIM: '《个人信息保护法》第十九条' });
    // To the committee they came themselves.
    expect((await dispute('committee', 'claimants { name }')).claimants).toEqual([{ name: secrets.claimant }]);
  });
});
