import type { ActCase } from '@concord/portal-kit/acts/act';
import { actsOn } from '@concord/portal-kit/acts/define-acts';
import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import { ClaimReserveSetDocument, type ClaimCaseFragment } from '../generated/graphql.js';
import { longest } from './act.js';

/** The reserve of a claim: the insurer's alone, with a version of its own; none before it is set. */
export interface ReserveCase extends ActCase {
  readonly reserve: ClaimCaseFragment['reserve'];
}

export const reserveOf = ({ id, caseNo, reserve }: ClaimCaseFragment): ReserveCase => ({
  ...{ id, caseNo, reserve },
  version: reserve?.version ?? null,
});

const { defineAct, defineActs } = actsOn<ReserveCase, unknown, 'claimId'>('claimId');

/** Name of the action that sets a reserve. */
export const reserveAct = 'reserveSet';

export const reserveActs = defineActs({
  [reserveAct]: defineAct({
    document: ClaimReserveSetDocument,
    schema: v.object({ amount: is.money, reason: is.written(longest.opinion) }),
    fields: () => [
      { name: 'amount', kind: 'money', label: 'claim.reserveAmount', hint: 'act.reserveSet.amountHint' },
      {
        name: 'reason',
        kind: 'longText',
        rows: 3,
        label: 'act.reserveSet.reason',
        hint: 'act.reserveSet.reasonHint',
        maxLength: longest.opinion,
      },
    ],
    initial: ({ reserve }) => ({ amount: reserve?.amount ?? '', reason: '' }),
  }),
});
