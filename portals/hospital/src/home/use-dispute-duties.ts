import { useQuestion } from '@concord/portal-kit/composables/use-question';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { computed } from 'vue';
import { useDisputeRow } from '../dispute/row.js';
import {
  ClaimCountersDocument,
  ClaimDutiesDocument,
  MediationCountersDocument,
  MediationDutiesDocument,
  type DisputeRowFragment,
} from '../generated/graphql.js';

/** How many of each kind stand on the first page. */
const most = 10;
/** After everything that has a clock. */
const never = '9999';

interface Waiting {
  readonly node: { readonly status: string; readonly dispute: DisputeRowFragment | null };
}

/** What of our disputes waits for us: in a mediation, or at the insurer. Each is kept by a service of its own, and asked for alone. */
export function useDisputeDuties() {
  const { t, word } = useLanguage();
  const row = useDisputeRow();
  const mediations = useQuestion(MediationDutiesDocument, () => ({ first: most }));
  const claims = useQuestion(ClaimDutiesDocument, () => ({ first: most }));
  const awaited = useQuestion(MediationCountersDocument, () => ({}));
  const asked = useQuestion(ClaimCountersDocument, () => ({}));
  const listOf = (view: string) => ({ name: 'disputes', query: { view } });

  const rowsOf = (edges: readonly Waiting[] | undefined, view: string) =>
    (edges ?? []).flatMap(({ node: { status, dispute } }) =>
      dispute
        ? [
            {
              ...row(dispute, word('duty', status)),
              id: `${view}.${dispute.id}`,
              dueAt: dispute.nextDeadline?.dueAt ?? never,
              to: { name: 'dispute', params: { caseNo: dispute.caseNo }, query: { view } },
            },
          ]
        : [],
    );
  const rows = computed(() =>
    [
      ...rowsOf(mediations.value.value?.mediations.edges, 'AWAITING'),
      ...rowsOf(claims.value.value?.claims.edges, 'DOCUMENTS'),
    ].sort((a, b) => a.dueAt.localeCompare(b.dueAt)),
  );

  return {
    rows: computed(() => rows.value.map(({ dueAt: _dueAt, ...shown }) => shown)),
    tiles: computed(() => [
      {
        ...{ name: 'awaiting', label: t('home.awaiting'), to: listOf('AWAITING') },
        count: awaited.value.value?.mediationCounters.awaitingMe,
      },
      {
        ...{ name: 'documents', label: t('home.documents'), to: listOf('DOCUMENTS') },
        count: asked.value.value?.claimCounters.mine,
      },
    ]),
    more: computed(() => (mediations.value.value?.mediations.pageInfo.hasNextPage ? listOf('AWAITING') : undefined)),
    recount: () => Promise.all([awaited.again(), asked.again()]),
    relist: () => Promise.all([mediations.again(), claims.again()]),
  };
}
