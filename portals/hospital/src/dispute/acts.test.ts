import type { Act } from '@concord/portal-kit/acts/act';
import type { FieldSpec } from '@concord/portal-kit/components/form/field-spec';
import { buildSchema, isInputObjectType } from 'graphql';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import apiSdl from '../generated/schema.graphql?raw';
import { disputeFixture } from '../test/dispute-fixture.js';
import { claimActs } from './claim-acts.js';
import { disputeActs } from './dispute-acts.js';
import { mediationActs } from './mediation-acts.js';
import type { DisputeChoices } from './use-dispute-choices.js';

const schema = buildSchema(apiSdl);
const options = [{ value: 'doc_1', label: '病历' }];
const choices: DisputeChoices = {
  insurers: () => options,
  recipients: () => [{ value: 'org_ins', label: '安信财险' }],
  committees: () => options,
  documents: () => options,
  closing: () => [{ value: 'JUDGED', label: '法院裁判' }],
  words: (_kind, values) => values.map((value) => ({ value, label: value })),
};
const dispute = disputeFixture('2026-11-22T02:00:00Z');
const [claim] = dispute['claims'] as object[];
const inputOf = (mutation: string) => {
  const type = schema.getType(`${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`);
  return isInputObjectType(type) ? type.getFields() : {};
};
const mutationOf = (noun: string, act: string) =>
  ['mediationApply', 'disclosureGive'].includes(act) ? act : `${noun}${act[0]?.toUpperCase()}${act.slice(1)}`;

/** Something a person would enter. */
function answerTo({
  kind,
  name,
  options: offered,
}: FieldSpec & { options?: () => readonly { value: string }[] }): unknown {
  const first = offered?.()[0]?.value;
  if (kind === 'own') return ['ROUTES'];
  if (kind === 'manySelect') return first ? [first] : [];
  if (kind === 'money') return '1,200';
  if (kind === 'wholeNumber') return '3';
  if (kind === 'day') return '2026-11-20';
  return first ?? (name === 'article' ? '条例第四十三条' : '档案-01');
}

const all = [
  ...Object.entries(disputeActs.forms).map(([name, act]) => ({ noun: 'dispute', name, act, current: dispute })),
  ...Object.entries(mediationActs.forms).map(([name, act]) => ({
    ...{ noun: 'mediation', name, act, current: dispute['mediation'] },
  })),
  ...Object.entries(claimActs.forms).map(([name, act]) => ({ noun: 'claim', name, act, current: claim })),
] as unknown as readonly { noun: string; name: string; act: Act<never, DisputeChoices>; current: never }[];

describe('the acts of a hospital in a dispute', () => {
  it('are all that the graph has on a dispute itself; the committee opens one, and mediations are its to run', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    const onDisputes = mutations.filter((name) => name.startsWith('dispute') && 'disputeId' in inputOf(name));
    const named = onDisputes.map((name) => name.replace(/^dispute(.)/, (_all, first: string) => first.toLowerCase()));
    expect(Object.keys(disputeActs.forms).sort()).toEqual([...named, 'disclosureGive', 'mediationApply'].sort());
    for (const { noun, name } of all) expect(mutations).toContain(mutationOf(noun, name));
  });

  describe.each(all)('$noun $name', ({ noun, name, act, current }) => {
    const fields = act.fields(choices);
    const known = inputOf(mutationOf(noun, name));

    it('begins every field that it asks for', () =>
      expect(Object.keys(act.initial(current)).sort()).toEqual(fields.map((field) => field.name).sort()));

    it('sends what the graph takes, and all that it needs', () => {
      const checked = safeParse(act.schema, Object.fromEntries(fields.map((field) => [field.name, answerTo(field)])));
      expect(checked.issues).toBeUndefined();
      const sent = { ...act.input(checked.output as never) };
      expect(Object.keys(sent).filter((field) => !(field in known))).toEqual([]);
      const envelope = ['idempotencyKey', `${noun}Id`, 'disputeId', 'expectedVersion'];
      const needed = Object.values(known).filter(
        (field) =>
          String(field.type).endsWith('!') && !envelope.includes(field.name) && field.defaultValue === undefined,
      );
      expect(needed.filter((field) => sent[field.name] === undefined).map((field) => field.name)).toEqual([]);
    });
  });

  it('say the ground of a disclosure whole: the consent with its day and its paper, or the article', () => {
    const act = disputeActs.forms['notifyInsurer'] as unknown as Act<never, DisputeChoices>;
    const begun = { ...{ insurerId: 'org_1', purpose: '理赔', kinds: ['CLAIM'], expiresOn: '2027-01-01' } };
    const none = { givenOn: '', basisPaper: '', article: '' };
    const wrong = (told: object) =>
      safeParse(act.schema, { ...begun, ...none, ...told }).issues?.map(({ path }) => path?.[0]?.key);
    expect(wrong({ basis: 'SEPARATE_CONSENT' })).toEqual(['givenOn', 'basisPaper']);
    expect(wrong({ basis: 'STATUTE' })).toEqual(['article']);
    expect(wrong({ basis: 'STATUTE', article: '条例第四十三条' })).toBeUndefined();
  });
});
