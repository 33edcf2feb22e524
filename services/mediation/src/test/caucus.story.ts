import type { MediationExtract } from '../domain/caucus.extract.js';
import type { CaucusFact } from '../domain/caucus.facts.js';
import type { RoomSide } from '../domain/caucus.js';
import { monday } from './dispute.story.js';

const at = monday.toISOString();

/** A mediation in preparation, with two mediators and the insurer invited. */
export const mediation: MediationExtract = {
  id: 'med_1',
  dispute: 'dsp_1',
  status: 'PREPARING',
  committee: 'org_committee',
  hospital: 'org_hospital',
  insurer: 'org_insurer',
  mediators: ['stf_MED', 'stf_second'],
};

export const roomOpened = (side: RoomSide = 'HOSPITAL'): CaucusFact => ({
  type: 'RoomOpened',
  id: 'cau_1',
  mediation: 'med_1',
  dispute: 'dsp_1',
  side,
  committee: 'org_committee',
  hospital: 'org_hospital',
  insurer: 'org_insurer',
  by: 'stf_MED',
  at,
});
export const offered = (): CaucusFact => ({
  type: 'Offered',
  entry: 'say_1',
  amountFen: 1_200_000,
  text: '最多一万二',
  organization: 'org_hospital',
  by: 'stf_LEGAL',
  at,
});
export const roomClosed = (): CaucusFact => ({ type: 'RoomClosed', by: 'stf_MED', at });

/** A past for each status. */
export const past = {
  NEW: [],
  OPEN: [roomOpened(), offered()],
  CLOSED: [roomOpened(), offered(), roomClosed()],
} satisfies Record<string, readonly CaucusFact[]>;
