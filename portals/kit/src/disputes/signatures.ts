import { centsOf } from '../language/yuan.js';
import type { AgreementView } from './views.js';

/** One step on the way of an agreement into force. */
export interface SigningStep {
  readonly name: 'PATIENT' | 'HOSPITAL' | 'MEDIATOR' | 'SEAL' | 'INSURER' | 'EFFECTIVE';
  /** Done at; none while it is not. */
  readonly at?: string;
  readonly by?: string;
  /** It is their turn now. Both sides may sign in either order. */
  readonly next: boolean;
}

type Signed = Pick<AgreementView, 'signatures' | 'sealedAt' | 'effectiveAt' | 'insurerShare'>;

/**
 * The signatures in the order the law sets (医疗纠纷预防和处理条例 39): both sides, the mediator, the committee's seal; where
 * an insurer bears a part, its confirmation comes before the agreement takes effect. `status` is that of the mediation.
 */
export function signingSteps(agreement: Signed, status: string): readonly SigningStep[] {
  const { signatures, sealedAt, effectiveAt, insurerShare } = agreement;
  const steps: Omit<SigningStep, 'next'>[] = (['PATIENT', 'HOSPITAL', 'MEDIATOR'] as const).map((side) => {
    const signature = signatures.find((one) => one.side === side);
    return { name: side, ...(signature && { at: signature.at, ...(signature.by && { by: signature.by.name }) }) };
  });
  steps.push({ name: 'SEAL', ...(sealedAt && { at: sealedAt }) });
  if (centsOf(insurerShare) > 0n) steps.push({ name: 'INSURER', ...(effectiveAt && { at: effectiveAt }) });
  steps.push({ name: 'EFFECTIVE', ...(effectiveAt && { at: effectiveAt }) });

  const open = steps.filter(({ at }) => !at).map(({ name }) => name);
  const sides = open.filter((name) => name === 'PATIENT' || name === 'HOSPITAL');
  const isUnderWay = status === 'SIGNING' || status === 'SEALING';
  const turn = !isUnderWay ? [] : sides.length ? sides : open.slice(0, 1);
  return steps.map((step) => ({ ...step, next: turn.includes(step.name) }));
}
