import { describeMoves, type MoveExample } from '@concord/kit/test/move-suite';
import { describe, expect, it } from 'vitest';
import { monday, staff } from '../test/story.people.js';
import { opening, reservation } from '../test/story.policy.js';
import type { LedgerCommand, LedgerOrder } from './ledger.commands.js';
import { ledgerDecider } from './ledger.decide.js';
import type { LedgerFact } from './ledger.facts.js';
import { ledgerLifecycle, type LedgerMove } from './ledger.moves.js';

const order = (role: string, told: LedgerOrder): LedgerCommand => ({ ...told, actor: staff(role), now: monday });
const by = { by: 'stf_ILEAD', at: monday.toISOString() };
const { state: _state, ...asked } = reservation();
const opened: LedgerFact = { type: 'LedgerOpened', ...opening, ...by };
const reserved: LedgerFact = { type: 'Reserved', ...asked, ...by };
const called: LedgerFact = { type: 'Called', undertaking: 'und_1', ...by };
const example = (given: readonly LedgerFact[], command: LedgerCommand, fact: string, twice: string) =>
  ({ given, command, facts: [fact], status: 'OPEN', twice }) satisfies MoveExample<LedgerCommand, LedgerFact>;

describeMoves({ describe, it, expect }, ledgerLifecycle, ledgerDecider, { NEW: [], OPEN: [opened] }, {
  open: example([], order('ILEAD', { type: 'open', opening }), 'LedgerOpened', 'WRONG_STATE'),
  reserve: example([opened], order('REV', { type: 'reserve', reservation: asked }), 'Reserved', 'ALREADY_RESERVED'),
  call: example([opened, reserved], order('SYS', { type: 'call', undertaking: 'und_1' }), 'Called', 'NOT_HELD'),
  release: example(
    [opened, reserved],
    order('SYS', { type: 'release', undertaking: 'und_1', reason: 'EXPIRED' }),
    'Released',
    'NOT_HELD',
  ),
  pay: example(
    [opened, reserved, called],
    order('IFIN', { type: 'pay', undertaking: 'und_1', fen: 7_020_000, legalFen: 0 }),
    'LedgerPaid',
    'NOT_CALLED',
  ),
} satisfies Record<LedgerMove, MoveExample<LedgerCommand, LedgerFact>>);
