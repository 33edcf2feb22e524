import { useAction } from '@concord/portal-kit/composables/use-action';
import type { Fault } from '@concord/portal-kit/graphql/fault';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { revealPurposes } from '../complaint/terms.js';
import { PatientRevealDocument, type PatientField, type RevealPurpose } from '../generated/graphql.js';

/** Shows a masked value of a patient for a reason that the server writes down. */
export function useReveal(patientId: () => string) {
  const { say, word } = useLanguage();
  const action = useAction(PatientRevealDocument);
  return {
    purposes: () => revealPurposes.map((value) => ({ value, label: word('purpose', value) })),
    reveal:
      (field: PatientField) =>
      async (purpose: string): Promise<{ value?: string; refusal?: string; fault?: Fault }> => {
        const outcome = await action.run({ patientId: patientId(), field, purpose: purpose as RevealPurpose });
        if (outcome.kind === 'done') return { value: outcome.payload.value ?? undefined };
        if (outcome.kind === 'refused')
          return { refusal: outcome.refusals.map(({ message }) => say(message)).join(' ') };
        return { fault: outcome.kind === 'fault' ? outcome.fault : { code: 'CONFLICT', reason: 'STALE_VERSION' } };
      },
  };
}
