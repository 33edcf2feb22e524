import type { Identity } from '@concord/kit/identity/identity';
import { shownAction } from '@concord/kit/graphql/types/action.type';
import type { DisclosureRecord } from '../app/disclosure.ports.js';
import { disclosureLifecycle, disclosureTable } from '../domain/disclosure.moves.js';
import { covers, endOf, isSensitive, keptUntil } from '../domain/disclosure.ruling.js';
import type { DisclosureRecordType } from './disclosure.type.js';
import { shownDisclosure } from './dispute.shown.js';
import { stub } from './foreign.stub.js';

/** A line of the register as it stands at that instant, for who asks. */
export function shownRecord(
  { version, disclosure }: DisclosureRecord,
  identity: Identity,
  now: Date,
): DisclosureRecordType {
  const { id, status, dispute: disputeId, disputeNo, hospital, recipient, terms, madeAt, madeBy } = disclosure;
  const ending = 'ending' in disclosure ? disclosure.ending : undefined;
  const end = endOf(disclosure, now);
  const actions = disclosureLifecycle.offer({ state: disclosure, actor: identity, now });
  return {
    ...{ id, version, status, disputeId, disputeNo },
    stage: disclosureTable.statuses[status],
    inForce: status === 'ACTIVE' && covers(terms, now),
    hospital: { id: hospital },
    terms: shownDisclosure(terms, recipient),
    sensitive: isSensitive(terms),
    madeAt: new Date(madeAt),
    madeBy: staffOf(madeBy),
    endedAt: end,
    endedBy: staffOf(ending?.by),
    reason: ending?.reason,
    keptUntil: end && keptUntil(end),
    actions: actions.map(shownAction),
  };
}

/** The timer and the service are nobody of the staff. */
const staffOf = (id: string | undefined) => stub(id?.startsWith('stf_') ? id : undefined);
