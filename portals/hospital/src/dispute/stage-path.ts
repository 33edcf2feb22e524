import type { DisputeCaseFragment } from '../generated/graphql.js';

/** The steps of a dispute as people speak of them; the road that was taken stands by its name. */
export type DisputeStep =
  'OPENED' | 'NOTICE' | 'ROUTE' | 'ROAD' | 'NEGOTIATION' | 'MEDIATION' | 'ADMIN' | 'COURT' | 'PERFORMING' | 'CLOSED';

/** As much of a dispute as its path needs. */
export type Walked = Pick<DisputeCaseFragment, 'status' | 'kind' | 'notice'> & {
  readonly forum: Pick<NonNullable<DisputeCaseFragment['forum']>, 'kind'> | null;
  readonly forums: readonly Pick<DisputeCaseFragment['forums'][number], 'kind' | 'outcome'>[];
};

/** 立案 · 告知 · 途径 · 调解 (or what it is) · 履行 · 结案. Only what arises from treatment has a notice (701, 23). */
export function pathOf(dispute: Walked): readonly DisputeStep[] {
  const notice = dispute.kind === 'TREATMENT' ? (['NOTICE'] as const) : [];
  return ['OPENED', ...notice, 'ROUTE', roadOf(dispute), 'PERFORMING', 'CLOSED'];
}

/** The step it stands at. */
export function stepAt(dispute: Walked): DisputeStep {
  switch (dispute.status) {
    case 'OPEN':
      return dispute.kind === 'TREATMENT' && !dispute.notice ? 'NOTICE' : 'ROUTE';
    case 'IN_FORUM':
      return roadOf(dispute);
    case 'SETTLED':
      return 'PERFORMING';
    case 'CLOSED':
      return 'CLOSED';
    default:
      return dispute.status satisfies never;
  }
}

/** The road it is on; of an ended one the road that led to its end, not one that was left. */
function roadOf({ status, forum, forums }: Walked): DisputeStep {
  if (forum) return forum.kind;
  const last = forums.at(-1);
  return last && status !== 'OPEN' && (last.outcome === 'SETTLED' || last.outcome === 'DECIDED') ? last.kind : 'ROAD';
}
