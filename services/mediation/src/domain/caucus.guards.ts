import type { Guard } from '@concord/kit/domain/moves';
import { isMediator, maySpeak as speaks, type Onlooker } from './caucus.access.js';
import type { MediationExtract } from './caucus.extract.js';
import type { Caucus } from './caucus.js';
import type { CaucusRefusal } from './caucus.refusals.js';

/** A room as it is judged: with what its case says in the same transaction. */
export interface CaucusSeen {
  readonly caucus: Caucus;
  readonly mediation: MediationExtract;
}

type CaucusGuard = Guard<CaucusSeen, CaucusRefusal>;

/** From the assignment of mediators until the seal is asked for; after an end, offers are frozen. */
const underWay: readonly string[] = ['PREPARING', 'SESSION', 'APPRAISAL', 'PROPOSED', 'DRAFTING', 'SIGNING'];

export const caseUnderWay: CaucusGuard = {
  refusal: 'CASE_NOT_UNDER_WAY',
  holds: ({ state: { mediation } }) => underWay.includes(mediation.status),
};

/** Opening, passing on and closing are the mediators'; others are not offered it. */
export const byMediator: CaucusGuard = {
  refusal: 'NOT_THE_MEDIATOR',
  conceals: true,
  holds: ({ state: { mediation }, actor }) => isMediator(actor, mediation),
};

/** The mediators, and whoever speaks for the side whose room it is. */
export const maySpeak: CaucusGuard = {
  refusal: 'NOT_OF_THE_ROOM',
  conceals: true,
  holds: ({ state, actor }) => mayTalk(state, actor),
};

function mayTalk({ caucus, mediation }: CaucusSeen, actor: Onlooker): boolean {
  return caucus.status !== 'NEW' && speaks(caucus, mediation, actor);
}
