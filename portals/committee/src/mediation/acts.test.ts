import type { FieldSpec } from '@concord/portal-kit/components/form/field-spec';
import { buildSchema, isInputObjectType } from 'graphql';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { disputeActs } from '../dispute/acts.js';
import apiSdl from '../generated/schema.graphql?raw';
import { releaseActs, roomActs } from '../rooms/acts.js';
import { seededWorld } from '../test/world-seed.js';
import { acts } from './acts.js';

const schema = buildSchema(apiSdl);
const world = seededWorld(() => new Date());
const option = (value: string) => [{ value, label: value }];
const choices = {
  staff: () => option('st_med2'),
  mediators: () => option('st_med'),
  sessions: () => option('ses_1'),
  words: (_kind: string, values: readonly string[]) => values.map((value) => ({ value, label: value })),
};

const desks = [
  { noun: 'mediation', desk: acts, current: world.mediations[6]! },
  { noun: 'dispute', desk: disputeActs, current: { ...world.disputes[0]!, actions: [] } },
  { noun: 'caucus', desk: roomActs, current: { id: 'cau_1', caseNo: 'TJ.PATIENT', version: 1 } },
  { noun: 'caucus', desk: releaseActs('ent_1'), current: { id: 'cau_1', caseNo: 'TJ.PATIENT', version: 1 } },
];
const cases = desks.flatMap(({ noun, desk, current }) =>
  Object.entries(desk.forms).map(([name, act]) => ({ noun, idName: desk.idName, name, act, current })),
);

/** Something a person would enter, by the question. */
function answerTo(field: { name: string; kind: string; options?: () => readonly { value: string }[] }): unknown {
  const first = field.options?.()[0]?.value ?? '';
  if (field.kind === 'money') return '1,200';
  if (field.kind === 'yesNo') return true;
  if (field.kind === 'moment') return '2026-12-01T01:30:00.000Z';
  if (field.kind === 'day') return '2026-12-01';
  if (field.kind === 'wholeNumber') return '30';
  if (field.kind === 'manySelect') return [first];
  return ['choice', 'select'].includes(field.kind) ? first : '记录在卷';
}

describe('the acts of the committee', () => {
  it('are those of the house’s contract', () => {
    const inputs = Object.keys(schema.getMutationType()?.getFields() ?? {}).flatMap((name) => {
      const input = schema.getType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`);
      if (!isInputObjectType(input) || !('mediationId' in input.getFields())) return [];
      return [name.replace(/^mediation(.)/, (_all, letter: string) => letter.toLowerCase())];
    });
    const withoutForm = inputs.filter((name) => !(name in acts.forms) && name !== 'caucusOpen');
    expect(withoutForm).toEqual([]);
    expect(Object.keys(acts.forms).filter((name) => !inputs.includes(name))).toEqual([]);
  });

  describe.each(cases)('$noun $name', ({ noun, idName, name, act, current }) => {
    const document = JSON.stringify(act.document);
    const [, typeName = ''] = /"value":"(\w+Input)"/.exec(document) ?? [];
    const input = schema.getType(typeName);
    const known = isInputObjectType(input) ? input.getFields() : {};
    const fields: readonly FieldSpec[] = act.fields(choices as never);

    it('names its case as the graph does', () => {
      expect(Object.keys(known)).toContain(idName);
      expect(typeName.toLowerCase()).toContain(name === 'mediationApply' ? 'mediation' : noun);
    });

    it('begins every field that it asks for', () =>
      expect(Object.keys(act.initial(current as never)).sort()).toEqual(fields.map((field) => field.name).sort()));

    it('sends what the graph takes, and all that it needs', () => {
      const filled = Object.fromEntries(
        fields.map((field) => [
          field.name,
          field.kind === 'rows'
            ? [Object.fromEntries(field.columns.map((column) => [column.name, answerTo(column)]))]
            : answerTo(field),
        ]),
      );
      const checked = safeParse(act.schema, filled);
      expect(checked.issues).toBeUndefined();
      const sent: Record<string, unknown> = act.input(checked.output as never);
      expect(Object.keys(sent).filter((field) => !(field in known))).toEqual([]);
      const envelope = ['idempotencyKey', idName, 'expectedVersion'];
      const needed = Object.values(known).filter(
        (field) =>
          String(field.type).endsWith('!') && !envelope.includes(field.name) && field.defaultValue === undefined,
      );
      expect(needed.filter((field) => sent[field.name] === undefined).map((field) => field.name)).toEqual([]);
    });
  });
});
