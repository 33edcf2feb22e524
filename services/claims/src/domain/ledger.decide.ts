import { never, type Decider } from '@concord/kit/domain/decider';
import { fen, formatYuan } from '@concord/kit/domain/money';
import type { LedgerCommand } from './ledger.commands.js';
import type { LedgerFact } from './ledger.facts.js';
import { noLedger, reservationOf, standingOf, type Ledger, type OpenLedger, type Reservation } from './ledger.js';
import { ledgerLifecycle } from './ledger.moves.js';
import { refuse, type LedgerRefusal } from './ledger.refusals.js';

/** Never more is reserved than is left of a limit, never more paid than was reserved, nothing paid that no seal called for. */
export function decide(state: Ledger, command: LedgerCommand): readonly LedgerFact[] {
  ledgerLifecycle.enforce(command.type, { state, actor: command.actor, now: command.now });
  const stamp = { by: command.actor.id, at: command.now.toISOString() };
  if (command.type === 'open') return [{ type: 'LedgerOpened', ...command.opening, ...stamp }];
  const ledger = opened(state);
  switch (command.type) {
    case 'reserve':
      checkRoom(ledger, command.reservation);
      return [{ type: 'Reserved', ...command.reservation, ...stamp }];
    case 'call':
      standing(ledger, command.undertaking, ['HELD'], 'NOT_HELD');
      return [{ type: 'Called', undertaking: command.undertaking, ...stamp }];
    case 'release':
      standing(ledger, command.undertaking, ['HELD', 'CALLED'], 'NOT_HELD');
      return [{ type: 'Released', undertaking: command.undertaking, reason: command.reason, ...stamp }];
    case 'pay': {
      const { undertaking, fen: paidFen, legalFen } = command;
      const reserved = standing(ledger, undertaking, ['CALLED'], 'NOT_CALLED');
      if (paidFen > reserved.fen || legalFen > reserved.legalFen) throw refuse('MORE_THAN_RESERVED');
      return [{ type: 'LedgerPaid', undertaking, fen: paidFen, legalFen, ...stamp }];
    }
    default:
      return never(command);
  }
}

/** The ledger after a fact. A fact that cannot follow the state is a fault of the code, never of a person. */
export function evolve(state: Ledger, fact: LedgerFact): Ledger {
  if (fact.type === 'LedgerOpened') {
    const { type: _type, by: _by, at: _at, ...opening } = fact;
    return { ...opening, status: 'OPEN', paidFen: 0, legalPaidFen: 0, reservations: [] };
  }
  const ledger = opened(state);
  switch (fact.type) {
    case 'Reserved': {
      const { type: _type, by: _by, at: _at, ...reservation } = fact;
      return { ...ledger, reservations: [...ledger.reservations, { ...reservation, state: 'HELD' }] };
    }
    case 'Called':
      return become(ledger, fact.undertaking, { state: 'CALLED' });
    case 'Released':
      return become(ledger, fact.undertaking, { state: 'RELEASED' });
    case 'LedgerPaid': {
      const { undertaking, fen: paidFen, legalFen } = fact;
      return {
        ...become(ledger, undertaking, { state: 'PAID', fen: paidFen, legalFen }),
        paidFen: ledger.paidFen + paidFen,
        legalPaidFen: ledger.legalPaidFen + legalFen,
      };
    }
    default:
      return never(fact);
  }
}

/** The ledger as a decider: pure, no clock, no database. */
export const ledgerDecider: Decider<Ledger, LedgerCommand, LedgerFact> = { initial: noLedger, decide, evolve };

type Open = OpenLedger & { readonly status: 'OPEN' };

function opened(state: Ledger): Open {
  if (state.status === 'NEW') throw new Error('Only opening can follow the state NEW');
  return state;
}

function checkRoom(ledger: Open, { undertaking, fen: askedFen, legalFen }: Omit<Reservation, 'state'>): void {
  if (reservationOf(ledger, undertaking)) throw refuse('ALREADY_RESERVED');
  const { remainingFen, legalRemainingFen } = standingOf(ledger);
  if (askedFen > remainingFen) throw refuse('AGGREGATE_EXHAUSTED', { values: { left: yuan(remainingFen) } });
  if (legalFen > legalRemainingFen)
    throw refuse('LEGAL_AGGREGATE_EXHAUSTED', { values: { left: yuan(legalRemainingFen) } });
}

function standing(
  ledger: Open,
  undertaking: string,
  states: readonly Reservation['state'][],
  otherwise: LedgerRefusal,
): Reservation {
  const reservation = reservationOf(ledger, undertaking);
  if (!reservation) throw refuse('NOT_RESERVED');
  if (!states.includes(reservation.state)) throw refuse(otherwise);
  return reservation;
}

function become(ledger: Open, undertaking: string, change: Partial<Reservation>): Open {
  const reservations = ledger.reservations.map((each) =>
    each.undertaking === undertaking ? { ...each, ...change } : each,
  );
  return { ...ledger, reservations };
}

const yuan = (amount: number) => formatYuan(fen(amount));
