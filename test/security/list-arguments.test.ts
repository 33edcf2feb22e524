import { rolesOf } from '@concord/identity/domain/roles';
import type { Identity } from '@concord/kit/identity/identity';
import { judge } from '@concord/kit/policy/judge';
import { mayLookBy } from '@concord/kit/policy/looks';
import { getNamedType, isInputObjectType, isListType, isNonNullType, type GraphQLField } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { wholeGraph } from './matrix/graph.js';
import { allPolicies, linesOf, type Lines } from './matrix/lines.js';

/** Nothing is filtered, searched, sorted or counted by what one may not read. */
const { schema, owners } = wholeGraph();
/** Where a page begins and how long it is. */
const PAGING = ['first', 'after'];
const KINDS = ['HOSPITAL', 'INSURER', 'COMMITTEE'] as const;
/** A search that some who may call the list may not use: refused before anything is looked up. */
const BARRED: readonly string[] = [];

let lines: Lines;
/** By list and argument, the fields that it speaks of. */
let looks: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  lines = await linesOf(schema, owners);
  const declared = (await allPolicies()).flatMap(({ looksBy = {} }) => Object.entries(looksBy));
  looks = new Map(
    declared.flatMap(([list, by]) => Object.entries(by).map(([path, fields]) => [`${list}.${path}`, fields] as const)),
  );
});

const isList = ({ type }: GraphQLField<unknown, unknown>) =>
  isListType(isNonNullType(type) ? type.ofType : type) || getNamedType(type).name.endsWith('Connection');

/** Every argument of every list, and every field of its filter. */
const listArguments = Object.values(schema.getQueryType()?.getFields() ?? {})
  .filter(isList)
  .flatMap(({ name, args }) =>
    args.flatMap((arg) => {
      const of = getNamedType(arg.type);
      if (PAGING.includes(arg.name)) return [];
      if (!isInputObjectType(of)) return [`${name}.${arg.name}`];
      return Object.keys(of.getFields()).map((field) => `${name}.${arg.name}.${field}`);
    }),
  );

const somebody = (kind: (typeof KINDS)[number], role: string): Identity => ({
  ...{ kind: 'PERSON', id: 'stf_1', organization: 'org_1', organizationKind: kind, roles: [role], departments: [] },
  ...{ audience: kind, session: '', expiresAt: 0 },
});

describe('the arguments of lists', () => {
  it('each says which fields it speaks of: one that is added tomorrow has to', () => {
    expect(listArguments.length).toBeGreaterThan(40);
    expect([...looks.keys()].sort()).toEqual([...listArguments].sort());
  });

  it('none sorts: the order of a worklist is what is due, for everybody', () => {
    expect(listArguments.filter((each) => /sort|order/i.test(each))).toEqual([]);
  });

  it('whoever may call a list may read what its arguments speak of, or is refused the argument', () => {
    const barred = new Set<string>();
    for (const [argument, fields] of looks) {
      const list = lines.get(`Query.${argument.split('.')[0]}`);
      for (const kind of KINDS)
        for (const role of rolesOf[kind]) {
          const who = somebody(kind, role);
          if (!list || judge(list.line, who, { relation: 'OWN' }) === 'HIDDEN') continue;
          const may = fields.every((field) => {
            const ruled = lines.get(field);
            return ruled !== undefined && mayLookBy(ruled.line, who);
          });
          if (!may) barred.add(`${argument} ${role}`);
        }
    }
    expect([...barred].sort()).toEqual([...BARRED].sort());
  });
});
