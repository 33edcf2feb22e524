import type { Bilingual } from '../../language/wording.js';

/** A statutory clock as the graph gives it. Everything is computed by the server; a screen only words it. */
export interface DeadlineView {
  readonly name: string;
  readonly title: Bilingual;
  readonly words: Bilingual;
  readonly article: Bilingual;
  readonly verified: string;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly state: 'RUNNING' | 'PAUSED' | 'MET' | 'MISSED' | 'OVERDUE';
  readonly remaining: number;
  readonly unit: 'WORKING_DAYS' | 'CALENDAR_DAYS' | 'HOURS' | 'MINUTES';
  readonly warned: number;
  readonly calendarVersion?: string;
  readonly explanation?: readonly DeadlineDayView[];
}

export interface DeadlineDayView {
  readonly date: string;
  readonly kind: 'START' | 'COUNTED' | 'WEEKEND' | 'HOLIDAY' | 'MAKE_UP' | 'PAUSED' | 'DUE';
  readonly count: number;
  readonly note?: Bilingual | null;
}

/** Red is breach, amber is soon, green is done by law; everything else is calm. */
export type ClockTone = 'calm' | 'soon' | 'breach' | 'lawful' | 'paused';

/** The last warning before breach that the server gives; from there on a clock is "soon". */
const lastWarning = 80;

/** How urgent a clock looks. */
export function clockTone({
  state,
  warned,
  remaining,
}: Pick<DeadlineView, 'state' | 'warned' | 'remaining'>): ClockTone {
  switch (state) {
    case 'OVERDUE':
    case 'MISSED':
      return 'breach';
    case 'MET':
      return 'lawful';
    case 'PAUSED':
      return 'paused';
    case 'RUNNING':
      return warned >= lastWarning || remaining === 0 ? 'soon' : 'calm';
    default:
      return state satisfies never;
  }
}

/** The sentence of a badge: its key, and the number in it. */
export function clockSentence({ state, remaining, unit }: Pick<DeadlineView, 'state' | 'remaining' | 'unit'>): {
  readonly key: string;
  readonly count: number;
} {
  const { count, unit: told } = inReadableUnit(Math.abs(remaining), unit);
  if (state === 'MET' || state === 'MISSED') return { key: `clock.${state}`, count };
  if (count === 0) return { key: `clock.${state}_0.${told}`, count };
  return { key: `clock.${state}.${told}`, count };
}

/** Nobody reads 1410 minutes: from two hours on they are told as whole hours, and from two days on as whole days. */
function inReadableUnit(count: number, unit: DeadlineView['unit']): { count: number; unit: DeadlineView['unit'] } {
  if (unit === 'MINUTES' && count >= 120) return inReadableUnit(Math.floor(count / 60), 'HOURS');
  if (unit === 'HOURS' && count >= 48) return { count: Math.floor(count / 24), unit: 'CALENDAR_DAYS' };
  return { count, unit };
}
