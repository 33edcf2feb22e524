import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsFor } from '../test/insured.js';
import { disclosure, opening } from '../test/roads.js';
import { openTable, type Table } from '../test/table.js';

const database = files();
let table: Table;
beforeAll(async () => {
  table = await openTable(await database.settings());
});
afterAll(() => table.service.stop());

const hospital = () => ({
  ...{ pro: table.by('hospital', 'PRO'), legal: table.by('hospital', 'LEGAL'), exec: table.by('hospital', 'EXEC') },
});
const settlement = {
  ...{ total: '8000.00', representatives: { patient: 2, hospital: 3 }, payBy: '2026-03-31', text: '一次性补偿。' },
};
const everything = { items: ['ROUTES', 'SEALING', 'RECORDS'] };

describe('a dispute that the hospital settles by itself', () => {
  it('goes from the statutory notice over the negotiation to its end, and other services hear how it ended', async () => {
    const { pro, legal, exec } = hospital();
    const opened = await table.dispute({ claimedFen: 1_000_000 });
    const early = await table.on(pro, 'disputeOpenNegotiation', opened);
    expect(early.refusals).toMatchObject([{ code: 'NOTICE_NOT_ISSUED' }]);
    const { dispute: noticed } = await table.on(pro, 'disputeIssueNotice', opened, everything);
    const { dispute: uninsured } = await table.on(exec, 'disputeDeclareUninsured', noticed);
    const { dispute: negotiating } = await table.on(pro, 'disputeOpenNegotiation', uninsured);
    expect(negotiating.status).toBe('IN_FORUM');
    const crowd = await table.on(legal, 'disputeSettle', negotiating, {
      ...{ ...settlement, representatives: { patient: 6, hospital: 1 } },
    });
    expect(crowd.refusals).toMatchObject([{ code: 'TOO_MANY_REPRESENTATIVES', path: ['representatives', 'patient'] }]);
    const { dispute: settled } = await table.on(legal, 'disputeSettle', negotiating, settlement);
    const { dispute: closed } = await table.on(legal, 'disputeClose', settled, { outcome: 'NEGOTIATED', note: '已付' });
    expect(closed).toMatchObject({ status: 'CLOSED', actions: [] });

    const fields = `notice { items by { id } } uninsured settlement { total payBy text } outcome { kind agreed label { zh } }
      forums { kind outcome } timeline { kind details { name value } }`;
    const kept = await table.read(legal, 'dispute', closed.id, fields);
    expect(kept).toMatchObject({
      notice: { items: ['ROUTES', 'SEALING', 'RECORDS'], by: { id: pro.id } },
      ...{ uninsured: true, settlement: { total: '8000.00', payBy: '2026-03-31', text: '一次性补偿。' } },
      outcome: { kind: 'NEGOTIATED', agreed: '8000.00', label: { zh: '双方协商' } },
      forums: [{ kind: 'NEGOTIATION', outcome: 'SETTLED' }],
    });
    const told = (await eventsFor(table, 'complaints')).filter(({ dispute }) => dispute === closed.id);
    expect(told.map(({ type }) => type)).toEqual(['DisputeOpened', 'ForumOpened', 'ForumClosed', 'DisputeClosed']);
    expect(told.at(-1)).toMatchObject({ complaint: 'cmp_1', outcome: 'NEGOTIATED', agreedFen: 800_000 });
  });

  it('a notice that leaves something out is none: the line and its article are named', async () => {
    const opened = await table.dispute();
    const { refusals } = await table.on(hospital().pro, 'disputeIssueNotice', opened, { items: ['ROUTES', 'SEALING'] });
    expect(refusals).toMatchObject([{ code: 'NOTICE_ITEM_MISSING', path: ['items'] }]);
    expect(refusals[0].message.zh).toContain('病历资料查阅、复制');
    expect(refusals[0].rule.article.zh).toContain('第二十三条第三项');
    const { noticeLines } = await table.read(hospital().pro, 'dispute', opened.id, 'noticeLines { item }');
    expect(noticeLines.map(({ item }: { item: string }) => item)).toEqual(['ROUTES', 'SEALING', 'RECORDS']);
  });

  it('above the ceiling of its place it may not negotiate alone', async () => {
    const { pro } = hospital();
    const opened = await table.dispute({ rulePack: 'zhejiang@1', claimedFen: 1_000_001 });
    const { dispute } = await table.on(pro, 'disputeIssueNotice', opened, everything);
    const { refusals } = await table.on(pro, 'disputeOpenNegotiation', dispute);
    expect(refusals).toMatchObject([{ code: 'PRIVATE_SETTLEMENT_BARRED', rule: { id: 'settlement.private-ceiling' } }]);
    const action = dispute.actions.find(({ name }: { name: string }) => name === 'openNegotiation');
    expect(action).toMatchObject({ allowed: false, refusal: { code: 'PRIVATE_SETTLEMENT_BARRED' } });
    const { dispute: amended } = await table.on(pro, 'disputeAmendClaim', dispute, {
      claimed: '10000.00',
      reason: '降低',
    });
    expect((await table.on(pro, 'disputeOpenNegotiation', amended)).dispute.status).toBe('IN_FORUM');
  });

  it('what fails is left for another way, and what a court decides ends it', async () => {
    const { pro, legal } = hospital();
    const opened = await table.dispute();
    const { dispute: noticed } = await table.on(pro, 'disputeIssueNotice', opened, everything);
    const { dispute: negotiating } = await table.on(pro, 'disputeOpenNegotiation', noticed);
    const { dispute: failed } = await table.on(pro, 'disputeCloseForum', negotiating, {
      outcome: 'FAILED',
      note: '差距大',
    });
    const lawsuit = { kind: 'COURT', authority: '区人民法院', reference: '(2026)民初1号' };
    const { dispute: sued } = await table.on(legal, 'disputeOpenOther', failed, lawsuit);
    const seen = await table.read(legal, 'dispute', sued.id, 'forum { kind authority reference label { en } }');
    expect(seen.forum).toEqual({ ...lawsuit, label: { en: 'Lawsuit' } });
    const sumless = await table.on(legal, 'disputeClose', sued, { outcome: 'JUDGED' });
    expect(sumless.refusals).toMatchObject([{ code: 'SUM_NEEDED', path: ['agreed'] }]);
    const judged = await table.on(legal, 'disputeClose', sued, { outcome: 'JUDGED', agreed: '30000.00' });
    expect(judged.dispute.status).toBe('CLOSED');
  });
});

describe('what is offered on a dispute', () => {
  it('the hospital and a committee may apply, with the reason where they may not; an insurer is not asked', async () => {
    const { legal, pro } = hospital();
    const offer = async (who: typeof legal, id: string) => {
      const { actions } = await table.read(who, 'dispute', id, 'actions { name allowed refusal { code } }');
      return actions.find(({ name }: { name: string }) => name === 'mediationApply');
    };
    const opened = await table.dispute();
    expect(await offer(pro, opened.id)).toEqual({ name: 'mediationApply', allowed: true, refusal: null });
    expect(await offer(table.by('hospital', 'FIN'), opened.id)).toMatchObject({ refusal: { code: 'WRONG_ROLE' } });
    await table.on(legal, 'disputeNotifyInsurer', opened, { insurerId: 'org_insurer', disclosure });
    expect(await offer(table.by('insurer', 'ADJ'), opened.id)).toBeUndefined();
    const premises = await table.dispute({ kind: 'PREMISES' });
    expect(await offer(pro, premises.id)).toMatchObject({ allowed: false, refusal: { code: 'NOT_OF_701' } });
    const applied = await table.applied();
    expect(await offer(legal, applied.dispute.id)).toMatchObject({ refusal: { code: 'APPLICATION_PENDING' } });
  });
});

describe('bad input is refused clearly', () => {
  it('names its field and never its value', async () => {
    const reg = table.by('committee', 'REG');
    const long = await table.act(reg, 'disputeOpen', {
      ...opening,
      claimants: [{ name: '长'.repeat(65), relation: 'SELF' }],
    });
    expect(long.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(long)).toContain('claimants');
    expect(JSON.stringify(long)).not.toContain('长长');
    const nobody = await table.act(reg, 'disputeOpen', { ...opening, hospitalId: 'org_insurer' });
    expect(nobody.refusals).toMatchObject([{ code: 'ORGANIZATION_OF_OTHER_KIND', path: ['hospitalId'] }]);
    const { legal } = hospital();
    const opened = await table.dispute();
    const bare = { ...disclosure, legalBasis: { kind: 'SEPARATE_CONSENT', givenOn: '2026-03-01' } };
    const unfounded = await table.on(legal, 'disputeNotifyInsurer', opened, {
      insurerId: 'org_insurer',
      disclosure: bare,
    });
    expect(unfounded.refusals).toMatchObject([{ path: ['disclosure', 'legalBasis', 'paper'] }]);
    const stale = await table.on(
      legal,
      'disputeAmendClaim',
      { id: opened.id, version: 9 },
      { claimed: '1.00', reason: '改' },
    );
    expect(stale.errors[0].extensions).toMatchObject({ code: 'CONFLICT', reason: 'STALE_VERSION', currentVersion: 1 });
  });
});
