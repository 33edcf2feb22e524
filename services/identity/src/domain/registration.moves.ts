import { createLifecycle, type LifecycleTable } from '@concord/kit/domain/moves';
import { registrationRefusals, type RegistrationRefusal } from './registration.refusals.js';
import type { Registration } from './registration.js';
import { ADMIN } from './roles.js';

export type RegistrationMove = 'enter' | 'amend' | 'strike';

/** An entry of a professional register as a table. */
export const registrationTable: LifecycleTable<
  Registration['status'],
  RegistrationMove,
  RegistrationRefusal,
  Registration
> = {
  noun: 'registration',
  initial: 'NEW',
  terminal: ['STRUCK'],
  statusOf: ({ status }) => status,
  refusals: registrationRefusals,
  statuses: {
    NEW: { zh: '未登记', en: 'Not entered' },
    ENTERED: { zh: '已登记', en: 'Entered' },
    STRUCK: { zh: '已注销', en: 'Struck' },
  },
  moves: {
    enter: { label: { zh: '登记', en: 'Enter' }, from: ['NEW'], to: ['ENTERED'], who: [ADMIN] },
    amend: { label: { zh: '变更', en: 'Amend' }, from: ['ENTERED'], to: ['ENTERED'], who: [ADMIN] },
    strike: { label: { zh: '注销', en: 'Strike' }, from: ['ENTERED'], to: ['STRUCK'], who: [ADMIN] },
  },
};

/** Checked when it is built: a table that contradicts itself stops the start. */
export const registrationLifecycle = createLifecycle(registrationTable);
