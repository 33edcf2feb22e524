import { screen } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { mountPiece } from '../../test/mount-piece.js';
import type { ConditionView } from './condition.js';
import ConditionList from './ConditionList.vue';

const conditions: readonly ConditionView[] = [
  {
    id: 'period',
    met: 'YES',
    sentence: { zh: '事故发生在保险期间内', en: 'It happened within the period of cover' },
    clause: { zh: '条款 第4条', en: 'Wording, art. 4' },
  },
  { id: 'notice', met: 'NO', sentence: { zh: '未在五日内通知', en: 'No notice within five days' } },
  { id: 'licence', met: 'UNKNOWN', sentence: { zh: '执业资格未核实', en: 'Licence not checked' } },
];
let list: ReturnType<typeof mountPiece> | undefined;
afterEach(() => list?.close());

describe('conditions of cover', () => {
  it('say in words how each stands, with its sentence and clause', () => {
    list = mountPiece(ConditionList, { props: { label: '保险责任', conditions } });
    const told = screen
      .getAllByRole('listitem')
      .map((item) => [...item.children].map((part) => part.textContent?.trim()));
    expect(told).toEqual([
      ['符合', '事故发生在保险期间内 条款 第4条'],
      ['不符合', '未在五日内通知'],
      ['待查明', '执业资格未核实'],
    ]);
    expect(document.querySelectorAll('li .el-icon[aria-hidden=true]')).toHaveLength(3);
    expect(screen.getByRole('heading').textContent).toContain('符合 1 项、不符合 1 项、待查明 1 项');
  });

  it('speak English, and say when there are none', () => {
    list = mountPiece(ConditionList, { props: { label: 'Cover', conditions: [] }, language: 'en' });
    expect(screen.getByText('No conditions to check')).toBeTruthy();
  });
});
