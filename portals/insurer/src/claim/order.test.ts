import { describe, expect, it } from 'vitest';
import { inOrder } from './order.js';

const offered = (...names: string[]) => names.map((name) => ({ name }));
const names = (actions: readonly { name: string }[]) => actions.map(({ name }) => name);
const nothing = { cover: null, documents: [], payee: null } as never;

describe('the order of what may be done', () => {
  it('keeps that of the server, with a reserve and a closing without payment last', () =>
    expect(names(inOrder(offered('closeWithoutPayment', 'reserveSet', 'dispatch', 'surveyByDesk'), nothing))).toEqual([
      'dispatch',
      'surveyByDesk',
      'reserveSet',
      'closeWithoutPayment',
    ]));
  it('puts paying before its failing, and consenting before declining', () => {
    expect(names(inOrder(offered('payFailed', 'pay'), nothing))).toEqual(['pay', 'payFailed']);
    expect(names(inOrder(offered('declineConsent', 'consent'), nothing))).toEqual(['consent', 'declineConsent']);
  });
  it('examines cover first, and afterwards only again', () => {
    const all = offered('checkCover', 'confirmCover');
    expect(names(inOrder(all, nothing))).toEqual(['checkCover', 'confirmCover']);
    const examined = { cover: { conditions: [] }, documents: [], payee: null } as never;
    expect(names(inOrder(all, examined))).toEqual(['confirmCover', 'checkCover']);
  });
  it('has what was handed in judged before more is handed in', () => {
    const all = offered('submitDocument', 'judgeDocument');
    const handedIn = (state: string) => ({ cover: null, documents: [{ state }], payee: null }) as never;
    expect(names(inOrder(all, handedIn('SUBMITTED')))).toEqual(['judgeDocument', 'submitDocument']);
    expect(names(inOrder(all, handedIn('REJECTED')))).toEqual(['submitDocument', 'judgeDocument']);
  });
});
