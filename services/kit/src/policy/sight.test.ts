import { describe, expect, it } from 'vitest';
import type { Identity } from '../identity/identity.js';
import { everyone, never, plain, see, type Line, type Relation, type TypePolicy } from './field-policy.js';
import { judge } from './judge.js';
import { createSights } from './sight.js';

const person = (kind: Identity['kind'], roles: readonly string[]): Identity => ({
  ...{ kind, id: 'p1', organization: 'o1', organizationKind: 'HOSPITAL', roles, departments: [] },
  ...{ audience: 'HOSPITAL', session: 's1', expiresAt: 0 },
});
const people = [person('PERSON', ['PRO']), person('PERSON', ['FRONT']), person('PERSON', []), person('WEB', [])];
const lines: readonly Line[] = [
  everyone,
  never,
  plain('PRO'),
  see({ plain: ['PRO'], masked: ['FRONT'], mask: 'phone' }),
  see({ plain: [{ roles: ['PRO'], relations: ['OWN', 'PARTY'] }], reveal: [{ kinds: ['PERSON'] }], mask: 'phone' }),
];
const relations: readonly Relation[] = ['OWN', 'PARTY', 'FOREIGN'];

/** A policy whose rows say themselves how they stand, and that counts how often they are asked. */
function counting() {
  const asked: unknown[] = [];
  const policy: TypePolicy = {
    ...{ typeName: 'Row', lines: {} },
    relationOf: (source) => {
      asked.push(source);
      return (source as { stands: Relation }).stands;
    },
  };
  return { asked, sights: createSights(policy) };
}

describe('the sight of a line', () => {
  it('is what the judge says, for everybody, every line and every row, asked in any order', () => {
    const { sights } = counting();
    const sightsOf = lines.map((line) => ({ line, sightOf: sights(line) }));
    for (const identity of [...people, ...people.toReversed()])
      for (const request of [{}, {}])
        for (const stands of [...relations, ...relations.toReversed()])
          for (const { line, sightOf } of sightsOf)
            expect(sightOf({ stands }, request, identity)).toBe(judge(line, identity, { relation: stands }));
  });

  it('asks how a row stands once, and not at all where it makes no difference', () => {
    const { asked, sights } = counting();
    const [open, masked, shut] = [sights(everyone), sights(lines[3]!), sights(plain('CHAIR'))];
    const [request, row] = [{}, { stands: 'OWN' }];
    for (let field = 0; field < 3; field++) {
      open(row, request, people[0]!);
      shut(row, request, people[0]!);
    }
    expect(asked).toEqual([]);
    for (let field = 0; field < 3; field++) masked(row, request, people[0]!);
    expect(asked).toEqual([row]);
  });

  it('is found anew for every request: the same person may have another role in the next one', () => {
    const { sights } = counting();
    const sightOf = sights(plain('PRO'));
    const row = { stands: 'OWN' };
    expect(sightOf(row, {}, people[0]!)).toBe('PLAIN');
    expect(sightOf(row, {}, people[1]!)).toBe('HIDDEN');
    expect(sightOf(row, {}, people[0]!)).toBe('PLAIN');
  });
});
