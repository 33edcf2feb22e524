import type { Identity } from '@concord/kit/identity/identity';
import { files } from '@concord/kit/test/database';
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from '../test/desk.js';
import { lead, mediationOf, policyInput } from '../test/road.js';

const database = files();
let desk: Desk;
let policyId: string;
beforeAll(async () => {
  desk = await openDesk(await database.settings());
  const { policy } = await desk.act(desk.of('org_insurer', 'ILEAD'), 'policyIssue', policyInput, 'policy');
  policyId = policy.id;
});
afterAll(() => desk.service.stop());

const NEWS = `subscription($after: Cursor, $claimId: ID) { claimFeed(after: $after, claimId: $claimId) {
  cursor entry { kind version label { zh } actor { id role } organization { id } claim { caseNo status } } } }`;

async function listen(who: Identity, variables: object = {}) {
  const stream = await desk.service.subscribe(
    { query: NEWS, variables: { ...variables } },
    { identity: who, requestId: 'r' },
  );
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
  const next = async () => {
    const { value } = (await stream.next()) as { value: ExecutionResult };
    return JSON.parse(JSON.stringify(value.data?.['claimFeed']));
  };
  return { next, end: () => stream.return?.() };
}

describe('the feed of claims', () => {
  it('tells each house what was missed, then what happens, once each and in order', async () => {
    const hospital = await listen(desk.of('org_hospital', 'LEGAL'));
    const events = mediationOf('1');
    await desk.hear(events.notified());
    const first = await hospital.next();
    expect(first.entry).toMatchObject({ kind: 'notice', version: 1, claim: { caseNo: 'LP2026-11-00001' } });
    await hospital.end();

    const acknowledge = { adjusterId: 'stf_ADJ', policyId };
    await desk.on(desk.of('org_insurer', 'HOT'), 'claimAcknowledge', events.claim, acknowledge);
    const resumed = await listen(desk.of('org_hospital', 'PRO'), { after: first.cursor });
    expect((await resumed.next()).entry).toMatchObject({
      ...{ kind: 'acknowledge', label: { zh: '受理并指定专员' }, organization: { id: 'org_insurer' } },
      ...{ actor: { id: 'org_insurer', role: null }, claim: { status: 'ACKNOWLEDGED' } },
    });
    await resumed.end();
  });

  it('keeps from the hospital what the insurer does at its own desk, and from all but it the reserve', async () => {
    const hospital = await listen(desk.of('org_hospital', 'LEGAL'));
    const insurer = await listen(desk.of('org_insurer', 'ADJ'));
    const { claim } = await lead(desk, '2', policyId, 'COVERAGE_CHECK');
    const set = { claimId: claim, amount: '60000.00', reason: '参照同类案件' };
    await desk.act(desk.of('org_insurer', 'ADJ'), 'claimReserveSet', set);
    const cover = { answers: [{ exclusion: 'NOT_FOR_TREATMENT', answer: 'YES' }] };
    await desk.on(desk.of('org_insurer', 'ADJ'), 'claimCheckCover', claim, cover);
    const refusal = { conditionId: 'NOT_FOR_TREATMENT', text: '医疗美容，不属于保险责任。' };
    await desk.on(desk.of('org_insurer', 'REV'), 'claimRefuseCover', claim, refusal);
    const heard = async (live: typeof hospital, count: number) => {
      const kinds: string[] = [];
      for (let each = 0; each < count; each++) kinds.push((await live.next()).entry.kind);
      return kinds;
    };
    const early = ['notice', 'acknowledge', 'surveyByDesk', 'reportSurvey'];
    expect(await heard(hospital, 5)).toEqual([...early, 'refuseCover']);
    expect(await heard(insurer, 6)).toEqual([...early, 'checkCover', 'refuseCover']);
    await Promise.all([hospital.end(), insurer.end()]);
  });

  it('begins for a committee when its consent is asked, and is of one claim where one is named', async () => {
    const committee = await listen(desk.of('org_committee', 'MED'));
    const one = await listen(desk.of('org_insurer', 'ADJ'), { claimId: 'clm_4' });
    const [third, fourth] = [mediationOf('3'), mediationOf('4')];
    await desk.hear(third.notified(), fourth.notified(), fourth.asked());
    expect((await committee.next()).entry).toMatchObject({ kind: 'recordProposal', claim: { status: 'NOTICED' } });
    expect((await one.next()).entry).toMatchObject({ kind: 'notice', claim: { caseNo: 'LP2026-11-00004' } });
    await Promise.all([committee.end(), one.end()]);
  });

  it('of another insurer is silent, and a cursor of this one does not open it', async () => {
    const ours = await listen(desk.of('org_insurer', 'ADJ'));
    await desk.hear(mediationOf('5').notified());
    const { cursor } = await ours.next();
    await ours.end();
    const rival = desk.of('org_rival', 'ADJ');
    await expect(listen(rival, { after: cursor })).rejects.toThrow('BAD_USER_INPUT');
    const quiet = await listen(rival);
    await desk.hear(mediationOf('6').notified(), mediationOf('7').notified({ insurer: 'org_rival' }));
    expect((await quiet.next()).entry).toMatchObject({ claim: { caseNo: 'LP2026-12-00001' } });
    await quiet.end();
  });
});
