import { describe, expect, test } from 'vitest';
import type { Identity } from '../identity/identity.js';
import { anyone, definePolicy, everyone, never, plain, see, type Line, type Relation } from './field-policy.js';
import { judge, mayReveal, relationOf } from './judge.js';

const who = (facts: Partial<Identity>): Identity => ({
  kind: 'PERSON',
  id: 'stf_1',
  organization: 'org_hospital',
  organizationKind: 'HOSPITAL',
  roles: [],
  departments: [],
  audience: 'HOSPITAL',
  session: 'ses_1',
  expiresAt: 0,
  ...facts,
});
const manager = who({ roles: ['CM'] });
const front = who({ roles: ['FRONT'] });
const insurer = who({ organization: 'org_insurer', organizationKind: 'INSURER', audience: 'INSURER', roles: ['CM'] });
const web = who({ kind: 'WEB', audience: 'PATIENT' });

const name = see({ plain: ['CM'], masked: ['FRONT'], mask: 'name', reveal: ['DPO'] });
const shared = see({
  plain: ['CM', { audiences: ['INSURER'], relations: ['PARTY'] }],
  masked: [{ relations: ['PARTY'], audiences: ['COMMITTEE'] }],
  mask: 'name',
});

test.each<[string, Line, Identity, Relation, string]>([
  ['a role named plain', name, manager, 'OWN', 'PLAIN'],
  ['a role named masked', name, front, 'OWN', 'MASKED'],
  ['a role that may ask', name, who({ roles: ['DPO'] }), 'OWN', 'MASKED'],
  ['a role not named', name, who({ roles: ['PRO'] }), 'OWN', 'HIDDEN'],
  ['nobody in particular', name, who({}), 'OWN', 'HIDDEN'],
  ['two roles: the better sight', name, who({ roles: ['FRONT', 'CM'] }), 'OWN', 'PLAIN'],
  ['the same role of a party', name, insurer, 'PARTY', 'HIDDEN'],
  ['the same role of a stranger', name, insurer, 'FOREIGN', 'HIDDEN'],
  ['a party that is named', shared, insurer, 'PARTY', 'PLAIN'],
  ['the audience named, but no party', shared, insurer, 'FOREIGN', 'HIDDEN'],
  ['a party of another audience', shared, who({ audience: 'COMMITTEE' }), 'PARTY', 'MASKED'],
  ['conditions without a relation mean the own', plain({ audiences: ['INSURER'] }), insurer, 'FOREIGN', 'HIDDEN'],
  ['conditions without a relation mean the own', plain({ audiences: ['INSURER'] }), insurer, 'OWN', 'PLAIN'],
  ['a kind', plain({ kinds: ['SERVICE'] }), who({ kind: 'SERVICE' }), 'OWN', 'PLAIN'],
  ['a kind', plain({ kinds: ['SERVICE'] }), manager, 'OWN', 'HIDDEN'],
  ['everyone', everyone, who({}), 'PARTY', 'PLAIN'],
  ['everyone, not a web form', everyone, web, 'OWN', 'HIDDEN'],
  ['anyone, also a web form', anyone, web, 'OWN', 'PLAIN'],
  ['never', never, manager, 'OWN', 'HIDDEN'],
])('%s (#%#)', (_, line, identity, relation, sight) => expect(judge(line, identity, { relation })).toBe(sight));

test('a reveal is for who is named, and for who sees it anyway', () => {
  const own = { relation: 'OWN' } as const;
  expect([manager, front, who({ roles: ['DPO'] }), insurer].map((one) => mayReveal(name, one, own))).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect(mayReveal(name, insurer, { relation: 'PARTY' })).toBe(false);
  expect(mayReveal(never, manager, own)).toBe(false);
});

describe('the relation', () => {
  const policy = definePolicy('Case', { id: everyone });
  test('is read from the row', () => {
    expect(relationOf(policy, { organization: 'org_hospital' }, manager)).toBe('OWN');
    expect(relationOf(policy, { organization: 'org_hospital', parties: ['org_insurer'] }, insurer)).toBe('PARTY');
    expect(relationOf(policy, { organization: 'org_hospital', parties: [] }, insurer)).toBe('FOREIGN');
    expect(relationOf(policy, {}, insurer)).toBe('OWN');
  });

  test('must be said as soon as a line speaks of it', () => {
    expect(() => definePolicy('Case', { name: shared })).toThrow(/Case speaks of relations/);
    const said = definePolicy('Case', { name: shared }, { relation: () => 'PARTY' });
    expect(relationOf(said, {}, manager)).toBe('PARTY');
  });
});

test('lines that contradict themselves are refused where they are written', () => {
  expect(() => plain()).toThrow(/never/);
  expect(() => see({ plain: ['CM'], masked: ['FRONT'] })).toThrow(/names its mask/);
  expect(() => see({ plain: ['CM'], mask: 'name' })).toThrow(/who sees it masked/);
});
