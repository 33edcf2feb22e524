import { rooms, type Room } from '@concord/portal-kit/components/rooms/room';
import type { CaucusTextFragment, RoomSide } from '../generated/graphql.js';

/** The room of one side: what was said in earlier ones stands before what is said in the one that is open. */
export interface SideRoom {
  readonly side: RoomSide;
  /** The one that is open, or the last that was. */
  readonly current: CaucusTextFragment;
  readonly messages: CaucusTextFragment['messages'];
}

/** The rooms that may be read, one for each side. What may not be read is not there. */
export function sideRooms(caucuses: readonly CaucusTextFragment[]): readonly SideRoom[] {
  return rooms.flatMap((side) => {
    const ofSide = caucuses.filter((one) => one.side === side);
    const current = ofSide.find(({ open }) => open) ?? ofSide.at(-1);
    if (!current) return [];
    const messages = ofSide.flatMap((one) => one.messages).toSorted((one, other) => (one.at < other.at ? -1 : 1));
    return [{ side: current.side, current, messages }];
  });
}

/** Sides that have no open room. */
export const sidesWithoutRoom = (found: readonly SideRoom[]): readonly RoomSide[] =>
  rooms.filter(
    (room): room is Exclude<Room, 'JOINT'> =>
      room !== 'JOINT' && !found.some(({ side, current }) => side === room && current.open),
  );
