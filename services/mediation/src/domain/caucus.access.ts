import type { Actor } from '@concord/kit/domain/actor';
import type { Text } from '@concord/kit/domain/text';
import type { MediationExtract } from './caucus.extract.js';
import type { Room, RoomSide } from './caucus.js';

/** Who looks or acts; an identity and an actor both are. */
export type Onlooker = Pick<Actor, 'id' | 'kind' | 'organization' | 'roles'>;

/** What of a room decides who may be in it. */
export type RoomAccess = Pick<Room, 'side' | 'committee' | 'hospital' | 'insurer'>;

/** Who speaks for a side in its room. A patient's side has no desk: the mediator writes down what it says. */
export const spokesmen = {
  PATIENT: [],
  HOSPITAL: ['PRO', 'LEGAL', 'EXEC'],
  INSURER: ['ADJ', 'REV', 'ILEAD'],
} as const satisfies Record<RoomSide, readonly string[]>;

/** Who can read what is typed in a room, said before it is typed. */
export const readers: Readonly<Record<RoomSide, Text>> = {
  PATIENT: {
    zh: '仅本案调解员和委员会主任可见；医院、保险机构和委员会其他人员看不到。',
    en: 'Read by the mediators of this case and the chair alone; not by the hospital, the insurer or others of the committee.',
  },
  HOSPITAL: {
    zh: '仅本案调解员、委员会主任及医院医患办、法务、院领导可见；患方、保险机构和委员会其他人员看不到。',
    en: "Read by the mediators of this case, the chair, and the hospital's relations office, lawyers and executives; not by the patient's side, the insurer or others of the committee.",
  },
  INSURER: {
    zh: '仅本案调解员、委员会主任及保险机构理赔、核赔、总协调人员可见；患方、医院和委员会其他人员看不到。',
    en: "Read by the mediators of this case, the chair, and the insurer's adjusters, reviewers and lead; not by the patient's side, the hospital or others of the committee.",
  },
};

/** Whether they mediate this case now; who was replaced does not. */
export function isMediator(who: Onlooker, { committee, mediators }: Mediated): boolean {
  return (
    who.kind === 'PERSON' && who.organization === committee && who.roles.includes('MED') && mediators.includes(who.id)
  );
}

/**
 * Whether the room is there for them: the case's mediators of today and the chair, and the people who speak for the side.
 * For everybody else it does not exist. This is the one place that says so.
 */
export function mayRead(room: RoomAccess, mediation: Mediated, who: Onlooker): boolean {
  return isMediator(who, mediation) || isChair(who, room) || isSpokesman(who, room);
}

/** Whether they may say or offer something there: as `mayRead`, but the chair only reads. */
export function maySpeak(room: RoomAccess, mediation: Mediated, who: Onlooker): boolean {
  return isMediator(who, mediation) || isSpokesman(who, room);
}

type Mediated = Pick<MediationExtract, 'committee' | 'mediators'>;

const isChair = (who: Onlooker, { committee }: RoomAccess) =>
  who.kind === 'PERSON' && who.organization === committee && who.roles.includes('CHAIR');

function isSpokesman(who: Onlooker, { side, hospital, insurer }: RoomAccess): boolean {
  const home = { PATIENT: undefined, HOSPITAL: hospital, INSURER: insurer }[side];
  const roles: readonly string[] = spokesmen[side];
  return who.kind === 'PERSON' && who.organization === home && roles.some((role) => who.roles.includes(role));
}
