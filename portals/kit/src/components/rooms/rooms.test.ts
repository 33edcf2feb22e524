import { fireEvent, screen } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { defineComponent, h, ref } from 'vue';
import { eventually } from '../../test/eventually.js';
import { mountPiece } from '../../test/mount-piece.js';
import type { Room } from './room.js';
import RoomComposer from './RoomComposer.vue';
import RoomPane from './RoomPane.vue';
import RoomSwitch from './RoomSwitch.vue';

let page: ReturnType<typeof mountPiece> | undefined;
let sent: string[] = [];
let answer: { refusal?: string } = {};
afterEach(() => {
  page?.close();
  localStorage.clear();
  sent = [];
  answer = {};
});

/** A page as the committee has it: doors, and the pane of the room behind the chosen one. */
const House = defineComponent(() => {
  const room = ref<Room>('JOINT');
  const readers = { JOINT: '王调解员、李女士、甬江医院', PATIENT: '王调解员、李女士' };
  const views = [{ room: 'JOINT' as const }, { room: 'PATIENT' as const, unread: 2 }];
  const send = async (text: string) => {
    if (!answer.refusal) sent.push(`${room.value}: ${text}`);
    return answer;
  };
  return () => [
    h(RoomSwitch, { rooms: views, modelValue: room.value, 'onUpdate:modelValue': (next: Room) => (room.value = next) }),
    h(
      RoomPane,
      { room: room.value, readers: readers[room.value as 'JOINT'] },
      { composer: () => h(RoomComposer, { key: room.value, room: room.value, caseNo: 'TJ-1', send }) },
    ),
  ];
});
const pane = () => screen.getByRole('tabpanel');
const words = () => document.querySelector('textarea')!;
const goInto = async (door: string | RegExp) => {
  await fireEvent.click(screen.getByRole('tab', { name: door }));
};
const enter = () => goInto(/患方房间/);

describe('rooms', () => {
  it('always say which one it is, who reads it, and change the ground of the whole pane', async () => {
    page = mountPiece(House);
    expect(pane().dataset['room']).toBe('JOINT');
    expect(pane().textContent).toContain('您在共同房间');
    await eventually(() => screen.getByLabelText('各方都能看到'));
    await enter();
    expect(pane().dataset['room']).toBe('PATIENT');
    expect(pane().textContent).toContain('您在患方房间');
    expect(pane().textContent).toContain('能看到的人：王调解员、李女士');
    expect(pane().getAttribute('aria-labelledby')).toBe(screen.getByRole('tab', { selected: true }).id);
    await eventually(() => screen.getByLabelText('仅患方房间可见'));
    expect(screen.getByRole('button', { name: '发到患方房间' })).toBeTruthy();
  });

  it('are passed by with arrow keys and entered on purpose', async () => {
    page = mountPiece(House);
    const [joint, patient] = screen.getAllByRole('tab');
    joint!.focus();
    await fireEvent.keyDown(joint!, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(patient);
    expect(pane().dataset['room']).toBe('JOINT');
    await fireEvent.keyDown(patient!, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(joint);
    expect(patient!.textContent).toContain('2 条未读');
  });

  it('never show in one what was typed in another, and keep it where it was typed', async () => {
    page = mountPiece(House);
    await enter();
    await fireEvent.update(words(), '底线是八万');
    await goInto('共同房间');
    expect(words().value).toBe('');
    await eventually(() => expect(Object.keys(localStorage).some((key) => key.includes('room.'))).toBe(true));
    await enter();
    await eventually(() => expect(words().value).toBe('底线是八万'));
    expect(sent).toEqual([]);
  });

  it('send with the keys, not while an input method composes, and keep what was refused', async () => {
    page = mountPiece(House);
    await enter();
    await fireEvent.update(words(), '请再考虑');
    await fireEvent.keyDown(words(), { key: 'Enter', ctrlKey: true, isComposing: true });
    expect(sent).toEqual([]);
    answer = { refusal: '调解已终止。' };
    await fireEvent.keyDown(words(), { key: 'Enter', ctrlKey: true });
    await eventually(() => screen.getByText('调解已终止。'));
    expect(words().value).toBe('请再考虑');
    answer = {};
    await fireEvent.keyDown(words(), { key: 'Enter', ctrlKey: true });
    await eventually(() => expect(words().value).toBe(''));
    expect(sent).toEqual(['PATIENT: 请再考虑']);
  });

  it('speak English', async () => {
    page = mountPiece(House, { language: 'en' });
    await fireEvent.click(screen.getByRole('tab', { name: /Patient’s room/ }));
    await eventually(() => screen.getByLabelText('Only the patient’s room will read this'));
  });
});
