import { describe, expect, test } from 'vitest';
import { admits, contractFields } from './audience.js';
import { anyone, definePolicy, everyone, never, plain, see, type Line } from './field-policy.js';

const roles = ['CM', 'LEGAL'];

describe('a field is in the contract of an audience when anybody of it sees it', () => {
  test.each<[string, Line, boolean]>([
    ['for everyone', everyone, true],
    ['for anyone', anyone, true],
    ['for nobody', never, false],
    ['for a role they have', plain('ADJ', 'CM'), true],
    ['for a role of another house', plain('ADJ'), false],
    ['masked', see({ masked: ['CM'], mask: 'phone' }), true],
    ['after a reveal', see({ reveal: ['CM'], mask: 'phone' }), true],
    ['for their house as a party', plain({ audiences: ['HOSPITAL'], relations: ['PARTY'] }), true],
    ['for another house', plain({ audiences: ['INSURER'] }), false],
    ['for a role they have, in another house', plain({ audiences: ['INSURER'], roles: ['LEGAL'] }), false],
    ['for a role they have not, in their house', plain({ audiences: ['HOSPITAL'], roles: ['ADJ'] }), false],
    ['for programs of a house', plain({ kinds: ['CLIENT'] }), true],
    ['for services and timers', plain({ kinds: ['SERVICE', 'TIMER'] }), false],
  ])('%s', (_, line, is) => expect(admits(line, 'HOSPITAL', roles)).toBe(is));
});

test('what several services say of one type counts together, what has no line is in no contract', () => {
  const policies = [
    definePolicy('Patient', { id: everyone, name: plain('CM') }),
    definePolicy('Patient', { id: everyone, complaints: plain({ audiences: ['HOSPITAL'] }), secret: never }),
  ];
  const keeps = contractFields(policies, 'HOSPITAL', roles);
  expect(['id', 'name', 'complaints', 'secret', 'other'].map((field) => keeps('Patient', field))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(contractFields(policies, 'INSURER', ['ADJ'])('Patient', 'name')).toBe(false);
});
