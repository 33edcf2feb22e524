import type { Text } from '@concord/kit/domain/text';

/** Whose room it is: what is said in it, the other sides do not learn. */
export const roomSides = {
  PATIENT: { zh: '患方', en: "The patient's side" },
  HOSPITAL: { zh: '医方', en: 'The hospital' },
  INSURER: { zh: '保险机构', en: 'The insurer' },
} as const satisfies Record<string, Text>;
export type RoomSide = keyof typeof roomSides;

/** What of an entry was shown to the other sides, in the words that were shown. */
export interface Release {
  readonly text: string;
  readonly at: string;
  readonly by: string;
}

/** Something said in the room; an offer where it names a sum, in 分. */
export interface CaucusEntry {
  readonly id: string;
  readonly text: string;
  readonly amountFen?: number;
  readonly at: string;
  readonly by: string;
  readonly organization: string;
  readonly released?: Release;
}

/** A room of one side with the mediators (单方沟通). */
export interface Room {
  readonly id: string;
  readonly mediation: string;
  readonly dispute: string;
  readonly side: RoomSide;
  readonly committee: string;
  readonly hospital: string;
  readonly insurer?: string;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly entries: readonly CaucusEntry[];
}

/** A caucus: in each status exactly the fields that make sense there. */
export type Caucus =
  | { readonly status: 'NEW' }
  | (Room & { readonly status: 'OPEN' })
  | (Room & { readonly status: 'CLOSED'; readonly closedAt: string; readonly closedBy: string });

export type CaucusStatus = Caucus['status'];

/** The room before it was opened. */
export const noCaucus: Caucus = { status: 'NEW' };

/** A room that exists. */
export type OpenedCaucus = Exclude<Caucus, { status: 'NEW' }>;

/** The organizations that have a seat at the room: the committee, and the organization whose side it is. */
export function organizationsOfRoom({ side, committee, hospital, insurer }: Room): readonly string[] {
  if (side === 'HOSPITAL') return [committee, hospital];
  return side === 'INSURER' && insurer ? [committee, insurer] : [committee];
}
