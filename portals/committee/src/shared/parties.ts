import { useLanguage } from '@concord/portal-kit/language/use-language';

type Claimants = readonly { readonly name: string | null }[] | null;

/** Between whom a case is, in words. Who may not know the names of the patient's side reads what it is instead. */
export function useParties() {
  const { t, wording } = useLanguage();
  const patientSide = (claimants: Claimants): string =>
    wording.list((claimants ?? []).flatMap(({ name }) => name ?? [])) || t('party.PATIENT');
  return {
    patientSide,
    between: (hospital: { readonly name: string }, claimants: Claimants) =>
      `${patientSide(claimants)} ↔ ${hospital.name}`,
  };
}
