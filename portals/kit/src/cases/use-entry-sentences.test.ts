import { afterEach, describe, expect, it } from 'vitest';
import { defineComponent, h } from 'vue';
import { sessionKey } from '../session/session.js';
import { mountPiece } from '../test/mount-piece.js';
import CaseTimeline from './CaseTimeline.vue';
import { useEntrySentences, type JournalEntry } from './use-entry-sentences.js';

const entry = (id: string, more: Partial<JournalEntry>): JournalEntry => ({
  ...{ id, version: 1, at: '2026-11-22T02:00:00Z', kind: 'propose', actor: { kind: 'PERSON' }, details: [] },
  ...more,
});
const entries = [
  entry('own', {
    label: { zh: '提出调解方案', en: 'Proposed terms' },
    staff: { name: '王和' },
    organization: { id: 'org_1', name: '甬城医调委' },
    details: [
      { name: 'total', value: '80000.00' },
      { name: 'newlyTold', value: 'MAJOR' },
    ],
  }),
  entry('theirs', { kind: 'sign', staff: { name: '顾清' }, organization: { id: 'org_2', name: '甬江医院' } }),
  entry('unnamed', { kind: 'consent', organization: { id: 'org_3', name: '东海财险' } }),
  entry('timer', { kind: 'lapse', actor: { kind: 'TIMER' } }),
  entry('new', { kind: 'somethingNew', actor: { kind: 'ROBOT' } }),
];
const sentences = { entry: { sign: '签署协议', lapse: '逾期', consent: '同意' }, detail: { total: '总额' } };
const Timeline = defineComponent(() => {
  const { lines } = useEntrySentences((name, raw) => (name === 'total' ? `¥${raw}` : undefined));
  return () => h(CaseTimeline, { lines: lines(entries) });
});
let page: ReturnType<typeof mountPiece>;
afterEach(() => page.close());

describe('entries as sentences', () => {
  it('name who did it, with their house where it is another one, and what, with its details', () => {
    const person = {
      value: { id: 'st_1', name: '王和', roles: [], organization: { id: 'org_1', name: '', kind: '' } },
    };
    page = mountPiece(Timeline, { sentences, provide: { [sessionKey as symbol]: { person } } });
    const told = [...document.querySelectorAll('li p:first-child')].map((line) => line.textContent?.trim());
    expect(told).toEqual([
      '王和 提出调解方案',
      '甬江医院 顾清 签署协议',
      '东海财险 同意',
      '系统计时 逾期',
      '工作人员 办理（somethingNew）',
    ]);
    expect(document.querySelector('.facts')?.textContent).toContain('总额 ¥80000.00');
    expect(document.querySelector('.facts')?.textContent).toContain('newlyTold MAJOR');
  });
});
