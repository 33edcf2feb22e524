import * as is from '@concord/portal-kit/components/form/checks';
import type { FieldOption, FieldSpec } from '@concord/portal-kit/components/form/field-spec';
import * as v from 'valibot';
import { lines } from './terms.js';

/** A notice that reaches the insurer's own desk. */
export const noticeSchema = v.object({
  hospitalId: is.chosen,
  line: is.oneOf(lines),
  claimed: is.someMoney,
  firstClaimedOn: is.day,
  occurredOn: is.maybeDay,
});

export const emptyNotice: Record<keyof v.InferOutput<typeof noticeSchema>, unknown> = {
  hospitalId: '',
  line: 'MEDICAL_LIABILITY',
  claimed: '',
  firstClaimedOn: '',
  occurredOn: '',
};

/** The questions in the order in which somebody on the telephone tells it. */
export function noticeSections(options: {
  readonly hospitals: () => readonly FieldOption[];
  readonly lines: () => readonly FieldOption[];
}): readonly { readonly title: string; readonly fields: readonly FieldSpec[] }[] {
  return [
    {
      title: 'notice.who',
      fields: [
        {
          name: 'hospitalId',
          kind: 'select',
          label: 'people.hospital',
          hint: 'notice.hospitalHint',
          options: options.hospitals,
        },
        { name: 'line', kind: 'choice', label: 'claim.line', options: options.lines },
      ],
    },
    {
      title: 'notice.what',
      fields: [{ name: 'claimed', kind: 'money', label: 'claim.claimed', hint: 'notice.claimedHint' }],
    },
    {
      title: 'notice.when',
      fields: [
        {
          name: 'firstClaimedOn',
          kind: 'day',
          label: 'notice.firstClaimedOn',
          hint: 'notice.firstClaimedOnHint',
          leans: 'past',
        },
        {
          name: 'occurredOn',
          kind: 'day',
          label: 'claim.occurredOn',
          hint: 'notice.occurredOnHint',
          optional: true,
          leans: 'past',
        },
      ],
    },
  ];
}
