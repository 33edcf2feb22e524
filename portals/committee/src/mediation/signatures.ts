import type { AgreementTextFragment } from '../generated/graphql.js';

/** One step on the way of an agreement into force. */
export interface SigningStep {
  readonly name: 'PATIENT' | 'HOSPITAL' | 'MEDIATOR' | 'SEAL' | 'INSURER' | 'EFFECTIVE';
  /** Done at; none while it is not. */
  readonly at?: string;
  readonly by?: string;
  /** It is their turn now. Both sides may sign in either order. */
  readonly next: boolean;
}

/**
 * The signatures in the order the law sets (医疗纠纷预防和处理条例 39): both sides, the mediator, the committee's seal; where
 * an insurer bears a part, its confirmation comes before the agreement takes effect.
 */
export function signingSteps(agreement: AgreementTextFragment, status: string): readonly SigningStep[] {
  const { signatures, sealedAt, effectiveAt, insurerShare } = agreement;
  const isBorneByInsurer = Number(insurerShare) > 0;
  const confirmedAt = effectiveAt ?? undefined;
  const steps = [
    ...(['PATIENT', 'HOSPITAL', 'MEDIATOR'] as const).map((side) => {
      const signature = signatures.find((one) => one.side === side);
      return { name: side, at: signature?.at, by: signature?.by?.name };
    }),
    { name: 'SEAL' as const, at: sealedAt ?? undefined, by: undefined },
    ...(isBorneByInsurer ? [{ name: 'INSURER' as const, at: confirmedAt, by: undefined }] : []),
    { name: 'EFFECTIVE' as const, at: effectiveAt ?? undefined, by: undefined },
  ];
  const open = steps.filter(({ at }) => !at).map(({ name }) => name);
  const sides = open.filter((name) => name === 'PATIENT' || name === 'HOSPITAL');
  const turn = status === 'SIGNING' || status === 'SEALING' ? (sides.length ? sides : open.slice(0, 1)) : [];
  return steps.map(({ name, at, by }) => ({
    ...{ name, next: turn.some((one) => one === name) },
    ...(at && { at }),
    ...(by && { by }),
  }));
}
