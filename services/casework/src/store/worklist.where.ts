import type { Where } from '@concord/kit/store/where';
import type { Looking } from '../app/worklist.ports.js';

/** What a worklist row says of every case. */
export interface DueRow {
  organization: string;
  id: string;
  isOpen: boolean;
  dueAt: Date;
}

/** The views that mean the same of every case. */
export type DueView = 'OPEN' | 'OVERDUE' | 'DUE_TODAY' | 'ALL';

/** A view that is about nothing but what is due. */
export function dueWhere(view: DueView, { now, dayEnd }: Pick<Looking, 'now' | 'dayEnd'>): Where<DueRow> {
  switch (view) {
    case 'OPEN':
      return { isOpen: true };
    case 'OVERDUE':
      return { isOpen: true, dueAt: { to: now } };
    case 'DUE_TODAY':
      return { isOpen: true, dueAt: { after: now, to: dayEnd } };
    case 'ALL':
      return {};
  }
}

/**
 * A view and everything else that was asked for: both must hold. They may speak of the same column, so one stands inside
 * the alternatives of the other.
 */
export function viewNarrowed<Row>(view: Where<Row>, narrowing: Where<Row>): Where<Row> {
  const { any = [{} as Where<Row>], ...columns } = view;
  return { ...columns, any: any.map((alternative) => ({ ...alternative, any: [narrowing] })) } as Where<Row>;
}
