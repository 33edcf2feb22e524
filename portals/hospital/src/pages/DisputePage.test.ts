import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { disputeFixture } from '../test/dispute-fixture.js';
import { openHospital, testNow, type HospitalUnderTest } from '../test/harness.js';
import { seededWorld } from '../test/world-seed.js';

let desk: HospitalUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});

async function open(change: object = {}, language?: 'en') {
  const world = seededWorld(() => testNow);
  const dispute = disputeFixture(testNow.toISOString(), change);
  world.disputes.push(dispute);
  desk = await openHospital({ person: 'st_pro', world, ...(language && { language }) });
  await desk.go(`/disputes/${dispute.caseNo}`);
  await eventually(() => screen.getByRole('heading', { name: dispute.caseNo }));
  return dispute;
}
const next = () => screen.getByRole('region', { name: '下一步' });
const choose = async (act: string) => {
  await fireEvent.click(await eventually(() => within(next()).getByRole('button', { name: act })));
  return eventually(() => screen.getByRole('form', { name: act }));
};

describe('a dispute on the screen', () => {
  it('offers what is ours of dispute, mediation and claim, first what others wait for, in grey what the law bars', async () => {
    await open();
    await eventually(() => within(next()).getByRole('button', { name: '提交材料' }));
    const offered = within(next())
      .getAllByRole('button')
      .map((button) => button.textContent?.trim());
    expect(offered).toEqual(['提交材料', '答复调解方案', '变更索赔金额', '对外提供个人信息']);
    expect(within(next()).getByText('纠纷正在以另一途径处理。')).toBeTruthy();
    expect(within(next()).getByText(/第31、40条/)).toBeTruthy();
    // Done once for all, and another house's: neither is a step of ours.
    expect(within(next()).queryByText('出具书面告知')).toBeNull();
    expect(within(next()).queryByText('提出调解方案')).toBeNull();
  });

  it('answers the proposal on the mediation, under its number and version', async () => {
    await open();
    const form = await choose('答复调解方案');
    await fireEvent.click(within(form).getByLabelText('接受'));
    await fireEvent.submit(form);
    await eventually(() => screen.getByText('已记录在案：答复调解方案'));
    expect(desk.world.sent).toMatchObject([
      { name: 'mediationAnswerProposal', input: { mediationId: 'med_1', expectedVersion: 7, accepts: true } },
    ]);
    expect(screen.getByText(/TJ2026-11-00001-8/)).toBeTruthy();
  });

  it('shows what was given to whom, and ends it on the line that is meant, with a reason', async () => {
    const dispute = await open();
    const register = await eventually(() => screen.getByRole('region', { name: '个人信息对外提供记录' }));
    expect(within(register).getByText('同意已撤回（不再提供）')).toBeTruthy();
    expect(within(register).getByText('患者书面撤回，存档案-07')).toBeTruthy();
    expect(within(register).getByText(/2029年11月22日/)).toBeTruthy();
    await fireEvent.click(within(register).getByRole('button', { name: '登记撤回同意' }));
    const form = await eventually(() => within(register).getByRole('form', { name: '登记撤回同意' }));
    await fireEvent.submit(form);
    expect(desk.world.sent).toEqual([]);
    await fireEvent.update(within(form).getByLabelText(/撤回经过/), '患者本人到场书面撤回');
    await fireEvent.submit(form);
    await eventually(() => expect(desk.world.sent).toHaveLength(1));
    expect(desk.world.sent).toMatchObject([
      {
        name: 'disclosureWithdraw',
        input: { disclosureId: 'dcl_1', expectedVersion: 1, reason: '患者本人到场书面撤回' },
      },
    ]);
    expect(dispute.version).toBe(3);
  });

  it('leaves the register out for who does not keep it, and shows them what was said with the notice', async () => {
    await open({ disclosures: null });
    await eventually(() => screen.getByRole('region', { name: '向保险机构提供的信息' }));
    expect(screen.queryByRole('region', { name: '个人信息对外提供记录' })).toBeNull();
  });

  it('has a button at each missing document, which chooses it in the form', async () => {
    await open();
    const button = await eventually(() => screen.getByRole('button', { name: '提交“费用票据”' }));
    expect(screen.queryByRole('button', { name: '提交“索赔申请书”' })).toBeNull();
    await fireEvent.click(button);
    const form = await eventually(() => screen.getByRole('form', { name: '提交材料' }));
    await fireEvent.update(within(form).getByLabelText('材料存放位置'), '档案-120');
    await fireEvent.submit(form);
    await eventually(() => expect(desk.world.sent).toHaveLength(1));
    expect(desk.world.sent[0]).toMatchObject({
      ...{ name: 'claimSubmitDocument', input: { claimId: 'clm_1', documentId: 'doc_2', reference: '档案-120' } },
    });
  });

  it('ticks the notice line by line with its article, and shows the refusal of a notice that leaves one out', async () => {
    const act = { name: 'issueNotice', label: { zh: '出具书面告知', en: 'Notice' }, allowed: true, refusal: null };
    await open({
      status: 'OPEN',
      notice: null,
      forum: null,
      mediation: null,
      mediations: [],
      claims: [],
      actions: [act],
    });
    const form = await choose('出具书面告知');
    expect(within(form).getByText('条例第23条第2项')).toBeTruthy();
    await fireEvent.click(within(form).getByLabelText(/事项3/));
    await fireEvent.click(within(form).getByLabelText(/事项1/));
    const message = { zh: '告知书缺少一项：封存。', en: 'Sealing is missing.' };
    desk.world.refusals.set('disputeIssueNotice', { code: 'NOTICE_ITEM_MISSING', message, path: ['items'] });
    await fireEvent.submit(form);
    await eventually(() => expect(within(form).getAllByText(/缺少一项：封存/).length).toBeGreaterThan(0));
    desk.world.refusals.clear();
    await fireEvent.click(within(form).getByLabelText(/事项2/));
    await fireEvent.submit(form);
    await eventually(() => screen.getByText('已记录在案：出具书面告知'));
    expect(desk.world.sent[0]?.input['items']).toEqual(['ROUTES', 'SEALING', 'RECORDS']);
  });

  it('says before a notice to the insurer who will see what, and what they will not', async () => {
    const act = { name: 'notifyInsurer', label: { zh: '向保险机构报案', en: 'Notify' }, allowed: true, refusal: null };
    await open({ claims: [], mediation: null, mediations: [], forum: null, status: 'OPEN', actions: [act] });
    const form = await choose('向保险机构报案');
    const preview = within(form).getByRole('group', { name: '对方会看到什么' });
    expect(preview.textContent).toContain('不提供：索赔事项、索赔人身份与联系方式');
    await fireEvent.submit(form);
    await eventually(() => expect(within(form).getAllByText(/此项必填/).length).toBe(10));
    expect(desk.world.sent).toEqual([]);
  });

  it('shows amounts as ledgers that add up, the thresholds with their articles, and our room with its readers', async () => {
    await open();
    const proposal = screen.getByRole('region', { name: '调解方案' });
    expect(proposal.textContent).toContain('¥110,000.00');
    expect(proposal.textContent).toContain('¥120,000.00');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText(/宁波条例 第三十六条/)).toBeTruthy();
    expect(screen.getByText(/能看到的人：仅调解员和本院可见/)).toBeTruthy();
    const words = screen.getByLabelText('仅院方房间可见');
    await fireEvent.update(words, '总额可以再商量');
    await fireEvent.click(screen.getByRole('button', { name: '发到院方房间' }));
    await eventually(() =>
      expect(desk.world.sent).toMatchObject([{ name: 'caucusSay', input: { caucusId: 'cau_1' } }]),
    );
  });

  it('leads to its complaint, and tells what happened in one story', async () => {
    const { complaints } = seededWorld(() => testNow);
    const { caseNo, id } = complaints[0]!;
    await open({ complaint: { id, caseNo } });
    expect(screen.getByRole('link', { name: `由投诉 ${caseNo} 产生` }).getAttribute('href')).toContain(caseNo);
    const told = within(screen.getByRole('region', { name: '办理经过' })).getAllByRole('listitem');
    expect(told.map((line) => line.textContent).join()).toMatch(/登记纠纷.*宁波市医调会 王守正.*提出调解方案/s);
  });

  it('says plainly when there is no such dispute', async () => {
    desk = await openHospital({ person: 'st_pro' });
    await desk.go('/disputes/JF1999-11-00001');
    await eventually(() => screen.getByText('没有找到纠纷 JF1999-11-00001，或者您无权查看'));
  });
});

describe('the list of disputes', () => {
  it('says claimant, sum, kind, where it stands and how far the claim is', async () => {
    const dispute = await open();
    const row = document.querySelector('.rows a')!;
    for (const words of [
      dispute.caseNo,
      '李思琪',
      '¥150,000.00',
      '诊疗活动引发',
      '人民调解',
      '方案待答复',
      '理赔：收集材料',
    ])
      expect(row.textContent).toContain(words);
  });

  it('shows what waits for us by its own views, and the first page counts it and names the duty', async () => {
    await open();
    await desk.go('/disputes?view=DOCUMENTS');
    await eventually(() => expect(document.querySelectorAll('.rows a')).toHaveLength(1));
    await desk.go('/');
    const duties = await eventually(() => screen.getByRole('region', { name: '纠纷待办' }));
    await eventually(() => within(duties).getByText(/答复调解方案/));
    expect(within(duties).getByText(/向保险机构提交材料/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /1\s*保险待办/ }).getAttribute('href')).toContain('view=DOCUMENTS');
  });
});
