import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from '../test/desk.js';
import { lead, policyInput, told } from '../test/road.js';

const database = files();
let desk: Desk;
let policyId: string;
beforeAll(async () => {
  desk = await openDesk(await database.settings());
  const { policy } = await desk.act(desk.of('org_insurer', 'ILEAD'), 'policyIssue', policyInput, 'policy');
  policyId = policy.id;
});
afterAll(() => desk.service.stop());

const found = [
  { exclusion: 'NOT_FOR_TREATMENT', answer: 'YES' },
  { exclusion: 'UNQUALIFIED_STAFF', answer: 'NO' },
];
const insurer = (role: string) => desk.of('org_insurer', role);
const legal = () => desk.of('org_hospital', 'LEGAL');
const offered = async (claim: string) => {
  const { actions } = await desk.read(legal(), claim);
  return actions.map(({ name, allowed }: { name: string; allowed: boolean }) => `${name} ${allowed}`);
};

describe('cover that is refused', () => {
  it('rests on a condition that was found broken, is told in writing, and can be contested', async () => {
    const { claim } = await lead(desk, '1', policyId, 'COVERAGE_CHECK');
    await desk.on(insurer('ADJ'), 'claimCheckCover', claim, { answers: found });
    // Until it is refused, what the examination found is the insurer's own.
    expect(await desk.read(legal(), claim, 'cover { at } refusal { at }')).toEqual({ cover: null, refusal: null });
    expect(await desk.on(insurer('ADJ'), 'claimConfirmCover', claim)).toMatchObject({
      refusals: [{ code: 'CONDITION_NOT_MET' }],
    });
    const refuse = (conditionId: string) =>
      desk.on(insurer('REV'), 'claimRefuseCover', claim, { conditionId, text: '属于医疗美容，不在保险责任范围内。' });
    expect(await refuse('UNQUALIFIED_STAFF')).toMatchObject({
      refusals: [{ code: 'CONDITION_NOT_BROKEN', path: ['conditionId'] }],
    });
    // 保险法 24: in writing within three days.
    expect(await refuse('NOT_FOR_TREATMENT')).toMatchObject({
      claim: { status: 'REFUSED', nextDeadline: { name: 'REFUSAL_NOTICE' } },
    });
    await desk.on(insurer('ADJ'), 'claimSendRefusalNotice', claim, { sentOn: '2026-03-02', reference: 'EMS-1' });
    expect((await told(desk, claim)).at(-2)).toMatchObject({ type: 'ClaimRefused', clause: 'NOT_FOR_TREATMENT' });

    const seen = await desk.read(
      legal(),
      claim,
      'cover { by { id } conditions { id met } } refusal { condition text noticeSentOn }',
    );
    expect(seen.refusal).toMatchObject({ condition: 'NOT_FOR_TREATMENT', noticeSentOn: '2026-03-02' });
    expect(seen.cover.by).toBeNull();
    expect(seen.cover.conditions).toContainEqual({ id: 'NOT_FOR_TREATMENT', met: 'NO' });
    expect(await offered(claim)).toEqual(['contest true']);
    const { claim: contested } = await desk.on(legal(), 'claimContest', claim, { text: '手术系治疗所需。' });
    expect(contested.status).toBe('COVERAGE_CHECK');
    expect((await desk.read(insurer('REV'), claim, 'refusal { contested }')).refusal.contested).toBe(
      '手术系治疗所需。',
    );
  });

  it('is for the hospital it concerns to contest, and for nobody at the insurer', async () => {
    const { claim } = await lead(desk, '2', policyId, 'COVERAGE_CHECK');
    const { errors } = await desk.on(insurer('ADJ'), 'claimContest', claim, { text: '不同意' });
    expect(errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it('leaves the hospital its documents to hand in, and nothing else', async () => {
    const { claim } = await lead(desk, '3', policyId, 'DOCUMENTS');
    const documents = [{ kind: 'RECORDS', title: '住院病历' }];
    await desk.on(insurer('ADJ'), 'claimRequestDocuments', claim, { documents });
    expect(await offered(claim)).toEqual(['submitDocument true']);
    const { timeline } = await desk.read(legal(), claim, 'timeline { kind details { name value } }');
    expect(timeline.at(-1)).toEqual({ kind: 'requestDocuments', details: [{ name: 'documents', value: '1' }] });
  });

  it('ends without a payment with the reason of the lead, and whoever waits for a word hears that there is none', async () => {
    const { claim, asked } = await lead(desk, '4', policyId, 'ASSESSED');
    await desk.hear(asked());
    await desk.on(insurer('ILEAD'), 'claimCloseWithoutPayment', claim, { reason: '患者撤回索赔' });
    const types = (await told(desk, claim)).map(({ type }) => type);
    expect(types.slice(-2)).toEqual(['ConsentDeclined', 'ClaimStage']);
    const { timeline } = await desk.read(legal(), claim, 'timeline { kind note }');
    expect(timeline.at(-1)).toEqual({ kind: 'closeWithoutPayment', note: null });
  });
});
