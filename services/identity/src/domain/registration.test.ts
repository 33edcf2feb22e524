import { given } from '@concord/kit/test/given';
import { describeMoves } from '@concord/kit/test/move-suite';
import { describe, expect, it } from 'vitest';
import { registrationDecider } from './registration.decide.js';
import { registrationLifecycle } from './registration.moves.js';
import { isGood, type Registered, type RegistrationFact } from './registration.js';
import { administrator, now } from './staff.fixture.js';

const actor = { ...administrator, organizationKind: 'COMMITTEE' as const };
const paper = { number: 'TJ-330200-0042', specialty: '医疗纠纷', from: '2025-01-01', until: '2027-12-31' };
const registered: Registered = { ...paper, id: 'reg_1', organization: 'org_a', staff: 'stf_wang', kind: 'MEDIATOR' };
const enter = { type: 'enter', registered, staff: { status: 'ACTIVE' }, entered: false, actor, now } as const;
const stamp = { by: actor.id, at: now.toISOString() };
const entered: RegistrationFact = { type: 'RegistrationEntered', ...registered, ...stamp };
const struck: RegistrationFact = { type: 'RegistrationStruck', reason: '解聘', ...stamp };

describeMoves(
  { describe, it, expect },
  registrationLifecycle,
  registrationDecider,
  { NEW: [], ENTERED: [entered], STRUCK: [entered, struck] },
  {
    enter: { given: [], command: enter, facts: ['RegistrationEntered'], status: 'ENTERED', twice: 'WRONG_STATE' },
    amend: {
      ...{ given: [entered], command: { type: 'amend', paper, actor, now } as const },
      ...{ facts: ['RegistrationAmended'], status: 'ENTERED', twice: 'allowed' },
    },
    strike: {
      ...{ given: [entered], command: { type: 'strike', reason: '解聘', actor, now } as const },
      ...{ facts: ['RegistrationStruck'], status: 'STRUCK', twice: 'WRONG_STATE' },
    },
  },
);

describe('an entry', () => {
  const told = (changed: Partial<Registered>) => ({ registered: { ...registered, ...changed } });
  const entering = (changed: object) => given(registrationDecider).when({ ...enter, ...changed });

  it.each([
    ['of a physician at a committee', told({ kind: 'PHYSICIAN' }), 'REGISTER_NOT_KEPT', 'kind'],
    ['of somebody suspended', { staff: { status: 'SUSPENDED' } }, 'REGISTRATION_OF_SUSPENDED', 'staffId'],
    ['beside another one', { entered: true }, 'REGISTRATION_EXISTS', 'kind'],
    ['without a number', told({ number: '   ' }), 'REGISTRATION_NUMBER_MALFORMED', 'number'],
    ['that ends before it begins', told({ until: '2024-12-31' }), 'REGISTRATION_DAYS_REVERSED', 'until'],
  ])('%s is refused', (_, changed, code, field) => {
    expect(entering(changed).refusal()).toMatchObject({ code, path: [field] });
  });

  it('has its number in capitals, without width and spaces', () => {
    expect(entering(told({ number: ' tj-３３０２００ 0042' })).state()).toMatchObject({ number: 'TJ-3302000042' });
  });

  it('is good from its first to its last day, without end where none is printed, and never once it is struck', () => {
    const state = { status: 'ENTERED', ...registered } as const;
    const days = ['2024-12-31', '2025-01-01', '2027-12-31', '2028-01-01'];
    expect(days.map((day) => isGood(state, day))).toEqual([false, true, true, false]);
    expect(isGood({ ...state, until: undefined }, '2099-01-01')).toBe(true);
    expect(days.some((day) => isGood({ ...state, status: 'STRUCK' }, day))).toBe(false);
  });

  it('says what the new paper says, and nothing of the old one', () => {
    const { specialty: _, ...rest } = paper;
    const command = { type: 'amend', paper: { ...rest, until: '2030-12-31' }, actor, now } as const;
    const state = given(registrationDecider, entered).when(command).state();
    expect(state).toEqual({ status: 'ENTERED', ...registered, specialty: undefined, until: '2030-12-31' });
  });
});
