import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { assessAcknowledged } from '../actors/claim-chapters.js';
import * as chapter from '../actors/dispute-chapters.js';
import { caucuses, claims, complaints, disputes, mediations, type Houses } from '../actors/houses.js';
import { needs } from '../support/programs.js';
import type { Json } from '../world/http.js';
import { openWorld, type World } from '../world/world.js';
import { openDesks, PATIENCE, type Desk, type Desks } from './desk.js';
import { beginAct, choose, finishAct, rowOf, sendAct, stage } from './hands.js';
import { createSightings } from './sightings.js';
import { beginStory, sitDown, type StoryDesks } from './story.js';

const soon = { timeout: PATIENCE };
vi.setConfig({ testTimeout: 180_000 });

/** What must not leave the room, or the house, in which it was typed. Made up; they stand nowhere else. */
const CANARIES = {
  patientRoom: '患方说砗磲手串那晚就不见了',
  insurerRoom: '我司愿让到瑚琏之数',
  reserve: '按珐琅案旧例多留两成',
} as const;
const RESERVE = '73519.37';

needs('chromium', 'three houses side by side over one dispute', () => {
  let world: World;
  let desks: Desks;
  let at: StoryDesks;
  let houses: Houses;
  let complaint: Json;
  let dispute: Json;
  let claim: Json;
  let mediation: Json;
  const sightings = createSightings();

  beforeAll(async () => {
    world = await openWorld({ partners: true });
    ({ houses, complaint } = await beginStory(world));
    desks = await openDesks(world);
    at = await sitDown(desks);
  });
  afterAll(async () => {
    process.stdout.write(`${sightings.line()}\n`);
    await desks?.close();
    await world?.stop();
  });

  /** A part of a page by its name. */
  const part = ({ page }: Desk, name: string | RegExp) => page.getByRole('region', { name });
  const step = ({ page }: Desk, name: string) =>
    page.locator('.path [aria-current=step]').getByText(name, { exact: true });
  const news = ({ page }: Desk) => page.getByRole('button', { name: /条更新，点此显示/ });
  const offer = ({ page }: Desk, act: string) =>
    page.locator('.next .buttons').getByRole('button', { name: act, exact: true });

  /** A word in the patient's room that is not recorded, for the database fails on it: the house has to write that down. */
  async function failToSay(): Promise<void> {
    const { mediator } = houses.committee;
    const { caucuses: rooms } = await mediations.read(mediator, mediation.id as string, 'caucuses { id version }');
    const [{ id, version }] = rooms as Json[];
    const said = { caucusId: id, expectedVersion: version, text: CANARIES.patientRoom };
    const { query, variables } = caucuses.mutation('say', said);
    const failing = { service: 'mediation', statement: /insert into `journal`/i, sentence: CANARIES.patientRoom };
    const { errors } = await world.whileFailing(failing, () => mediator.answer(query, { ...variables }));
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
  }

  it('the hospital raises the dispute, tells its insurer what the patient agreed to, and the claims desk hears of it', async () => {
    const { page, go } = at.hospital;
    await at.insurer.go('/claims');
    await part(at.insurer, /./).or(at.insurer.page.getByText('这里没有理赔案')).first().waitFor();
    await go(`/complaints/${complaint.caseNo}`);
    const raising = await beginAct(page, '转入纠纷处理');
    await raising.getByLabel('诊疗活动引发').check();
    await raising.getByLabel('索赔金额').fill('90000');
    await finishAct(page, '转入纠纷处理');
    const raised = await complaints.awaited(
      houses.hospital.pro,
      complaint.id,
      'dispute { id caseNo }',
      (c) => c.dispute,
    );
    dispute = await disputes.awaited(houses.hospital.pro, raised.dispute.id, '', () => true);
    await part(at.hospital, '由此产生的纠纷').getByRole('link').first().click();
    await expect.poll(() => page.locator('.case h1').innerText(), soon).toBe(dispute.caseNo);

    await chapter.giveNotice(houses, dispute);
    await offer(at.hospital, '向保险机构报案').waitFor();
    const notice = await beginAct(page, '向保险机构报案');
    await choose(page, '保险机构', '安信财产保险宁波分公司');
    await notice.getByLabel('目的').fill('医疗责任保险理赔');
    await choose(page, '内容', '索赔事项', '索赔人身份与联系方式', '病历资料');
    await notice.getByLabel('本人单独同意').check();
    await notice.getByLabel('同意书日期').fill('今天');
    await notice.getByLabel('同意书存放位置').fill('病案室 2 号柜');
    await notice.getByLabel('提供期限至').fill('2027-3-5');
    await sightings.seen('notice', () => sendAct(page, '向保险机构报案'), { insurer: news(at.insurer) });
    await news(at.insurer).click();
    claim = await chapter.claimOf(houses.insurer.hot, dispute.id as string);
    await rowOf(at.insurer.page, claim.caseNo as string).click();
    await expect.poll(() => stage(at.insurer.page), soon).toBe('报案');
  });

  it('the insurer acknowledges, and the hospital sees who answers for its claim', async () => {
    const { page } = at.insurer;
    await beginAct(page, '受理并指定专员');
    await choose(page, '理赔专员', '梁清');
    await choose(page, '适用保单', 'YZ-2026-0117');
    const told = part(at.hospital, '保险理赔').getByText('梁清');
    await sightings.seen('acknowledgement', () => sendAct(page, '受理并指定专员'), { hospital: told });
    expect(await part(at.hospital, '保险理赔').locator('.stage').innerText()).toBe('已受理');
    claim = await claims.read(houses.insurer.adjuster, claim.id as string, 'id version caseNo status');
    claim = await assessAcknowledged(houses, claim, { loss: '70000.00' });
  });

  it('the committee takes the case, and brings the insurer to the table', async () => {
    const { page, go } = at.committee;
    await go('/mediations');
    await page.getByText('这里没有案件').waitFor();
    dispute = await disputes.read(houses.hospital.pro, dispute.id as string, 'id version caseNo');
    const applied = chapter.applying(houses, dispute, 'JOINT');
    const apply = async () => (mediation = await mediations.begin(houses.hospital.pro, 'apply', applied));
    await sightings.seen('application', apply, {
      committee: news(at.committee),
      hospital: part(at.hospital, '人民调解').first(),
    });
    await news(at.committee).click();
    await rowOf(page, mediation.caseNo as string).click();
    const accepting = await beginAct(page, '受理');
    for (const bar of await accepting.getByRole('checkbox').all()) await bar.check();
    await sightings.seen('acceptance', () => sendAct(page, '受理'), {
      hospital: step(at.hospital, '调解'),
    });
    mediation = await mediations.read(houses.committee.mediator, mediation.id as string, 'id version caseNo');
    const prepare = async () => (mediation = await chapter.prepareMediation(houses, mediation));
    await sightings.seen('invitation', prepare, {
      hospital: part(at.hospital, '人民调解').getByText(/参加调解/),
      insurer: part(at.insurer, '纠纷与调解').getByText(mediation.caseNo as string),
    });
  });

  it('the mediator speaks with each side alone, and the insurer keeps its reserve to itself', async () => {
    mediation = await chapter.holdSession(houses, mediation, '2026-03-05T06:00:00Z');
    const { page } = at.committee;
    const enter = async (side: string) => {
      const form = await beginAct(page, '开设单方沟通室');
      await form.getByLabel(side).check();
      await sendAct(page, '开设单方沟通室');
    };
    await enter('患方房间');
    await failToSay();
    await page.getByLabel('仅患方房间可见').fill(CANARIES.patientRoom);
    await page.getByRole('button', { name: '发到患方房间' }).click();
    await page.getByRole('listitem').filter({ hasText: CANARIES.patientRoom }).waitFor();

    await page.getByRole('tab', { name: '共同房间' }).click();
    await enter('保险人房间');
    const words = at.insurer.page.getByLabel('仅保险人房间可见');
    await words.fill(CANARIES.insurerRoom);
    await sightings.seen(
      'word to the mediator',
      () => at.insurer.page.getByRole('button', { name: '发到保险人房间' }).click(),
      {
        committee: page.getByRole('listitem').filter({ hasText: CANARIES.insurerRoom }),
      },
    );

    const reserve = await beginAct(at.insurer.page, '提取准备金');
    await reserve.getByLabel('准备金金额').fill(RESERVE);
    await reserve.getByLabel('估计依据').fill(CANARIES.reserve);
    await finishAct(at.insurer.page, '提取准备金');
    await part(at.insurer, '未决赔款准备金').getByText(CANARIES.reserve).waitFor();
    await page.getByRole('tab', { name: '共同房间' }).click();
  });

  it('the proposal is in front of all at once, and so is the insurer’s word on it', async () => {
    const { page } = at.committee;
    await at.lead.go(`/claims/${claim.caseNo}`);
    await offer(at.lead, '零赔付结案').waitFor();
    const proposal = await beginAct(page, '提出调解方案');
    await proposal.getByLabel('给付患方总额').fill('60000');
    await proposal.getByLabel('其中精神损害抚慰金').fill('5000');
    await proposal.getByLabel('法律费用').fill('0');
    await choose(page, '责任程度', '主要责任');
    await proposal.getByLabel('方案说明').fill('医方承担主要责任，一次性给付。');
    await sightings.seen('proposal', () => sendAct(page, '提出调解方案'), {
      hospital: part(at.hospital, '调解方案'),
      insurer: at.insurer.page.getByText('等待我方答复'),
      lead: offer(at.lead, '同意赔付方案'),
    });
    await beginAct(at.lead.page, '同意赔付方案');
    const undertaken = /保险机构的承诺有效至/;
    await sightings.seen('consent', () => sendAct(at.lead.page, '同意赔付方案'), {
      hospital: at.hospital.page.getByText(undertaken),
      committee: page.getByText(undertaken),
      insurer: step(at.insurer, '同意'),
    });
  });

  it('each signs in turn, and under the seal the agreement takes effect for all', async () => {
    const { page } = at.committee;
    mediation = await mediations.read(houses.committee.mediator, mediation.id as string, 'id version');
    mediation = await chapter.agree(houses, mediation);
    await mediations.step(houses.committee.mediator, 'draft', mediation, {
      ...chapter.AGREED,
      instalments: [
        { payer: 'INSURER', dueOn: '2026-03-20', amount: '57000.00' },
        { payer: 'HOSPITAL', dueOn: '2026-03-20', amount: '3000.00' },
      ],
    });
    await offer(at.committee, '登记患方签名').waitFor();
    const paper = await beginAct(page, '登记患方签名');
    await paper.getByLabel('患方签名页的存放处').fill('卷宗 3 号柜');
    await finishAct(page, '登记患方签名');
    await beginAct(at.hospital.page, '医疗机构签章');
    await sightings.seen('signature', () => sendAct(at.hospital.page, '医疗机构签章'), {
      committee: offer(at.committee, '调解员签名'),
    });
    for (const act of ['调解员签名', '加盖调解委员会印章']) {
      await offer(at.committee, act).waitFor();
      await beginAct(page, act);
      if (act === '调解员签名') await finishAct(page, act);
    }
    await sightings.seen('seal', () => sendAct(page, '加盖调解委员会印章'), {
      hospital: step(at.hospital, '履行'),
      insurer: step(at.insurer, '核赔'),
      committee: step(at.committee, '生效'),
    });
  });

  it('the insurer approves and pays, the hospital pays, and the case is closed in every house', async () => {
    const payee = { name: '阮知秋', account: '6222020200112233445', kind: 'PATIENT', verified: true };
    const { adjuster, reviewer } = houses.insurer;
    claim = await claims.read(adjuster, claim.id as string, 'id version caseNo');
    claim = await claims.step(reviewer, 'approveFirst', await claims.step(adjuster, 'recordPayee', claim, payee));
    await offer(at.lead, '核赔批准').waitFor();
    await beginAct(at.lead.page, '核赔批准');
    await sightings.seen('approval', () => sendAct(at.lead.page, '核赔批准'), {
      insurer: offer(at.insurer, '支付赔款'),
    });

    const paying = await beginAct(at.insurer.page, '支付赔款');
    await paying.getByLabel('支付日期').fill('今天');
    await paying.getByLabel('支付流水号').fill('ZF-0305-01');
    const paid = (desk: Desk) =>
      part(desk, '调解协议').getByText('已付 ¥57,000.00').or(part(desk, '调解协议').getByText('已付清'));
    await sightings.seen('payment', () => sendAct(at.insurer.page, '支付赔款'), {
      hospital: paid(at.hospital),
      committee: paid(at.committee),
    });

    const own = await beginAct(at.hospital.page, '登记医疗机构付款');
    await own.getByLabel('付款日').fill('今天');
    await own.getByLabel('付款凭证号').fill('FK-0305');
    await sightings.seen('hospital’s payment', () => sendAct(at.hospital.page, '登记医疗机构付款'), {
      committee: offer(at.committee, '回访结案'),
      insurer: offer(at.insurer, '结案'),
    });
    const closing = await beginAct(at.committee.page, '回访结案');
    await closing.getByLabel('回访记录').fill('款项均已收到。');
    await sightings.seen('closing', () => sendAct(at.committee.page, '回访结案'), {
      hospital: step(at.hospital, '结案'),
      insurer: part(at.insurer, '纠纷与调解').getByText(/已结案/),
    });
    await beginAct(at.insurer.page, '结案');
    await finishAct(at.insurer.page, '结案');
    await expect.poll(() => stage(at.insurer.page), soon).toBe('结案');
  });

  it('nobody was told what was said behind closed doors', async () => {
    const { hospital, insurer, lead, committee } = at;
    const all = [hospital, insurer, lead, committee];
    for (const { recording } of all) {
      expect(await recording.unread()).toEqual([]);
      // A recording of nothing would find nothing.
      for (const way of ['answer', 'frame', 'asked', 'sent'] as const) expect(recording.count(way)).toBeGreaterThan(0);
      expect(recording.places(claim.caseNo as string)).not.toEqual([]);
    }
    const { patientRoom, insurerRoom, reserve } = CANARIES;
    const own: readonly (readonly [string, readonly Desk[]])[] = [
      [patientRoom, [committee]],
      [insurerRoom, [committee, insurer]],
      [reserve, [insurer]],
      [RESERVE, [insurer]],
    ];
    for (const [word, theirs] of own)
      for (const desk of all) {
        const places = desk.recording.places(word);
        if (theirs.includes(desk)) expect(places, word).toContain('answer /graphql');
        // Another of the insurer's own people may know what the insurer knows.
        else if (desk !== lead || word === patientRoom) expect(places, `${desk.house}: ${word}`).toEqual([]);
        expect(places.filter((place) => place.startsWith('console'))).toEqual([]);
      }
    expect(world.log).not.toEqual([]);
    for (const [word] of own) expect(world.log.filter((line) => line.includes(word))).toEqual([]);
    expect(all.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
