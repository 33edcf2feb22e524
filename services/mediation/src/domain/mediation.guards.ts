import { isOrActsFor } from '@concord/kit/domain/actor';
import type { Guard } from '@concord/kit/domain/moves';
import { articleLine } from '@concord/rules/deadlines/deadline-rule';
import type { MediationCase } from './mediation.js';
import { isOver, ruleOfClock } from './mediation.deadlines.js';
import { owing } from './mediation.payments.js';
import { acceptedOf, draftedOf, openSessionOf, proposedOf, sideOf, standingUndertaking } from './mediation.readings.js';
import type { MediationRefusal } from './mediation.refusals.js';
import type { Signature } from './mediation.parts.js';

type MediationGuard = Guard<MediationCase, MediationRefusal>;

const mediators = (state: MediationCase) => acceptedOf(state)?.mediators ?? [];
const signed = (state: MediationCase, side: Signature['side'], by?: string) =>
  draftedOf(state)?.agreement.signatures.some((each) => each.side === side && (by === undefined || each.by === by)) ??
  false;

/** Asked by the patient side, the hospital answers; asked by the hospital, the committee writes down the patient side's answer. */
export const answererIsOtherSide: MediationGuard = {
  refusal: 'NOT_OTHER_SIDE',
  holds: ({ state, actor }) =>
    'application' in state &&
    sideOf(state, actor.organization) === (state.application.by === 'PATIENT' ? 'HOSPITAL' : 'PATIENT'),
};

export const answerTimeIsOver: MediationGuard = {
  refusal: 'ANSWER_TIME_NOT_OVER',
  holds: ({ state, now }) => isOver(state, 'OTHER_SIDE', now),
};

/** What mediators do is done by those of the case, or their deputies; chair, register and the hospital's people act in their own right. */
export const mediatorOfTheCase: MediationGuard = {
  refusal: 'NOT_ASSIGNED',
  holds: ({ state, actor }) =>
    !actor.roles.includes('MED') ||
    actor.roles.includes('CHAIR') ||
    actor.roles.includes('REG') ||
    mediators(state).some(({ staff }) => isOrActsFor(actor, staff)),
};

/**
 * Who declared a conflict is out from that moment on, not only from the day on which the chair names somebody else; so is
 * whoever would act for them alone.
 */
export const notInConflict: MediationGuard = {
  refusal: 'MEDIATOR_IN_CONFLICT',
  holds({ state, actor }) {
    const oneself = mediators(state).find(({ staff }) => staff === actor.id);
    if (oneself) return !oneself.declaration?.conflict;
    const principals = mediators(state).filter(({ staff }) => isOrActsFor(actor, staff));
    return principals.length === 0 || principals.some(({ declaration }) => !declaration?.conflict);
  },
};

/** Nobody declares or signs as a mediator but a mediator of the case: no deputy has their conscience, or their hand. */
export const isMediator: MediationGuard = {
  refusal: 'NOT_ASSIGNED',
  conceals: true,
  holds: ({ state, actor }) => mediators(state).some(({ staff }) => staff === actor.id),
};

/** Past the limit a mediation has failed, whether or not the timer has said so yet. */
export const withinLimit: MediationGuard = {
  refusal: 'LIMIT_OVER',
  holds: ({ state, now }) => !isOver(state, 'CONCLUDE', now),
  detail: ({ state }) => {
    if (state.status === 'NEW') return {};
    const rule = ruleOfClock(state, 'CONCLUDE');
    return { rule: { id: rule.id, article: articleLine(rule.article) } };
  },
};

export const limitIsOver: MediationGuard = {
  refusal: 'LIMIT_NOT_OVER',
  holds: ({ state, now }) => isOver(state, 'CONCLUDE', now),
};

export const insurerNotYetInvited: MediationGuard = {
  refusal: 'INSURER_AT_TABLE',
  conceals: true,
  holds: ({ state }) => acceptedOf(state)?.insurer === undefined,
};

export const sessionPlanned: MediationGuard = {
  refusal: 'NO_SESSION_PLANNED',
  holds: ({ state }) => acceptedOf(state)?.sessions.some(({ openedAt }) => !openedAt) ?? false,
};

export const noSessionOpen: MediationGuard = {
  refusal: 'SESSION_OPEN',
  holds: ({ state }) => openSessionOf(state) === undefined,
};

export const sessionOpen: MediationGuard = {
  refusal: 'NO_SESSION_OPEN',
  conceals: true,
  holds: ({ state }) => openSessionOf(state) !== undefined,
};

export const sessionHeld: MediationGuard = {
  refusal: 'SESSION_NEEDED',
  holds: ({ state }) => acceptedOf(state)?.sessions.some(({ openedAt }) => openedAt) ?? false,
};

export const everyMediatorDeclared: MediationGuard = {
  refusal: 'MEDIATOR_UNDECLARED',
  holds: ({ state }) => mediators(state).every(({ declaration }) => declaration),
};

export const noMediatorInConflict: MediationGuard = {
  refusal: 'MEDIATOR_IN_CONFLICT',
  holds: ({ state }) => !mediators(state).some(({ declaration }) => declaration?.conflict),
};

export const sideHasNotAnswered: MediationGuard = {
  refusal: 'ALREADY_ANSWERED',
  holds: ({ state, actor }) =>
    state.status !== 'NEW' && !proposedOf(state)?.proposal.answers[sideOf(state, actor.organization)],
};

export const notYetWaived: MediationGuard = {
  refusal: 'INSURER_WAIVED',
  conceals: true,
  holds: ({ state }) => proposedOf(state)?.undertaking?.kind !== 'WAIVED',
};

/** Also a consent that has run out: until its owner says so, the sum is reserved. */
export const noUndertakingStands: MediationGuard = {
  refusal: 'UNDERTAKING_STANDS',
  holds: ({ state }) => standingUndertaking(state) === undefined,
};

/** The insurer honours its word a little beyond the printed expiry; that is its margin, nothing to build on. */
export const undertakingNotExpired: MediationGuard = {
  refusal: 'UNDERTAKING_EXPIRED',
  holds: ({ state, now }) => {
    const undertaking = standingUndertaking(state);
    return !undertaking || now.toISOString() < undertaking.expiresAt;
  },
};

const notSigned = (side: Signature['side']): MediationGuard => ({
  refusal: 'ALREADY_SIGNED',
  conceals: true,
  holds: ({ state, actor }) => !signed(state, side, side === 'MEDIATOR' ? actor.id : undefined),
});
export const patientHasNotSigned = notSigned('PATIENT');
export const hospitalHasNotSigned = notSigned('HOSPITAL');
export const mediatorHasNotSigned = notSigned('MEDIATOR');

export const bothSidesSigned: MediationGuard = {
  refusal: 'SIDES_SIGN_FIRST',
  holds: ({ state }) => signed(state, 'PATIENT') && signed(state, 'HOSPITAL'),
};

export const mediatorSigned: MediationGuard = {
  refusal: 'MEDIATOR_SIGNS_FIRST',
  holds: ({ state }) => signed(state, 'MEDIATOR'),
};

export const sealTimeIsOver: MediationGuard = {
  refusal: 'SEAL_TIME_NOT_OVER',
  holds: ({ state, now }) => isOver(state, 'SEAL', now),
};

export const notYetConfirmed: MediationGuard = {
  refusal: 'ALREADY_CONFIRMED',
  conceals: true,
  holds: ({ state }) => !('confirmation' in state && state.confirmation),
};

export const withinConfirmationTime: MediationGuard = {
  refusal: 'CONFIRMATION_TIME_OVER',
  holds: ({ state, now }) => !isOver(state, 'CONFIRMATION', now),
};

export const everythingPaid: MediationGuard = {
  refusal: 'NOT_ALL_PAID',
  holds: ({ state }) => 'seal' in state && owing(state) === 0,
};
