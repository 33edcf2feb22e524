import { createLifecycle, type LifecycleTable } from '@concord/kit/domain/moves';
import { reserveRefusals, type ReserveRefusal } from './reserve.refusals.js';
import type { Reserve, ReserveStatus } from './reserve.js';

export type ReserveMove = 'set';

/** The lifecycle of a reserve: set, and set again. */
export const reserveTable: LifecycleTable<ReserveStatus, ReserveMove, ReserveRefusal, Reserve> = {
  noun: 'reserve',
  initial: 'NEW',
  terminal: ['SET'],
  statusOf: (state) => state.status,
  refusals: reserveRefusals,
  statuses: { NEW: { zh: '未提取', en: 'Not set' }, SET: { zh: '已提取', en: 'Set' } },
  moves: {
    set: {
      label: { zh: '提取准备金', en: 'Set the reserve' },
      from: ['NEW', 'SET'],
      to: ['SET'],
      who: ['ADJ', 'ILEAD'],
    },
  },
};

export const reserveLifecycle = createLifecycle(reserveTable);
