import type { Loss, UsedLimits } from './compute-payout.js';

/** Hands both back, or throws a RangeError naming the field that is not a whole number of 分 from 0 up. */
export function checkLoss(loss: Loss, used: UsedLimits): { loss: Loss; used: UsedLimits } {
  const { compensationFen, mentalFen, legalFen } = loss;
  for (const [field, fen] of Object.entries({ compensationFen, mentalFen, legalFen })) whole(`loss.${field}`, fen);
  if (mentalFen > compensationFen) throw new RangeError('loss.mentalFen: more than the compensation it is part of');
  whole('loss.compensationFen + loss.legalFen', compensationFen + legalFen);
  for (const [field, fen] of Object.entries(used)) whole(`used.${field}`, fen as number);
  return { loss, used };
}

function whole(field: string, fen: number): void {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`${field}: not a whole number of fen from 0 up`);
}
