import { createLifecycle, type LifecycleTable } from '@concord/kit/domain/moves';
import { ledgerRefusals, type LedgerRefusal } from './ledger.refusals.js';
import type { Ledger, LedgerStatus } from './ledger.js';

export type LedgerMove = 'open' | 'reserve' | 'call' | 'release' | 'pay';

/** The lifecycle of a ledger. Whoever makes the move of the claim that writes here makes this one too. */
export const ledgerTable: LifecycleTable<LedgerStatus, LedgerMove, LedgerRefusal, Ledger> = {
  noun: 'ledger',
  initial: 'NEW',
  terminal: ['OPEN'],
  statusOf: (state) => state.status,
  refusals: ledgerRefusals,
  statuses: { NEW: { zh: '未开立', en: 'Not opened' }, OPEN: { zh: '已开立', en: 'Open' } },
  moves: {
    open: { label: { zh: '开立限额台账', en: 'Open' }, from: ['NEW'], to: ['OPEN'], who: ['ILEAD', 'ADMIN'] },
    reserve: { label: { zh: '预留限额', en: 'Reserve' }, from: ['OPEN'], to: ['OPEN'], who: ['REV', 'ILEAD'] },
    call: { label: { zh: '启用预留', en: 'Call' }, from: ['OPEN'], to: ['OPEN'], who: ['SYS'] },
    release: { label: { zh: '释放预留', en: 'Release' }, from: ['OPEN'], to: ['OPEN'], who: ['SYS'] },
    pay: { label: { zh: '记录赔付', en: 'Pay' }, from: ['OPEN'], to: ['OPEN'], who: ['IFIN'] },
  },
};

export const ledgerLifecycle = createLifecycle(ledgerTable);
