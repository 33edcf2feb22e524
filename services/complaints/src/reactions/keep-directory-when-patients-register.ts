import type { Reaction } from '@concord/kit/reactions/reaction';
import { readPatientEvent, type PatientEvent } from '@concord/schema/events';
import type { Directory } from '../app/directory.ports.js';

/** Keeps the directory as the patients service announces it: a complaint names a patient whose file the hospital keeps. */
export function keepDirectoryWhenPatientsRegister(directory: Directory): Reaction<PatientEvent> {
  return {
    name: 'keep-directory-when-patients-register',
    source: 'patients',
    read: readPatientEvent,
    apply: ({ organization, patient }, { ticket }) => directory.addPatient(ticket, organization, patient),
  };
}
