import { buildSchema, isInputObjectType } from 'graphql';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import apiSdl from '../generated/schema.graphql?raw';
import { acts } from './acts.js';
import { assessmentActs } from './assessment-acts.js';
import { coverActs } from './cover-acts.js';
import { reserveAct, reserveActs } from './reserve-act.js';
import type { Choices } from './use-choices.js';

const schema = buildSchema(apiSdl);
const envelope = ['idempotencyKey', 'claimId', 'expectedVersion'];
const options = [{ value: 'PATIENT', label: '患者' }];
const choices: Choices = {
  staff: () => options,
  policies: () => options,
  exclusions: () => ['PREMISES', 'NUCLEAR'],
  brokenConditions: () => options,
  documents: () => options,
  asksLegalCosts: () => true,
  words: (_kind, values) => values.map((value) => ({ value, label: value })),
};
const policy = { id: 'pol_1', exclusions: [{ id: 'PREMISES' }, { id: 'NUCLEAR' }] };
const claim = { policy, documents: [], timeline: [] } as never;

/** Something a person would enter, by the kind of the question. */
const answers = {
  ...{
    text: 'YZ-2026-01',
    password: '江南无所有',
    longText: '经查属实',
    select: 'PATIENT',
    manySelect: [],
    rating: '4',
    money: '1,200',
  },
  ...{ yesNo: true, moment: '', day: '2026-11-20', percent: '30', wholeNumber: '3', own: '' },
  rows: [{ kind: 'INVOICE', title: '费用票据' }],
};
const all = { ...acts.forms, ...reserveActs.forms } as typeof acts.forms;

describe('the acts of an insurer on a claim', () => {
  it('are those of the house’s contract, every one of them', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    const onClaims = mutations.filter((name) => {
      const input = schema.getType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`);
      return isInputObjectType(input) && 'claimId' in input.getFields();
    });
    const named = onClaims.map((name) => name.replace(/^claim(.)/, (_all, first: string) => first.toLowerCase()));
    expect(Object.keys(all).sort()).toEqual(named.sort());
    expect(Object.keys(all)).toContain(reserveAct);
  });

  describe.each(Object.entries(all))('%s', (name, act) => {
    const fields = act.fields(choices);
    const input = schema.getType(`Claim${name[0]?.toUpperCase()}${name.slice(1)}Input`);
    const known = isInputObjectType(input) ? input.getFields() : {};

    it('begins every field that it asks for', () =>
      expect(Object.keys(act.initial(claim)).sort()).toEqual(fields.map((field) => field.name).sort()));

    it('sends what the graph takes, and all that it needs', () => {
      const filled = Object.fromEntries(
        fields.map((field) => [
          field.name,
          field.kind === 'choice' ? field.options?.()[0]?.value : answers[field.kind],
        ]),
      );
      const checked = safeParse(act.schema, filled);
      expect(checked.issues).toBeUndefined();
      const sent = { ...act.input(checked.output as never) };
      expect(Object.keys(sent).filter((field) => !(field in known))).toEqual([]);
      const needed = Object.values(known).filter(
        (field) => String(field.type).endsWith('!') && !envelope.includes(field.name),
      );
      const lacking = needed.filter((field) => field.defaultValue === undefined && sent[field.name] === undefined);
      expect(lacking.map((field) => field.name)).toEqual([]);
    });
  });
});

describe('the examination of cover', () => {
  it('asks about each exclusion, and begins with what was found before', () => {
    const conditions = [
      { id: 'IN_FORCE', met: 'YES' },
      { id: 'PREMISES', met: 'YES' },
      { id: 'NUCLEAR', met: 'UNKNOWN' },
    ];
    const examined = { policy, cover: { conditions }, occurredOn: '2026-01-02' } as never;
    expect(coverActs.checkCover.initial(claim)).toEqual({ occurredOn: '', PREMISES: '', NUCLEAR: '' });
    // A condition that holds is a circumstance that was not found.
    expect(coverActs.checkCover.initial(examined)).toEqual({
      ...{ occurredOn: '2026-01-02', PREMISES: 'NO', NUCLEAR: 'UNKNOWN' },
    });
  });
  it('takes no answer for none', () => {
    const { issues } = safeParse(coverActs.checkCover.schema, { occurredOn: '', PREMISES: '', NUCLEAR: 'NO' });
    expect(issues?.map(({ path, message }) => [path?.[0]?.key, message])).toEqual([['PREMISES', 'form.required']]);
  });
});

describe('the assessment', () => {
  const recalled = (status: string, ...kinds: readonly string[]) =>
    assessmentActs.assess.recalls?.({
      status,
      timeline: kinds.map((kind) => ({ kind, note: `why ${kind}` })),
    } as never);

  it('recalls why the last one came back, and nothing older', () => {
    expect(recalled('ASSESSING', 'assess', 'returnAssessment')?.text).toBe('why returnAssessment');
    expect(recalled('ASSESSING', 'completeDocuments')).toBeUndefined();
    expect(recalled('REVIEWING', 'assess', 'returnAssessment', 'assess')).toBeUndefined();
  });
});

describe('the days of a consent', () => {
  const check = (validDays: string) => safeParse(assessmentActs.consent.schema, { validDays });
  it('are left to the contract, or from 1 to 90', () => {
    expect(check('').output).toMatchObject({ validDays: undefined });
    expect(check('90').output).toMatchObject({ validDays: 90 });
    expect(check('0').issues?.[0]?.message).toBe('form.tooSmall');
    expect(check('91').issues?.[0]?.message).toBe('form.tooLarge');
    expect(check('1.5').issues?.[0]?.message).toBe('form.wholeNumber');
  });
});
