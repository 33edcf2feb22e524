import * as words from './dispute-canaries.js';
import type { Secret } from './dispute-canaries.js';

/** Accounts at the three houses of a story, by what they have to do with it. */
const hospital = {
  /** Work on complaints. */
  handlers: ['dept', 'doc', 'exec', 'front', 'legal', 'manager', 'pro', 'sup'],
  /** Deal with the insurer. */
  liaison: ['exec', 'fin', 'legal', 'pro', 'sup'],
  /** Deal with the dispute. */
  disputing: ['exec', 'fin', 'legal', 'manager', 'pro', 'sup'],
  everybody: ['admin', 'dept', 'doc', 'dpo', 'exec', 'fin', 'front', 'legal', 'manager', 'pro', 'sup'],
  room: ['exec', 'legal', 'pro'],
} as const;
const insurer = {
  desk: ['adj', 'hot', 'ifin', 'ilead', 'rev', 'surv'],
  disputing: ['adj', 'hot', 'ifin', 'ilead', 'rev'],
  everybody: ['adj', 'admin.anxin', 'hot', 'ifin', 'ilead', 'rev', 'surv'],
  room: ['adj', 'ilead', 'rev'],
} as const;
const committee = {
  disputing: ['chair', 'med', 'med2', 'med3', 'med4', 'reg', 'seal'],
  /** The two mediators of the case and the chair; not med2, who has other cases, nor med3, who had to go. */
  room: ['chair', 'med', 'med4'],
} as const;

const atTheTable = [...hospital.disputing, ...insurer.disputing, ...committee.disputing];
const onlyOf = <Of extends object>(secrets: Of, who: readonly string[]) =>
  Object.fromEntries(Object.keys(secrets).map((name) => [name, who])) as Record<keyof Of, readonly string[]>;

/** Who is shown each secret while the story is under way, and nobody else of anybody, in any way. */
const underWay: Readonly<Record<Secret, readonly string[]>> = {
  ...onlyOf(words.ofHospital, hospital.handlers),
  ...onlyOf(words.neverWhole, []),
  ...onlyOf(words.ofBothHouses, [...hospital.liaison, ...insurer.desk]),
  disclosed: [...hospital.everybody, ...insurer.everybody],
  // Also who answers for data protection: the register is kept by them.
  consentPaper: [...hospital.disputing, 'dpo', ...insurer.disputing],
  documentTitle: [...hospital.everybody, ...insurer.everybody],
  ...onlyOf(words.ofInsurer, insurer.desk),
  // Who may issue a policy, the administrator too, says how far a reviewer may go.
  authority: insurer.everybody,
  ...onlyOf(words.found, insurer.desk),
  ...onlyOf(words.ofCommittee, committee.disputing),
  ...onlyOf(words.ofApplication, [...hospital.disputing, ...committee.disputing]),
  ...onlyOf(words.inRooms, committee.room),
  hospitalSays: [...hospital.room, ...committee.room],
  hospitalOffers: [...hospital.room, ...committee.room],
  insurerSays: [...insurer.room, ...committee.room],
  ...onlyOf(words.atTheTable, atTheTable),
  // Whoever claims is also the one who complained.
  claimant: [...atTheTable, ...hospital.handlers],
};

/** What has not been said yet while the parties are in their rooms. */
const notYetSaid = {
  ...{ paymentReference: [], consentDeclined: [], payee: [], payFailed: [] },
  ...{ withdrawn: [], answer: [], facts: [], callBack: [] },
} satisfies Partial<Record<Secret, readonly string[]>>;

const inOrder = (who: readonly string[]) => [...new Set(who)].sort();
const table = (of: Readonly<Record<Secret, readonly string[]>>) =>
  Object.fromEntries(Object.entries(of).map(([name, who]) => [name, inOrder(who)]));

/** Who is shown what while the parties are in their rooms and the insurer's finding is not reviewed. */
export const inTheRooms = table({ ...underWay, ...notYetSaid });

/** Who is shown what when everything is paid and closed: the hospital has the reviewed finding. */
export const whenClosed = table({ ...underWay, assessment: [...insurer.desk, ...hospital.liaison] });
