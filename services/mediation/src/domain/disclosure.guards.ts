import type { Guard } from '@concord/kit/domain/moves';
import type { DisclosureRefusal } from './disclosure.refusals.js';
import { covers } from './disclosure.ruling.js';
import type { DisclosureState } from './disclosure.state.js';

type DisclosureGuard = Guard<DisclosureState, DisclosureRefusal>;

/** The hospital whose register it is, no other organization. */
export const byGiver: DisclosureGuard = {
  refusal: 'NOT_THE_GIVER',
  conceals: true,
  holds: ({ state, actor }) => state.status === 'NEW' || actor.organization === state.hospital,
};

/** 个人信息保护法 15: a consent is withdrawn by who gave it. A duty set by law is no consent; it ends with its purpose. */
export const restsOnConsent: DisclosureGuard = {
  refusal: 'STATUTE_NOT_WITHDRAWN',
  holds: ({ state }) => state.status === 'NEW' || state.terms.legalBasis.kind === 'SEPARATE_CONSENT',
};

/** Until midnight of its last day; the timer only writes down what the day has done. */
export const stillRunning: DisclosureGuard = {
  refusal: 'DISCLOSURE_OVER',
  holds: ({ state, now }) => state.status === 'NEW' || covers(state.terms, now),
};

/** The timer's own: nothing lapses before its day is over. */
export const dayOver: DisclosureGuard = {
  refusal: 'DISCLOSURE_RUNNING',
  holds: ({ state, now }) => state.status === 'NEW' || !covers(state.terms, now),
};
