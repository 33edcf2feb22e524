import type { Json } from '../world/http.js';
import type { Base } from './base.js';
import type { Client } from './client.js';

/** Where the money of the dispute stands, as insurer and committee read it. */
export async function moneyOf(client: Client, { people, claimId, mediationId, policyId }: Base): Promise<Json> {
  const { ledger } = await client.read(
    people.lead,
    'policy',
    policyId,
    'ledger { held called paid remaining reservations { amount state } }',
  );
  const { reservations, ...sums } = ledger;
  const claim = await client.read(people.lead, 'claim', claimId, 'status payout { insurerShare } payment { amount }');
  const fields = 'status undertaking { insurerShare } agreement { instalments { payer amount paid } }';
  const mediation = await client.read(people.mediator, 'mediation', mediationId, fields);
  const instalments = (mediation.agreement?.instalments ?? []) as Json[];
  return {
    ledger: sums,
    reservations: (reservations as Json[]).map(({ amount, state }) => `${amount} ${state}`),
    ...claimOf(claim.status, claim.payout?.insurerShare ?? null, claim.payment?.amount ?? null),
    ...agreementOf(
      mediation.status,
      mediation.undertaking?.insurerShare ?? null,
      instalments.map(({ payer, amount, paid }) => `${payer} ${paid} of ${amount}`),
    ),
  };
}

/** A claim in what `moneyOf` answers. */
export const claimOf = (status: string, share: string | null, paid: string | null) => ({
  claim: { status, share, paid },
});

/** A mediation in what `moneyOf` answers. */
export const agreementOf = (status: string, promised: string | null, instalments: readonly string[]) => ({
  mediation: { status, promised, instalments },
});

const fen = (yuan: string) => Math.round(Number(yuan) * 100);
const sum = (amounts: readonly string[]) => amounts.reduce((total, amount) => total + fen(amount), 0);

/** What is wrong with the money of a sight, whatever became of the act: it is neither made nor lost. */
export function moneyFaults({ ledger, reservations, claim, mediation }: Json, aggregate: string): readonly string[] {
  const inState = (state: string) =>
    sum((reservations as string[]).filter((each) => each.endsWith(state)).map((each) => each.split(' ')[0]!));
  const faults: string[] = [];
  for (const [part, state] of [
    ['held', 'HELD'],
    ['called', 'CALLED'],
    ['paid', 'PAID'],
  ] as const)
    if (fen(ledger[part]) !== inState(state)) faults.push(`what is ${part} is not what is reserved as ${state}`);
  if (sum([ledger.held, ledger.called, ledger.paid, ledger.remaining]) !== fen(aggregate))
    faults.push('what is held, called, paid and left is not the limit');
  const isPromised = claim.share !== null;
  const reserved = fen(ledger.held) + fen(ledger.called) + fen(ledger.paid);
  if (reserved !== (isPromised ? fen(claim.share) : 0)) faults.push('the ledger does not hold what the claim promises');
  if (fen(claim.paid ?? '0') !== fen(ledger.paid)) faults.push('the ledger has not paid what the claim has');
  const booked = (mediation.instalments as string[]).filter((each) => each.startsWith('INSURER'));
  if (booked.length > 0 && sum(booked.map((each) => each.split(' ')[1]!)) !== fen(claim.paid ?? '0'))
    faults.push('the committee has not booked what the insurer paid');
  return faults;
}
