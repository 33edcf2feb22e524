import { createLifecycle, type LifecycleTable } from '@concord/kit/domain/moves';
import { deputyRefusals, type DeputyRefusal } from './deputy.refusals.js';
import type { Deputyship } from './deputy.js';
import { ADMIN } from './roles.js';

export type DeputyMove = 'grant' | 'end' | 'lapse';

/** A deputyship as a table. `SYS` is the register itself, when one of the two is suspended. */
export const deputyTable: LifecycleTable<Deputyship['status'], DeputyMove, DeputyRefusal, Deputyship> = {
  noun: 'deputyship',
  initial: 'NEW',
  terminal: ['ENDED'],
  statusOf: ({ status }) => status,
  refusals: deputyRefusals,
  statuses: {
    NEW: { zh: '未授权', en: 'Not granted' },
    GRANTED: { zh: '已授权', en: 'Granted' },
    ENDED: { zh: '已终止', en: 'Ended' },
  },
  moves: {
    grant: { label: { zh: '授权代理', en: 'Grant' }, from: ['NEW'], to: ['GRANTED'], who: [ADMIN] },
    end: { label: { zh: '终止代理', en: 'End' }, from: ['GRANTED'], to: ['ENDED'], who: [ADMIN] },
    lapse: { label: { zh: '因停用终止', en: 'Lapse' }, from: ['GRANTED'], to: ['ENDED'], who: ['SYS'] },
  },
};

/** Checked when it is built: a table that contradicts itself stops the start. */
export const deputyLifecycle = createLifecycle(deputyTable);
