import { actsOn } from '@concord/portal-kit/acts/define-acts';
import * as is from '@concord/portal-kit/components/form/checks';
import type { SingleField } from '@concord/portal-kit/components/form/field-spec';
import * as v from 'valibot';
import type { MediationCaseTextFragment } from '../generated/graphql.js';
import type { Choices } from './use-choices.js';

/** The words with which acts on a mediation are written down. */
export const { defineAct, defineActs, confirm, confirmWithNote } = actsOn<
  MediationCaseTextFragment,
  Choices,
  'mediationId'
>('mediationId');

/** Longest texts, in characters: one line, a note, a reason that is served, the content of a document. */
export const longest = {
  line: 200,
  note: 1_000,
  reasons: 2_000,
  text: 5_000,
  content: 10_000,
  record: 20_000,
} as const;

/** A text of some length. */
export const prose = (
  name: string,
  label: string,
  maxLength: number,
  more: Partial<SingleField> = {},
): SingleField => ({
  ...{ name, label, kind: 'longText', rows: 3, maxLength },
  ...more,
});

/** A box to tick. */
export const tick = (name: string, label: string, more: Partial<SingleField> = {}): SingleField => ({
  ...{ name, label, kind: 'yesNo' },
  ...more,
});

/** Whoever is turned away is told which ways remain (医疗纠纷预防和处理条例 22, 人民调解法 26). */
export const routesField = (choices: Choices, values: readonly string[]): SingleField => ({
  name: 'routes',
  kind: 'manySelect',
  label: 'act.routes',
  hint: 'act.routesHint',
  options: () => choices.words('route', values),
});

/** Several of the known words, at least one. */
export const someOf = <const T extends string>(values: readonly T[]) =>
  v.pipe(v.array(is.oneOf(values)), v.minLength(1, 'form.required'));
