import type { FieldSpec, SingleKind } from '@concord/portal-kit/components/form/field-spec';
import { buildSchema, isInputObjectType } from 'graphql';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import apiSdl from '../generated/schema.graphql?raw';
import { acts } from './acts.js';
import type { Choices } from './use-choices.js';

const schema = buildSchema(apiSdl);
const envelope = ['idempotencyKey', 'complaintId', 'expectedVersion'];
const options = [{ value: 'DENTISTRY', label: '口腔' }];
const choices: Choices = {
  categories: () => options,
  departments: () => options,
  staff: () => options,
  words: (_kind, values) => values.map((value) => ({ value, label: value })),
};
const complaint = { category: { code: 'DENTISTRY' }, departments: [{ id: 'DENTISTRY' }], severityReasons: [] } as never;

/** Something a person would enter, by the kind of the question. */
const answers: Readonly<Record<SingleKind, unknown>> = {
  text: '备 2026-01',
  password: '江南无所有聊赠一枝春',
  longText: '经查属实',
  select: '',
  manySelect: ['DENTISTRY'],
  rating: '4',
  money: '1,200',
  yesNo: true,
  choice: '',
  moment: '',
  day: '',
  percent: '30',
  wholeNumber: '3',
  own: '',
};

/** As `answers`; of what is to be chosen the first, of rows one. */
function answerTo(field: FieldSpec): unknown {
  if (field.kind === 'rows')
    return [Object.fromEntries(field.columns.map((column) => [column.name, answerTo(column)]))];
  if (field.inputMode === 'tel') return '138 0013 8000';
  const [first] = field.options?.() ?? [];
  return first && field.kind !== 'manySelect' ? first.value : answers[field.kind];
}

/** What is done beside the acts: papers are added and numbers asked for where they stand. */
const beside = ['attach', 'reveal'];

describe('the acts of a complaint', () => {
  it('are those of the graph, every one of them', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    const onComplaints = mutations.filter((name) => {
      const input = schema.getType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`);
      return isInputObjectType(input) && 'complaintId' in input.getFields();
    });
    const named = onComplaints.map((name) =>
      name.replace(/^complaint(.)/, (_all, first: string) => first.toLowerCase()),
    );
    expect([...Object.keys(acts.forms), ...beside].sort()).toEqual(named.sort());
  });

  describe.each(Object.entries(acts.forms))('%s', (name, act) => {
    const fields = act.fields(choices);
    const input = schema.getType(`Complaint${name[0]?.toUpperCase()}${name.slice(1)}Input`);
    const known = isInputObjectType(input) ? input.getFields() : {};

    it('begins every field that it asks for', () =>
      expect(Object.keys(act.initial(complaint)).sort()).toEqual(fields.map((field) => field.name).sort()));

    it('sends what the graph takes, and all that it needs', () => {
      const filled = Object.fromEntries(fields.map((field) => [field.name, answerTo(field)]));
      const checked = safeParse(act.schema, filled);
      expect(checked.issues).toBeUndefined();
      const sent = { ...act.input(checked.output as never) };
      expect(Object.keys(sent).filter((field) => !(field in known))).toEqual([]);
      const needed = Object.values(known).filter(
        (field) => String(field.type).endsWith('!') && !envelope.includes(field.name),
      );
      expect(needed.filter((field) => sent[field.name] === undefined).map((field) => field.name)).toEqual([]);
    });
  });
});
