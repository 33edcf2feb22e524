/** Rooms of a mediation: all together, and each side with the mediator alone (背靠背); those are the `side` of a caucus. */
export const rooms = ['JOINT', 'PATIENT', 'HOSPITAL', 'INSURER'] as const;
export type Room = (typeof rooms)[number];

/** A room as a person may enter it. */
export interface RoomView {
  readonly room: Room;
  /** What came in since they last looked. */
  readonly unread?: number;
}

/** Ids that tie a door to its pane, so that a reader finds from one to the other. */
export const roomTabId = (room: Room): string => `room-tab-${room}`;
export const roomPaneId = (room: Room): string => `room-pane-${room}`;
