import type { Identity } from '@concord/kit/identity/identity';
import { ask, type Answer } from '@concord/kit/test/ask';
import { files } from '@concord/kit/test/database';
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsFor } from '../test/insured.js';
import { openTable, thursday, type Table } from '../test/table.js';

const database = files();
let table: Table;
beforeAll(async () => {
  table = await openTable(await database.settings());
});
afterAll(() => table.service.stop());

const consent = { kind: 'SEPARATE_CONSENT', givenOn: '2026-03-01', paper: '同意书-鹡鸰' };
const consented = { purpose: '理赔', kinds: ['CLAIM', 'CLAIMANT'], legalBasis: consent, expiresOn: '2026-12-31' };
const statute = { ...consented, legalBasis: { kind: 'STATUTE', article: '医疗纠纷预防和处理条例 第31条' } };
const LINE = `id version status inForce disputeNo sensitive madeAt endedAt keptUntil reason
  terms { purpose kinds expiresOn legalBasis { paper } recipient { id } } actions { name allowed refusal { code } }`;

const legal = () => table.by('hospital', 'LEGAL');
const adjuster = () => table.by('insurer', 'ADJ');
const register = async (who: Identity, dispute: string): Promise<readonly Answer[]> =>
  (await table.read(who, 'dispute', dispute, `disclosures { ${LINE} }`))?.disclosures;
/** A dispute of which the insurer was notified; answers it with its line of the register. */
async function notified(disclosure: object = consented) {
  const opened = await table.dispute();
  const { refusals } = await table.on(legal(), 'disputeNotifyInsurer', opened, {
    insurerId: 'org_insurer',
    disclosure,
  });
  expect(refusals).toEqual([]);
  const [line] = await register(legal(), opened.id);
  return { dispute: opened.id as string, line };
}
const end = (who: Identity, name: string, line: Answer, reason = '患者书面撤回') =>
  table.act(who, name, { disclosureId: line.id, expectedVersion: line.version, reason });
const withdraw = (line: Answer) => end(table.by('hospital', 'DPO'), 'disclosureWithdraw', line);
const SEEN = 'claimed occurredOn death departments { id } thresholds { id } claimants { name } parties { name }';
const seen = (dispute: string, who = adjuster()) => table.read(who, 'dispute', dispute, SEEN);
const nothing = {
  ...{ claimed: null, occurredOn: null, death: null, departments: [], thresholds: [], claimants: null },
};

describe('the register', () => {
  it('has what was given with a notice to the insurer and with an application, each once', async () => {
    const { dispute, line } = await notified();
    expect(line).toMatchObject({
      ...{ status: 'ACTIVE', inForce: true, endedAt: null, keptUntil: null, sensitive: false },
      terms: { purpose: '理赔', kinds: ['CLAIM', 'CLAIMANT'], recipient: { id: 'org_insurer' } },
    });
    const { version } = await table.read(legal(), 'dispute', dispute);
    await table.step(
      legal(),
      'mediationApply',
      { id: dispute, version },
      {
        ...{ committeeId: 'org_committee', by: 'HOSPITAL', form: 'WRITTEN', paper: '申请书', disclosure: statute },
      },
    );
    const all = await register(legal(), dispute);
    expect(all.map(({ terms }) => terms.recipient.id)).toEqual(['org_insurer', 'org_committee']);
    // Each recipient finds its own line, and no sign of the other.
    const [own, ...more] = await register(adjuster(), dispute);
    expect([own.id, more]).toEqual([line.id, []]);
    expect((await register(table.by('committee', 'REG'), dispute)).map(({ id }) => id)).toEqual([all[1]?.id]);
    expect(await register(table.by('otherInsurer', 'ADJ'), dispute)).toBeUndefined();
  });

  it('is for those who keep it: relations office, legal, data protection, client managers; by patient at the hospital alone', async () => {
    const { dispute, line } = await notified();
    const ofPatient = async (who: Identity): Promise<readonly Answer[]> => {
      const query = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Patient { disclosures { id } } } }';
      const { data } = await ask(table.service, who, query, { r: [{ __typename: 'Patient', id: 'pat_1' }] });
      return data._entities[0].disclosures;
    };
    for (const role of ['PRO', 'LEGAL', 'DPO', 'CM']) {
      expect(await register(table.by('hospital', role), dispute)).toHaveLength(1);
      expect((await ofPatient(table.by('hospital', role))).map(({ id }) => id)).toContain(line.id);
    }
    for (const role of ['FIN', 'FRONT', 'ADMIN']) {
      expect(await register(table.by('hospital', role), dispute)).toBeNull();
      expect(await ofPatient(table.by('hospital', role))).toBeNull();
    }
    for (const who of [adjuster(), table.by('committee', 'REG')]) expect(await ofPatient(who)).toBeNull();
    expect(await ofPatient(table.by('otherHospital', 'LEGAL'))).toEqual([]);
  });

  it('keeps an ended line whole for three years and says until when; its reason is the hospital’s own', async () => {
    const { dispute, line } = await notified();
    const { disclosure } = await withdraw(line);
    expect(disclosure).toMatchObject({ status: 'WITHDRAWN', inForce: false, keptUntil: '2029-03-05' });
    table.clock.moveTo(new Date('2029-03-04T15:00:00.000Z'));
    const [kept] = await register(legal(), dispute);
    expect(kept).toMatchObject({
      reason: '患者书面撤回',
      terms: { purpose: '理赔', legalBasis: { paper: consent.paper } },
    });
    expect((await register(adjuster(), dispute))[0]).toMatchObject({ status: 'WITHDRAWN', reason: null });
    table.clock.moveTo(thursday);
  });
});

describe('a disclosure is ended', () => {
  it('by those who may, once, with a reason; never by the recipient', async () => {
    const { line } = await notified();
    expect((await end(table.by('hospital', 'FIN'), 'disclosureWithdraw', line)).refusals).toMatchObject([
      { code: 'WRONG_ROLE' },
    ]);
    expect((await end(adjuster(), 'disclosureWithdraw', line)).errors[0].extensions.code).toBe('FORBIDDEN');
    const foreign = await end(table.by('otherHospital', 'LEGAL'), 'disclosureWithdraw', line);
    expect(foreign.errors[0].extensions.code).toBe('NOT_FOUND');
    expect(await withdraw(line)).toMatchObject({ refusals: [], disclosure: { status: 'WITHDRAWN', actions: [] } });
    expect((await withdraw({ ...line, version: 2 })).refusals).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect((await withdraw(line)).errors[0].extensions.code).toBe('CONFLICT');
  });

  it('where it rests on a statute not by withdrawal, with the article; by the hospital when the purpose is fulfilled', async () => {
    const { dispute, line } = await notified(statute);
    expect(line.actions).toMatchObject([
      { name: 'withdraw', allowed: false, refusal: { code: 'STATUTE_NOT_WITHDRAWN' } },
      { name: 'end', allowed: true },
    ]);
    const { refusals } = await withdraw(line);
    expect(refusals[0].rule.article.zh).toBe('《个人信息保护法》第十三条、第十五条');
    expect((await end(legal(), 'disclosureEnd', line, '理赔已结案')).disclosure).toMatchObject({ status: 'ENDED' });
    expect(await seen(dispute)).toMatchObject(nothing);
  });

  it('and what it covered is delivered no more: by query, entity, list, timeline, event or open stream', async () => {
    const { dispute, line } = await notified();
    expect(await seen(dispute)).toMatchObject({ claimed: '80000.00', claimants: [{ name: '王小明' }] });
    const query = `subscription { mediationFeed { entry { kind label { zh } dispute { id ${SEEN} timeline { note details { value } } } } } }`;
    const stream = await table.service.subscribe({ query }, { identity: adjuster(), requestId: 'r' });
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
    const next = async () => JSON.stringify(((await stream.next()) as { value: ExecutionResult }).value.data);
    await withdraw(line);

    // The recipient is told that it ended, and not a word of the data.
    const told = await next();
    expect(told).toContain('"withdraw"');
    expect(told).toContain(dispute);
    const { version } = await table.read(legal(), 'dispute', dispute);
    await table.on(
      legal(),
      'disputeAmendClaim',
      { id: dispute, version },
      { claimed: '99999.00', reason: '补充王小明误工费' },
    );
    const frames = [told, await next()];
    await stream.return?.();
    expect(frames[1]).toContain('amendClaim');

    const fields = `${SEEN} timeline { note details { value } }`;
    const entity = await ask(
      ...([table.service, adjuster()] as const),
      `query($r: [_Any!]!) { _entities(representations: $r) { ... on Dispute { ${fields} } } }`,
      { r: [{ __typename: 'Dispute', id: dispute }] },
    );
    const list = await ask(table.service, adjuster(), `{ disputes(first: 100) { edges { node { id ${fields} } } } }`);
    const listed = list.data.disputes.edges.filter(({ node }: Answer) => node.id === dispute);
    expect(listed).toHaveLength(1);
    for (const text of [...frames, ...[await seen(dispute), entity, listed].map((each) => JSON.stringify(each))])
      expect(text).not.toMatch(/80000\.00|99999\.00|2026-02-20|王小明|误工/);
    const events = (await eventsFor(table, 'claims')).filter((event) => event.dispute === dispute);
    expect(events.map(({ type }) => type)).toEqual(['DisclosureMade', 'InsurerNotified', 'DisclosureEnded']);
    expect(events[1]).not.toHaveProperty('patient');
  });

  it('by its day, to the millisecond, before anybody wrote that down', async () => {
    const { dispute } = await notified({ ...consented, expiresOn: '2026-03-10' });
    table.clock.moveTo(new Date('2026-03-10T15:59:59.999Z'));
    expect(await seen(dispute)).toMatchObject({ claimed: '80000.00' });
    table.clock.moveTo(new Date('2026-03-10T16:00:00.000Z'));
    expect(await seen(dispute)).toMatchObject(nothing);
    const [line] = await register(legal(), dispute);
    expect(line).toMatchObject({ status: 'ACTIVE', inForce: false, endedAt: '2026-03-10T16:00:00.000Z' });
    expect((await withdraw(line)).refusals).toMatchObject([{ code: 'DISCLOSURE_OVER' }]);
    table.clock.moveTo(thursday);
  });

  it('and is explained to who saw it, with the article', async () => {
    const { dispute, line } = await notified();
    const why = async () => {
      const { withheld } = await table.read(
        adjuster(),
        'dispute',
        dispute,
        'withheld { kind explanation { zh } article { zh } }',
      );
      return Object.fromEntries(withheld.map(({ kind, article }: Answer) => [kind, article.zh]));
    };
    expect(await why()).toMatchObject({ MEDICAL_RECORD: '《个人信息保护法》第二十三条、第二十九条' });
    expect(await why()).not.toHaveProperty('CLAIM');
    await withdraw(line);
    expect(await why()).toMatchObject({ CLAIM: '《个人信息保护法》第十五条', CLAIMANT: '《个人信息保护法》第十五条' });
    expect((await table.read(legal(), 'dispute', dispute, 'withheld { kind }')).withheld).toEqual([]);
  });
});

describe('data are given', () => {
  const give = async (who: Identity, disputeId: string, recipientId: string, disclosure: object = consented) => {
    const { version: expectedVersion } = await table.read(legal(), 'dispute', disputeId);
    return table.act(who, 'disclosureGive', { disputeId, expectedVersion, recipientId, disclosure });
  };

  it('again after an end, to a party of the dispute alone; the insurer then hears what is claimed by now', async () => {
    const { dispute, line } = await notified();
    await withdraw(line);
    const { version } = await table.read(legal(), 'dispute', dispute);
    await table.on(legal(), 'disputeAmendClaim', { id: dispute, version }, { claimed: '88888.00', reason: '补充' });
    expect((await give(legal(), dispute, 'org_insurer_b')).refusals).toMatchObject([
      { code: 'RECIPIENT_NOT_PARTY', path: ['recipientId'] },
    ]);
    expect((await give(table.by('hospital', 'FIN'), dispute, 'org_insurer')).refusals).toMatchObject([
      { code: 'WRONG_ROLE' },
    ]);
    expect(await give(legal(), dispute, 'org_insurer')).toMatchObject({
      refusals: [],
      disclosure: { status: 'ACTIVE' },
    });
    expect(await seen(dispute)).toMatchObject({ claimed: '88888.00', claimants: [{ name: '王小明' }] });
    const events = (await eventsFor(table, 'claims')).filter((event) => event.dispute === dispute);
    expect(events.slice(-2)).toMatchObject([
      { type: 'DisclosureMade', kinds: ['CLAIM', 'CLAIMANT'], expiresOn: '2026-12-31' },
      { type: 'ClaimAmended', claimedFen: 8_888_800 },
    ]);
  });

  it('to an insurer never without what is claimed, and who the patient is only where that is disclosed', async () => {
    const opened = await table.dispute();
    const without = { ...consented, kinds: ['CLAIMANT'] };
    const { refusals } = await table.on(legal(), 'disputeNotifyInsurer', opened, {
      insurerId: 'org_insurer',
      disclosure: without,
    });
    expect(refusals).toMatchObject([{ code: 'NOTICE_WITHOUT_CLAIM', path: ['disclosure', 'kinds'] }]);
    const { dispute } = await notified({ ...consented, kinds: ['CLAIM', 'PATIENT'] });
    const events = (await eventsFor(table, 'claims')).filter((event) => event.dispute === dispute);
    expect(events[1]).toMatchObject({ type: 'InsurerNotified', patient: 'pat_1', claimedFen: 8_000_000 });
    expect(await seen(dispute)).toMatchObject({ claimed: '80000.00', claimants: null });
  });

  it('to a committee by the hospital alone: none grants itself a sight', async () => {
    const { id, version } = await table.dispute();
    const reg = table.by('committee', 'REG');
    const applied = await table.step(
      legal(),
      'mediationApply',
      { id, version },
      {
        ...{ committeeId: 'org_committee', by: 'HOSPITAL', form: 'WRITTEN', paper: '申请书' },
        disclosure: { ...statute, kinds: ['COSTS'] },
      },
    );
    expect(applied).toBeTruthy();
    expect(await seen(id, reg)).toMatchObject(nothing);
    expect((await give(reg, id, 'org_committee')).errors[0].extensions.code).toBe('FORBIDDEN');
  });
});
