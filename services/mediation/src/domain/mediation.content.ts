import type { Drafted } from './mediation.js';
import { shareOf } from './mediation.payments.js';

/**
 * What the parties put their names to, as plain values in a fixed shape: its SHA-256 over sorted JSON is the hash that
 * agreement and payment name. Signatures and times are not in it, so that it is the same before and after the seal.
 */
export function agreementContent({
  id: mediation,
  caseNo,
  dispute,
  committee,
  hospital,
  proposal,
  agreement,
}: Drafted) {
  const { id, claimants, mainFacts, disputedPoints, responsibility, payee, heirs, instalments, manner } = agreement;
  const { id: proposalId, totalFen, mentalFen, liability } = proposal;
  return {
    form: 'mediation-agreement@1',
    mediation,
    caseNo,
    dispute,
    committee,
    hospital,
    agreement: id,
    proposal: proposalId,
    claimants: claimants.map(({ name, relation }) => ({ name, relation })),
    liability,
    mainFacts,
    disputedPoints,
    responsibility,
    totalFen,
    mentalFen,
    insurerFen: shareOf(instalments, 'INSURER'),
    hospitalFen: shareOf(instalments, 'HOSPITAL'),
    payee,
    heirs: heirs.map(({ name, relation, authority }) => ({ name, relation, authority })),
    instalments: instalments.map(({ payer, dueOn, amountFen }) => ({ payer, dueOn, amountFen })),
    manner,
  } as const;
}
