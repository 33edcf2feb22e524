import { expect, it } from 'vitest';
import { cite, LAWS } from './laws.js';
import { ordinal } from './ordinal.js';

it.each([
  [2, '二'],
  [10, '十'],
  [14, '十四'],
  [20, '二十'],
  [31, '三十一'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [1181, '一千一百八十一'],
  [2003, '二千零三'],
])('article %i is written %s', (number, written) => expect(ordinal(number)).toBe(written));

it('cites one article, or several, in both languages', () => {
  expect(cite(LAWS.CIVIL_CODE, 1181)).toEqual({ zh: '《民法典》第一千一百八十一条', en: 'Civil Code, art. 1181' });
  expect(cite(LAWS.MEDIATION_LAW, 15, 23)).toEqual({
    zh: '《人民调解法》第十五条、第二十三条',
    en: "People's Mediation Law, arts. 15 and 23",
  });
});
