import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { confirm, defineAct, longest } from './act.js';
import { findings } from './terms.js';

/** What an examination found of each circumstance that the policy excludes; empty before the first one. */
function foundBefore({ policy, cover }: graph.ClaimCaseFragment): Record<string, string> {
  // A condition of this kind holds when its circumstance was looked for and not found.
  const found = { YES: 'NO', NO: 'YES', UNKNOWN: 'UNKNOWN' } as const;
  return Object.fromEntries(
    (policy?.exclusions ?? []).map(({ id }) => {
      const condition = cover?.conditions.find((one) => one.id === id);
      return [id, condition ? found[condition.met] : ''];
    }),
  );
}

/** Whether the policy covers it. */
export const coverActs = {
  checkCover: defineAct({
    document: graph.ClaimCheckCoverDocument,
    schema: v.objectWithRest({ occurredOn: is.maybeDay }, is.oneOf(findings)),
    fields: (choices) => [
      {
        name: 'occurredOn',
        kind: 'day',
        label: 'claim.occurredOn',
        hint: 'act.checkCover.occurredOnHint',
        optional: true,
        leans: 'past',
      },
      ...choices.exclusions().map((exclusion) => ({
        name: exclusion,
        kind: 'choice' as const,
        label: `exclusion.${exclusion}`,
        options: () => choices.words('finding', findings),
      })),
    ],
    initial: (claim) => ({ occurredOn: claim.occurredOn ?? '', ...foundBefore(claim) }),
    input: ({ occurredOn, ...answers }) => ({
      occurredOn,
      answers: Object.entries(answers).map(([exclusion, answer]) => ({
        exclusion: exclusion as graph.Exclusion,
        answer,
      })),
    }),
  }),

  confirmCover: confirm(graph.ClaimConfirmCoverDocument),

  refuseCover: defineAct({
    document: graph.ClaimRefuseCoverDocument,
    schema: v.object({ conditionId: is.chosen, text: is.written(longest.letter) }),
    fields: (choices) => [
      {
        name: 'conditionId',
        kind: 'choice',
        label: 'act.refuseCover.condition',
        hint: 'act.refuseCover.conditionHint',
        options: choices.brokenConditions,
      },
      {
        name: 'text',
        kind: 'longText',
        rows: 6,
        label: 'act.refuseCover.text',
        hint: 'act.refuseCover.textHint',
        maxLength: longest.letter,
      },
    ],
    initial: ({ refusal }) => ({ conditionId: refusal?.condition ?? '', text: refusal?.text ?? '' }),
    recalls: ({ refusal }) => (refusal?.contested ? { label: 'claim.contested', text: refusal.contested } : undefined),
  }),

  sendRefusalNotice: defineAct({
    document: graph.ClaimSendRefusalNoticeDocument,
    schema: v.object({ sentOn: is.day, reference: is.written(longest.number) }),
    fields: () => [
      { name: 'sentOn', kind: 'day', label: 'act.sendRefusalNotice.sentOn', leans: 'past' },
      {
        name: 'reference',
        kind: 'text',
        label: 'act.sendRefusalNotice.reference',
        hint: 'act.sendRefusalNotice.referenceHint',
        maxLength: longest.number,
      },
    ],
    initial: () => ({ sentOn: '', reference: '' }),
  }),
};
