import type { ExecutionResult } from 'graphql';
import { ask } from '@concord/kit/test/ask';
import type { Identity } from '@concord/kit/identity/identity';
import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insuredRoad } from '../test/insured.js';
import { openTable, type Table } from '../test/table.js';

const database = files();
let table: Table;
beforeAll(async () => {
  table = await openTable(await database.settings());
});
afterAll(() => table.service.stop());

const NEWS = `subscription($after: Cursor, $disputeId: ID) {
  mediationFeed(after: $after, disputeId: $disputeId) {
    cursor entry { kind label { zh } dispute { caseNo } mediation { status } caucus { messages { text } } } }
}`;

async function listen(who: Identity, variables: object = {}) {
  const stream = await table.service.subscribe(
    { query: NEWS, variables: { ...variables } },
    { identity: who, requestId: 'r' },
  );
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
  const next = async () => {
    const { value } = (await stream.next()) as { value: ExecutionResult };
    return JSON.parse(JSON.stringify(value.data?.['mediationFeed']));
  };
  return { next, end: () => stream.return?.() };
}

const rooms = (who: Identity, id: string) => table.read(who, 'mediation', id, 'caucuses { side messages { text } }');

async function open(side: string, mediation: string) {
  const med = table.by('committee', 'MED');
  const { caucus, refusals } = await table.act(med, 'caucusOpen', { mediationId: mediation, side });
  if (!caucus) throw new Error(JSON.stringify(refusals));
  return caucus;
}

describe('what is said in a caucus', () => {
  it('is there for the mediators, the chair and the side, and for nobody else', async () => {
    const { by, on } = table;
    const mediation = await table.heard();
    const room = await open('PATIENT', mediation.id);
    await on(by('committee', 'MED'), 'caucusSay', room, { text: '患方底线四万五' });
    const kept = { caucuses: [{ side: 'PATIENT', messages: [{ text: '患方底线四万五' }] }] };
    expect(await rooms(by('committee', 'MED'), mediation.id)).toEqual(kept);
    expect(await rooms(by('committee', 'CHAIR'), mediation.id)).toEqual(kept);
    const others = [
      ...[
        by('committee', 'REG'),
        by('committee', 'MED', 'stf_committee_MED2'),
        by('hospital', 'LEGAL'),
        by('hospital', 'EXEC'),
      ],
    ];
    for (const who of others) {
      expect(await rooms(who, mediation.id)).toEqual({ caucuses: [] });
      const entity = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Caucus { id } } }';
      const found = await ask(table.service, who, entity, { r: [{ __typename: 'Caucus', id: room.id }] });
      expect(found.data._entities).toEqual([null]);
      const said = await on(who, 'caucusSay', { id: room.id, version: 2 }, { text: '插话' });
      expect(said.errors[0].extensions.code).toBe('NOT_FOUND');
    }
    // Neither the case nor its timeline grew by it.
    const { version, timeline } = await table.read(
      by('hospital', 'LEGAL'),
      'mediation',
      mediation.id,
      'version timeline { version }',
    );
    expect(version).toBe(mediation.version);
    expect(timeline).toHaveLength(version);
  });

  it('leaves the room in the words that are released, and in no others', async () => {
    const { by, on } = table;
    const mediation = await table.heard();
    const room = await open('HOSPITAL', mediation.id);
    const [legal, med] = [by('hospital', 'LEGAL'), by('committee', 'MED')];
    const { caucus: offered } = await on(legal, 'caucusOffer', room, { amount: '50000.00', text: '最多五万，先别说' });
    const [message] = offered.messages;
    expect(message).toMatchObject({ amount: '50000.00', released: false });
    const byHospital = await on(legal, 'caucusRelease', offered, { entryId: message.id, text: '院方愿付五万' });
    expect(byHospital.errors[0].extensions.code).toBe('FORBIDDEN');
    const { caucus: released } = await on(med, 'caucusRelease', offered, { entryId: message.id, text: '院方愿付五万' });
    expect(released.messages[0].released).toBe(true);
    const seen = await table.read(
      by('committee', 'REG'),
      'mediation',
      mediation.id,
      'version offers { side amount text } timeline { kind note }',
    );
    expect(seen.offers).toEqual([{ side: 'HOSPITAL', amount: '50000.00', text: '院方愿付五万' }]);
    expect(seen.timeline.at(-1)).toEqual({ kind: 'offerReleased', note: '院方愿付五万' });
    expect(JSON.stringify(seen)).not.toContain('先别说');
    const twice = await on(med, 'caucusRelease', released, { entryId: message.id, text: '再说一次' });
    expect(twice.refusals).toMatchObject([{ code: 'ENTRY_RELEASED' }]);
  });

  it('the insurer has a room once it sits at the table, and sees no other', async () => {
    const { by, on } = table;
    const road = await insuredRoad(table);
    const agreed = await road.agreed();
    await open('HOSPITAL', agreed.id);
    const room = await open('INSURER', agreed.id);
    await on(by('insurer', 'ADJ'), 'caucusSay', room, { text: '可以承担五万' });
    expect(await rooms(by('insurer', 'REV'), agreed.id)).toEqual({
      caucuses: [{ side: 'INSURER', messages: [{ text: '可以承担五万' }] }],
    });
    expect(
      (await rooms(by('hospital', 'LEGAL'), agreed.id)).caucuses.map(({ side }: { side: string }) => side),
    ).toEqual(['HOSPITAL']);
    expect(await rooms(by('insurer', 'IFIN'), agreed.id)).toEqual({ caucuses: [] });
  });
});

describe('the feed', () => {
  it('tells of a room only whoever may read it, and of everything else to every party', async () => {
    const { by, on, step } = table;
    const mediation = await table.heard();
    const listening = { disputeId: mediation.dispute.id };
    const [med, reg, legal] = [
      ...[await listen(by('committee', 'MED'), listening), await listen(by('committee', 'REG'), listening)],
      await listen(by('hospital', 'LEGAL'), listening),
    ] as const;
    const room = await open('PATIENT', mediation.id);
    await on(by('committee', 'MED'), 'caucusSay', room, { text: '患方底线' });
    await step(by('committee', 'CHAIR'), 'mediationExtend', mediation, {
      ...{ days: 10, committeeAgrees: true, patientAgrees: true, hospitalAgrees: true },
    });
    expect((await med.next()).entry).toMatchObject({ kind: 'open', caucus: { messages: [{ text: '患方底线' }] } });
    expect((await med.next()).entry).toMatchObject({ kind: 'say', label: { zh: '发言' } });
    const extended = { kind: 'extend', mediation: { status: 'PREPARING' }, caucus: null };
    for (const heard of [await med.next(), await reg.next(), await legal.next()])
      expect(heard.entry).toMatchObject(extended);
    for (const each of [med, reg, legal]) await each.end();
  });

  it('tells what was missed; of one dispute it tells of no other; a stranger hears nothing', async () => {
    const { by, step } = table;
    const quiet = await listen(by('otherHospital', 'LEGAL'));
    const reg = by('committee', 'REG');
    const live = await listen(reg);
    const first = await table.applied();
    const { cursor } = await live.next();
    await live.end();
    await expect(listen(by('hospital', 'LEGAL'), { after: cursor })).rejects.toThrow('BAD_USER_INPUT');
    const second = await table.applied();
    await step(by('hospital', 'LEGAL'), 'mediationDecline', first);
    const resumed = await listen(reg, { after: cursor, disputeId: first.dispute.id });
    const kinds = [];
    for (let each = 0; each < 4; each++) kinds.push((await resumed.next()).entry.kind);
    expect(kinds).toEqual(['applyMediation', 'apply', 'dropApplication', 'decline']);
    await resumed.end();
    expect(second.status).toBe('CONSENT_PENDING');
    // The first thing a stranger hears is their own.
    await table.applied({ hospitalId: 'org_hospital_b', departmentIds: [] });
    expect((await quiet.next()).entry).toMatchObject({ kind: 'open', dispute: { caseNo: 'JF2026-12-00001' } });
    await quiet.end();
  });
});
