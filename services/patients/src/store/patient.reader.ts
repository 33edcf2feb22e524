import type { Scope } from '@concord/kit/store/contract';
import { createTable } from '@concord/kit/store/repository';
import { createTokenIndex } from '@concord/kit/store/token-index';
import type { Where } from '@concord/kit/store/where';
import type { PatientReader, PatientSheet } from '../app/ports.js';
import { personKey } from '../domain/person-key.js';
import { MOST_CANDIDATES, type PatientSearch } from '../domain/patient-search.js';
import { nameKey } from '../domain/person-name.js';
import { phoneKey } from '../domain/phone.js';
import { PatientTokenRow } from './patient-token.row.js';
import { PatientRow } from './patient.row.js';
import { createPatientSealing } from './patient.sealing.js';
import type { PatientStoreParts } from './patient.store.js';
import { VisitRow } from './visit.row.js';

/** Most visits that are answered for one request; the newest of each patient come first. */
const MOST_VISITS = 5_000;

/** Reads patients: always the rows in one statement and the keys of their persons in another. */
export function createPatientReader({ database, sealer, blindIndex }: PatientStoreParts): PatientReader {
  const patients = createTable(database, PatientRow, { name: 'Patient' });
  const visits = createTable(database, VisitRow, { name: 'Visit' });
  const tokens = createTokenIndex(database, PatientTokenRow, { token: 'token', owner: 'patientId' });
  const sealing = createPatientSealing(sealer, blindIndex);

  async function opened(rows: readonly PatientRow[]): Promise<readonly PatientSheet[]> {
    if (rows.length > 0) await sealer.load(rows.map(({ id }) => personKey(id)));
    return rows.map(sealing.sheet);
  }

  /** Ids that may be meant, newest first. */
  async function candidates(organization: string, { phone, memberNo, name }: PatientSearch): Promise<string[]> {
    const scope: Scope = { organizations: [organization] };
    // One statement for each: of an OR, neither database would take both indexes.
    const by = (where: Where<PatientRow>) => patients.find(scope, { where, limit: MOST_CANDIDATES });
    const rows = [
      ...(phone ? await by({ phoneIndex: sealing.phoneIndex(organization, phone) }) : []),
      ...(memberNo ? await by({ memberNoIndex: sealing.memberNoIndex(organization, memberNo) }) : []),
    ];
    const byName = name ? await tokens.ownersOfAll(scope, searchTokens(organization, name), MOST_CANDIDATES) : [];
    const found = new Set([...rows.map(({ id }) => id), ...byName]);
    return [...found].toSorted((one, other) => (one < other ? 1 : -1)).slice(0, MOST_CANDIDATES);
  }

  /** A bigram implies its characters; a single character stands for itself. */
  function searchTokens(organization: string, name: string): readonly string[] {
    const characters = Array.from(name);
    const parts =
      characters.length === 1 ? characters : characters.slice(1).map((second, at) => `${characters[at]}${second}`);
    return [...new Set(parts)].map((part) => blindIndex.tokens(organization, 'patient.name', part).at(-1) ?? '');
  }

  return {
    async byIds(scope, ids) {
      return opened(await patients.byIds(scope, ids));
    },
    async visitsOf(scope, patientIds) {
      if (patientIds.length === 0) return [];
      const rows = await visits.find(scope, {
        where: { patientId: { oneOf: patientIds } },
        order: [
          { column: 'date', descending: true },
          { column: 'id', descending: true },
        ],
        limit: MOST_VISITS,
      });
      if (rows.length > 0) await sealer.load(rows.map(({ patientId }) => personKey(patientId)));
      return rows.map(sealing.visitSheet);
    },
    async search(organization, search, first) {
      const ids = await candidates(organization, search);
      if (ids.length === 0) return [];
      const sheets = await opened(await patients.byIds({ organizations: [organization] }, ids));
      return sheets
        .filter((sheet) => isMeant(sheet, search))
        .toSorted((one, other) => (one.id < other.id ? 1 : -1))
        .slice(0, first);
    },
  };
}

/** Fingerprints can collide, and tokens of a name stand in any order: what was opened decides. */
function isMeant({ name, phone, memberNo }: PatientSheet, search: PatientSearch): boolean {
  return (
    (search.phone !== undefined && phone !== undefined && phoneKey(phone) === search.phone) ||
    (search.memberNo !== undefined && memberNo === search.memberNo) ||
    (search.name !== undefined && name !== undefined && nameKey(name).includes(search.name))
  );
}
