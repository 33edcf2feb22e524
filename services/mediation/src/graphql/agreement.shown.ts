import { fen } from '@concord/kit/domain/money';
import type { AppliedMediation } from '../domain/mediation.js';
import { instalmentsPaid, shareOf } from '../domain/mediation.payments.js';
import { draftedOf } from '../domain/mediation.readings.js';
import type { AgreementType } from './agreement.type.js';
import { stub } from './foreign.stub.js';

/** The agreement of a mediation as far as it has come, with what was paid of it. */
export function shownAgreement(mediation: AppliedMediation): AgreementType | undefined {
  const drafted = draftedOf(mediation);
  if (!drafted) return undefined;
  const { agreement } = drafted;
  const { id, mainFacts, disputedPoints, responsibility, payee, heirs, manner, signatures } = agreement;
  const payments = 'payments' in mediation ? mediation.payments : [];
  const [insurerFen, hospitalFen] = [
    shareOf(agreement.instalments, 'INSURER'),
    shareOf(agreement.instalments, 'HOSPITAL'),
  ];
  return {
    ...{ id, mainFacts, disputedPoints, responsibility, payee, heirs, manner },
    instalments: instalmentsPaid({ agreement, payments }).map(({ payer, dueOn, amountFen, paidFen }) => ({
      ...{ payer, dueOn, amount: fen(amountFen), paid: fen(paidFen) },
    })),
    total: fen(insurerFen + hospitalFen),
    insurerShare: fen(insurerFen),
    hospitalShare: fen(hospitalFen),
    signatures: signatures.map(({ side, at, by }) => ({ side, at: new Date(at), by: stub(by) })),
    ...sealOf(mediation),
  };
}

function sealOf(mediation: AppliedMediation): Partial<AgreementType> {
  if (mediation.status === 'SEALING') return { hash: mediation.sealRequest.hash };
  if (!('seal' in mediation)) return {};
  const { hash, sealedAt, effectiveAt } = mediation.seal;
  const { confirmation } = mediation;
  return {
    ...{ hash, sealedAt: new Date(sealedAt), effectiveAt: new Date(effectiveAt) },
    confirmation: confirmation && {
      ...{ court: confirmation.court, reference: confirmation.reference, at: new Date(confirmation.at) },
    },
  };
}
