import { createLifecycle, type LifecycleTable, type Move } from '@concord/kit/domain/moves';
import { placeRefusals, type PlaceRefusal } from './place.refusals.js';
import { ADMIN } from './roles.js';

/** Whether a site or a department is there. A closed one stays, so that old cases keep naming it. */
export type PlaceStatus = 'NEW' | 'OPEN' | 'CLOSED';

const statuses = {
  NEW: { zh: '未设立', en: 'Not set up' },
  OPEN: { zh: '在用', en: 'Open' },
  CLOSED: { zh: '已关闭', en: 'Closed' },
};

type PlaceMove = Move<PlaceStatus, PlaceRefusal, { readonly status: PlaceStatus }>;

const add: PlaceMove = { label: { zh: '新增', en: 'Add' }, from: ['NEW'], to: ['OPEN'], who: [ADMIN] };
const rename: PlaceMove = { label: { zh: '更名', en: 'Rename' }, from: ['OPEN'], to: ['OPEN'], who: [ADMIN] };
const move: PlaceMove = { label: { zh: '调整所属', en: 'Move' }, from: ['OPEN'], to: ['OPEN'], who: [ADMIN] };
const close: PlaceMove = { label: { zh: '关闭', en: 'Close' }, from: ['OPEN'], to: ['CLOSED'], who: [ADMIN] };

const table = <Name extends string>(
  noun: string,
  moves: Readonly<Record<Name, PlaceMove>>,
): LifecycleTable<PlaceStatus, Name, PlaceRefusal, { readonly status: PlaceStatus }> => ({
  ...{ noun, initial: 'NEW', terminal: ['CLOSED'], statuses, moves },
  statusOf: ({ status }) => status,
  refusals: placeRefusals,
});

/** A site as a table. Checked when it is built: a table that contradicts itself stops the start. */
export const siteLifecycle = createLifecycle(table('site', { add, rename, close }));

/** A department as a table. */
export const departmentLifecycle = createLifecycle(table('department', { add, rename, move, close }));
