import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Planted } from './plant.js';
import type { Word } from './words.js';

const services = join(import.meta.dirname, '..', '..', '..', 'services');
const SEALED = /(\w+)[!?]?:\s*(?:nullable\()?(?:col\.)?sealed\(\)|sealed\(\)\)+\s*(\w+)!/g;

/** Every sealed column of every row class, as `service/file column`; of several of one name in a file each by its place. */
export function sealedColumns(): readonly string[] {
  return readdirSync(services).flatMap((service) => {
    const rooms = ['store', 'files'].map((room) => join(services, service, 'src', room));
    return rooms.filter(existsSync).flatMap((room) =>
      readdirSync(room)
        .filter((file) => file.endsWith('.row.ts'))
        .flatMap((file) => named(`${service}/${file}`, readFileSync(join(room, file), 'utf8'))),
    );
  });
}

function named(file: string, source: string): readonly string[] {
  const seen = new Map<string, number>();
  return [...source.matchAll(SEALED)].map(([, one, other]) => {
    const column = one ?? other ?? '';
    const nth = (seen.get(column) ?? 0) + 1;
    seen.set(column, nth);
    return `${file} ${column}${nth > 1 ? ` ${nth}` : ''}`;
  });
}

/** What was planted in each: a word of the story, or a secret that the house made or was given. */
export const planted: Readonly<Record<string, readonly (Word | Secret)[]>> = {
  'patients/patient.row.ts name': ['patient', 'majorPatient'],
  'patients/patient.row.ts phone': ['phone', 'majorPhone'],
  'patients/patient.row.ts memberNo': ['memberNo'],
  'patients/visit.row.ts doctorName': ['doctor'],
  'complaints/complaint.row.ts state': [
    'summary',
    'majorComplainant',
    'claimantPhone',
    'responsibility',
    'offeredWith',
  ],
  'claims/claim.row.ts state': ['survey', 'place', 'assessment', 'payee', 'account', 'documentReference'],
  'claims/insurer-only.row.ts state': ['authorityFen'],
  'claims/insurer-only.row.ts state 2': ['reserveReason', 'reserveFen'],
  'claims/policy.row.ts state': ['perPersonFen'],
  'mediation/dispute.row.ts state': ['claimant', 'claimantPhone'],
  'mediation/disclosure.row.ts state': ['disclosed', 'consentPaper'],
  'mediation/mediation.row.ts state': ['record', 'application', 'conflict', 'facts'],
  'mediation/caucus.row.ts state': ['patientSays', 'hospitalSays', 'insurerSays', 'patientSumFen'],
  'identity/staff.row.ts name': ['staffName'],
  'identity/staff.row.ts account': ['staffAccount'],
  'identity/deputy.row.ts reason': ['deputyReason'],
  'identity/registration.row.ts paper': ['registerNumber'],
  'identity/sso-provider.row.ts clientSecret': ['clientSecret'],
  'identity/challenge.row.ts secret': ['challengeSecret'],
  'identity/second-factor.row.ts secret': ['factorSecret'],
  'kit/journal.row.ts facts': ['triageNote', 'returned', 'replaced', 'payFailed'],
};

/** Sums as a database would keep them, in 分. */
export const fen = {
  ...{ authorityFen: '6123456', reserveFen: '7777771', patientSumFen: '3888883', perPersonFen: '40000037' },
} as const;

/** What is planted in a register, or a sum. */
export type Secret = keyof typeof fen | keyof Planted;
