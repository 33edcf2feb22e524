import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { openCommittee, type CommitteeUnderTest } from '../test/harness.js';

let desk: CommitteeUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});
const open = async (person: string) => {
  desk = await openCommittee({ person });
  const mediation = desk.at('SESSION');
  await desk.go(`/mediations/${mediation.caseNo}`);
  await eventually(() => screen.getByRole('heading', { name: mediation.caseNo }));
  return mediation;
};
const enter = async (name: string) => {
  await fireEvent.click(screen.getByRole('tab', { name: new RegExp(`^${name}`) }));
  return eventually(() => screen.getByRole('tabpanel', { name: new RegExp(`^${name}`) }));
};
const ground = () => document.querySelector<HTMLElement>('article.case')?.dataset['room'];
const composer = (name: string) => screen.getByLabelText(name) as HTMLTextAreaElement;

describe('the rooms of a mediation', () => {
  it('begin in the joint room, where everybody is named who reads', async () => {
    await open('st_med');
    expect(ground()).toBe('JOINT');
    expect(screen.getByText(/能看到的人：甬城医调委.*甬江医院.*东海财险.*患方（纸面告知）/)).toBeTruthy();
    expect(document.querySelector('.room textarea')).toBeNull();
  });

  it('change the ground of the whole pane, and say who reads before anything is typed', async () => {
    await open('st_med');
    const pane = await enter('患方房间');
    expect(ground()).toBe('PATIENT');
    expect(pane.textContent).toContain('背靠背');
    expect(pane.textContent).toContain('仅本案调解员和委员会主任可见');
    expect(composer('仅患方房间可见')).toBeTruthy();
  });

  it("keep the acts of the case out of a side's room: those are read by all", async () => {
    await open('st_med');
    const pane = await enter('患方房间');
    expect(within(pane).queryByRole('button', { name: '提出调解方案' })).toBeNull();
    expect(within(pane).getByRole('button', { name: '提出金额' })).toBeTruthy();
  });

  it('never let what was typed in one stand in another', async () => {
    await open('st_med');
    await enter('患方房间');
    await fireEvent.update(composer('仅患方房间可见'), '底线可以再谈');
    await eventually(() => screen.getByText(/草稿已于/));
    await enter('院方房间');
    expect(composer('仅院方房间可见').value).toBe('');
    await enter('患方房间');
    await eventually(() => expect(composer('仅患方房间可见').value).toBe('底线可以再谈'));
  });

  it('hear in the room what is said in the room', async () => {
    const mediation = await open('st_med');
    const pane = await enter('院方房间');
    await fireEvent.update(composer('仅院方房间可见'), '院方愿意道歉');
    await fireEvent.click(within(pane).getByRole('button', { name: '发到院方房间' }));
    await eventually(() => within(pane).getByText('院方愿意道歉'));
    expect(mediation.caucuses[1]?.messages).toHaveLength(1);
    expect(composer('仅院方房间可见').value).toBe('');
  });

  it('release an offer as an act, with what the others will see, and nothing more', async () => {
    const mediation = await open('st_med');
    const pane = await enter('患方房间');
    const offer = within(pane).getByText('底线八万元，年前付清。').closest('li') as HTMLElement;
    await fireEvent.click(within(offer).getByRole('button', { name: '转达' }));
    const form = await eventually(() => within(offer).getByRole('form'));
    await fireEvent.update(within(form).getByLabelText('让其他各方看到的文字'), '患方愿以八万元和解');
    const preview = within(form).getByRole('region', { name: '预览' });
    await eventually(() => expect(preview.textContent).toContain('患方愿以八万元和解'));
    expect(preview.textContent).toContain('¥80,000.00');
    expect(preview.textContent).not.toContain('底线');
    expect(preview.dataset['room']).toBe('JOINT');
    await fireEvent.submit(form);
    await eventually(() => screen.getByText('已记录在案：向其他方转达'));
    expect(mediation.offers).toMatchObject([{ side: 'PATIENT', amount: '80000.00', text: '患方愿以八万元和解' }]);
    const joint = await enter('共同房间');
    expect(joint.textContent).toContain('患方愿以八万元和解');
    expect(joint.textContent).not.toContain('年前付清');
  });

  it('are read by the chair, who does not speak there', async () => {
    await open('st_chair');
    const pane = await enter('患方房间');
    expect(within(pane).getByText('底线八万元，年前付清。')).toBeTruthy();
    expect(screen.queryByLabelText('仅患方房间可见')).toBeNull();
    expect(within(pane).queryByRole('button', { name: '转达' })).toBeNull();
  });

  it('are not there for who may not read them: no door, no count', async () => {
    await open('st_reg');
    expect(screen.queryByRole('tablist')).toBeNull();
    expect(document.body.textContent).not.toContain('患方房间');
  });

  it('are opened for a side that has none, and entered', async () => {
    await open('st_med');
    await fireEvent.click(screen.getByRole('button', { name: '开设单方沟通室' }));
    const form = await eventually(() => screen.getByRole('form', { name: '开设单方沟通室' }));
    expect(within(form).queryByLabelText('患方房间')).toBeNull();
    await fireEvent.click(within(form).getByLabelText('保险人房间'));
    await fireEvent.submit(form);
    await eventually(() => expect(ground()).toBe('INSURER'));
  });

  it('are left when one goes to another case', async () => {
    await open('st_med');
    await enter('患方房间');
    await desk.go(`/mediations/${desk.at('DRAFTING').caseNo}`);
    await eventually(() => screen.getByRole('heading', { name: desk.at('DRAFTING').caseNo }));
    expect(ground()).toBe('JOINT');
  });
});
