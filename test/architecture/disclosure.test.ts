import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allKinds, disclosedKinds } from '@concord/rules/disclosure/kinds';
import { parse, type DefinitionNode, type TypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const all = (of: 'fields' | 'facts' | 'events') => [
  ...new Set(allKinds.flatMap((kind) => disclosedKinds[kind][of] as readonly string[])),
];

/** `Type.field` and whether it may be null, of every subgraph. */
const fields = new Map<string, TypeNode>(
  readdirSync(`${root}/schema/subgraphs`)
    .filter((name) => name.endsWith('.graphql'))
    .flatMap((name) => parse(read(`schema/subgraphs/${name}`)).definitions as readonly DefinitionNode[])
    .flatMap((type) => {
      if (type.kind !== 'ObjectTypeDefinition' && type.kind !== 'ObjectTypeExtension') return [];
      return (type.fields ?? []).map((field) => [`${type.name.value}.${field.name.value}`, field.type] as const);
    }),
);

describe('the table of what hospitals disclose', () => {
  it.each(all('fields'))('%s is a field of the graph that may be empty', (field) => {
    const type = fields.get(field);
    expect(type, 'the graph has it').toBeDefined();
    // What is withheld is null, or a list with nothing in it.
    const mayBeEmpty = type?.kind !== 'NonNullType' || type.type.kind === 'ListType';
    expect(mayBeEmpty).toBe(true);
  });

  it.each(all('facts'))('%s is a fact of its aggregate', (named) => {
    const [aggregate, fact] = named.split('.') as [string, string];
    const service = { dispute: 'mediation', claim: 'claims' }[aggregate];
    expect(read(`services/${service}/src/domain/${aggregate}.facts.ts`)).toContain(`readonly type: '${fact}'`);
  });

  it.each(all('events'))('%s is told between services', (named) => {
    const [event, field] = named.split('.') as [string, string];
    const [, shape = ''] = read('schema/src/events.mediation.ts').split(`event('${event}', {`);
    const [own = ''] = shape.split('})');
    expect(own).toMatch(new RegExp(`\\b${field}\\b`));
  });
});
