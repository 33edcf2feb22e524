import { readFileSync } from 'node:fs';
import { buildSchema, parse, type ObjectTypeDefinitionNode } from 'graphql';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../schema/${path}`, import.meta.url), 'utf8');

/** The mutations that the register of people itself answers, by its own SDL. */
const ofTheRegister = parse(read('subgraphs/identity.graphql'))
  .definitions.filter((one): one is ObjectTypeDefinitionNode => 'name' in one && one.name?.value === 'Mutation')
  .flatMap(({ fields = [] }) => fields.map(({ name }) => name.value));

const authority = buildSchema(read('contracts/government.graphql'));
const acts = Object.keys(authority.getMutationType()?.getFields() ?? {});

it('an authority acts on nothing but its own people and accounts; of everything else it may take away its own journal', () => {
  expect(ofTheRegister).toContain('staffAdd');
  expect(acts).toContain('staffAdd');
  const beyond = acts.filter((name) => !ofTheRegister.includes(name));
  expect(beyond.filter((name) => !/^[a-z]+AuditExport$/.test(name))).toEqual([]);
});

it('an authority has no campuses, registers, posts or rosters here', () => {
  const questions = Object.keys(authority.getQueryType()?.getFields() ?? {});
  expect(questions).toContain('staffMembers');
  const named = [...questions, ...acts].filter((name) => /^(site|registration|duty|onDuty|staffAbsence)/.test(name));
  expect(named).toEqual([]);
});
