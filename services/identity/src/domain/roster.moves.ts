import { createLifecycle, type LifecycleTable } from '@concord/kit/domain/moves';
import { ADMIN } from './roles.js';
import { rosterRefusals, type RosterRefusal } from './roster.refusals.js';

/** Whether a shift or an absence stands. */
export type RosterStatus = 'NEW' | 'SET' | 'CANCELLED';
export type RosterMove = 'set' | 'cancel';

const table = (
  noun: string,
): LifecycleTable<RosterStatus, RosterMove, RosterRefusal, { readonly status: RosterStatus }> => ({
  ...{ noun, initial: 'NEW', terminal: ['CANCELLED'] },
  statusOf: ({ status }) => status,
  refusals: rosterRefusals,
  statuses: {
    NEW: { zh: '未登记', en: 'Not set' },
    SET: { zh: '已登记', en: 'Set' },
    CANCELLED: { zh: '已取消', en: 'Cancelled' },
  },
  moves: {
    set: { label: { zh: '登记', en: 'Set' }, from: ['NEW'], to: ['SET'], who: [ADMIN] },
    cancel: { label: { zh: '取消', en: 'Cancel' }, from: ['SET'], to: ['CANCELLED'], who: [ADMIN] },
  },
});

/** A duty shift as a table. Checked when it is built: a table that contradicts itself stops the start. */
export const shiftLifecycle = createLifecycle(table('dutyShift'));

/** An absence as a table. */
export const absenceLifecycle = createLifecycle(table('absence'));
