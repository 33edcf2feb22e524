import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { openHospital, type HospitalUnderTest } from '../test/harness.js';
import { record, type WorldComplaint } from '../test/world.js';

let desk: HospitalUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});

const open = async (person: string, status: string): Promise<WorldComplaint> => {
  desk = await openHospital({ person });
  const complaint = desk.world.complaints.find((one) => one.status === status)!;
  await desk.go(`/complaints/${complaint.caseNo}`);
  await eventually(() => screen.getByRole('heading', { name: complaint.caseNo }));
  return complaint;
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const choose = async (act: string, submit: string) => {
  await press(act);
  const form = await eventually(() => screen.getByRole('form', { name: submit }));
  return { form, send: () => fireEvent.submit(form) };
};

describe('a complaint on the screen', () => {
  it('says what may be done, and why the rest may not', async () => {
    await open('st_front', 'OPINION');
    const next = screen.getByRole('region', { name: '下一步' });
    expect(within(next).queryByRole('button', { name: '批准并答复' })).toBeNull();
    expect(within(next).getByText('批准并答复')).toBeTruthy();
    expect(within(next).getAllByText(/您的岗位无权办理这一步/).length).toBeGreaterThan(0);
  });

  it('puts an act on record and hands out a receipt', async () => {
    const complaint = await open('st_exec', 'OPINION');
    const { send } = await choose('批准并答复', '批准并答复');
    await send();
    await eventually(() => screen.getByText('已记录在案：批准并答复'));
    expect(complaint.status).toBe('RESPONDED');
    expect(screen.getByText(new RegExp(`${complaint.caseNo}-${complaint.version}`))).toBeTruthy();
    expect(screen.getByText('案件现处于“已答复”阶段')).toBeTruthy();
  });

  it('repeats at the head of the opinion why the last one was returned', async () => {
    desk = await openHospital({ person: 'st_pro' });
    const complaint = desk.world.complaints.find(({ returned }) => returned)!;
    await desk.go(`/complaints/${complaint.caseNo}`);
    await eventually(() => screen.getByRole('heading', { name: complaint.caseNo }));
    const { form } = await choose('提交拟答复意见', '提交拟答复意见');
    expect(within(form).getByText('退回理由：请补充术前沟通记录和主诊医师意见。')).toBeTruthy();
  });

  it('offers the special report first until it is handed in, then last and with what was written', async () => {
    const complaint = await open('st_sup', 'INVESTIGATING');
    const owed = { statutoryReportRequired: false, reportApproved: false };
    Object.assign(complaint, { severity: 'MAJOR_URGENT', major: owed });
    await eventually(() => expect(desk.world.heard.size).toBe(1));
    const buttons = () => within(screen.getByRole('region', { name: '下一步' })).getAllByRole('button');
    const offered = () => buttons().map((button) => button.textContent?.trim());
    record(desk.world, complaint, { kind: 'recordFiling', by: 'st_exec' });
    await eventually(() => expect(offered()).toContain('提交专题报告'));
    expect(offered().at(-1)).not.toBe('提交专题报告');
    complaint.major = { ...owed, report: '经过与原因' };
    record(desk.world, complaint, { kind: 'report', by: 'st_exec' });
    await eventually(() => expect(offered().at(-1)).toBe('提交专题报告'));
    const { form } = await choose('提交专题报告', '提交专题报告');
    expect((within(form).getByLabelText('专题报告') as HTMLTextAreaElement).value).toBe('经过与原因');
  });

  it('becomes a dispute, which others open a moment later, and shows where it stands', async () => {
    const complaint = await open('st_pro', 'INVESTIGATING');
    const { form, send } = await choose('转入纠纷处理', '转入纠纷处理');
    await fireEvent.click(within(form).getByLabelText('诊疗活动引发'));
    await fireEvent.update(within(form).getByLabelText(/索赔金额/), '50,000');
    await fireEvent.update(within(form).getByLabelText(/姓名/), '王建国');
    // The rest of the row is as it was told at registration.
    await send();
    await eventually(() => screen.getByText('已记录在案：转入纠纷处理'));
    expect(complaint.status).toBe('DISPUTE');
    const card = await eventually(() => screen.getByRole('region', { name: '由此产生的纠纷' }));
    await eventually(() => within(card).getByText(/纠纷正在立案/));
    const stage = { zh: '待选途径', en: 'Open' };
    const claimStage = { zh: '查勘中', en: 'Surveying' };
    desk.world.disputes.push({ ...complaint.dispute, caseNo: 'JF2026-11-00001', stage, claimStage });
    await fireEvent.click(within(card).getByRole('button'));
    await eventually(() => within(card).getByText('JF2026-11-00001'));
    expect(within(card).getByText('查勘中')).toBeTruthy();
    expect(within(card).getByText('未申请调解')).toBeTruthy();
  });

  it('after a dispute asks for a measure, or for the reason why there is none', async () => {
    const complaint = await open('st_pro', 'CLOSING');
    Object.assign(complaint, { status: 'RECTIFYING', rectification: undefined, dispute: { id: 'dsp_1' } });
    await desk.go('/');
    await desk.go(`/complaints/${complaint.caseNo}`);
    await eventually(() => screen.getByRole('button', { name: '确定整改' }));
    const { form, send } = await choose('确定整改', '确定整改');
    await send();
    await eventually(() => within(form).getByText('还不能提交，请先改正：'));
    expect(within(form).getAllByText(/此项必填/).length).toBe(4);
    await fireEvent.click(within(form).getByLabelText('无须整改'));
    await fireEvent.update(await eventually(() => within(form).getByLabelText('无须整改的理由')), '诊疗无过错');
    await send();
    await eventually(() => screen.getByText('已记录在案：确定整改'));
    expect(complaint.status).toBe('CLOSING');
    expect(screen.getByText(/诊疗无过错/)).toBeTruthy();
  });

  it('shows what is missing at its field, on top, and sends nothing', async () => {
    const complaint = await open('st_exec', 'OPINION');
    const { form, send } = await choose('退回补正', '退回补正');
    await send();
    await eventually(() => within(form).getByText('还不能提交，请先改正：'));
    expect(within(form).getAllByText(/此项必填/).length).toBe(2);
    expect(complaint.status).toBe('OPINION');
  });

  it('puts a refusal of the server at the field it is about', async () => {
    const complaint = await open('st_sup', 'TRIAGED');
    complaint.severity = 'MAJOR_URGENT';
    complaint.handlerId = 'st_cm';
    await desk.go('/');
    await desk.go(`/complaints/${complaint.caseNo}`);
    await eventually(() => screen.getByRole('button', { name: '指派承办' }));
    const { form, send } = await choose('指派承办', '指派承办');
    await send();
    const field = await eventually(() => form.querySelector('#act-assign-supervisorId-error'));
    await eventually(() =>
      expect(form.querySelector('#act-assign-supervisorId-error')?.textContent).toContain('请指定主管'),
    );
    expect(field).toBeDefined();
  });

  it('keeps what was typed when somebody was faster, shows both, and goes on', async () => {
    const complaint = await open('st_pro', 'REGISTERED');
    const { form, send } = await choose('分类定级', '分类定级');
    await fireEvent.click(within(form).getByLabelText('人工定为重大紧急投诉'));
    await fireEvent.update(await eventually(() => within(form).getByLabelText('定级理由')), '扬言闹事');
    complaint.category = 'DENTISTRY';
    record(desk.world, complaint, { kind: 'triage', by: 'st_cm' });
    await send();
    const panel = await eventually(() => screen.getByRole('alertdialog'));
    await eventually(() => expect(document.activeElement).toBe(panel));
    expect((within(form).getByLabelText('定级理由') as HTMLTextAreaElement).value).toBe('扬言闹事');
    await fireEvent.click(within(panel).getByLabelText(/我填写的/));
    await fireEvent.click(within(panel).getByRole('button', { name: '按所选内容继续' }));
    await eventually(() => screen.getByText('已记录在案：分类定级'));
    expect(complaint.severity).toBe('MAJOR_URGENT');
    expect(complaint.category).not.toBe('DENTISTRY');
  });

  it('does one thing once, however often a lost answer makes one press', async () => {
    const complaint = await open('st_exec', 'OPINION');
    const { send } = await choose('批准并答复', '批准并答复');
    desk.server.cut(true);
    await send();
    await eventually(() => screen.getByText(/网络恢复后再提交一次即可/));
    desk.server.cut(false);
    await send();
    await eventually(() => screen.getByText('已记录在案：批准并答复'));
    expect(complaint.timeline.filter(({ kind }) => kind === 'approveOpinion')).toHaveLength(1);
  });

  it('tells when somebody acts on it, at once and without a reload', async () => {
    const complaint = await open('st_cm', 'INVESTIGATING');
    await eventually(() => expect(desk.world.heard.size).toBe(1));
    record(desk.world, complaint, { kind: 'report', by: 'st_sup', note: '专题报告初稿' });
    await eventually(() => screen.getByText('专题报告初稿'));
  });

  it('shows a masked number for a reason, and only then', async () => {
    const complaint = await open('st_cm', 'INVESTIGATING');
    const patient = desk.world.patients.find(({ id }) => id === complaint.patientId)!;
    expect(document.body.textContent).not.toContain(patient.phone);
    await press('显示手机号码');
    await fireEvent.click(await eventually(() => screen.getByRole('menuitem', { name: '办理投诉' })));
    await eventually(() => expect(document.body.textContent).toContain(patient.phone));
  });

  it('says plainly when there is no such case', async () => {
    desk = await openHospital({ person: 'st_cm' });
    await desk.go('/complaints/TS-1999-000001');
    await eventually(() => screen.getByText('没有找到案号 TS-1999-000001，或者您无权查看'));
  });
});
