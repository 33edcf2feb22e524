import { describe, expect, it } from 'vitest';
import { seenIn, seenInFiles } from '../canaries.js';
import type { Court } from './court.js';
import { fen, planted, sealedColumns, type Secret } from './sealed-columns.js';
import { words, type Word } from './words.js';

/** What lies on the disk, is told between services, or is taken out of the house. */
export const atRest = (court: () => Court) =>
  describe('what is kept, told on and taken out', () => {
    /** The word behind each name: of the story, a sum, or what was planted. */
    const wordOf = (name: Word | Secret): string => {
      const all: Readonly<Record<string, string>> = { ...words, ...fen, ...court().planted };
      const word = all[name];
      if (!word) throw new Error(`Nothing was planted by the name of ${name}`);
      return word;
    };

    it('every column that is sealed has a word of ours in it, and a column that is added tomorrow needs one', () => {
      expect(sealedColumns().length).toBeGreaterThan(15);
      expect([...sealedColumns()].sort()).toEqual(Object.keys(planted).sort());
      for (const [column, names] of Object.entries(planted)) expect([column, names.length > 0]).toEqual([column, true]);
    });

    it('no word of any sealed column stands in the clear in any file of the data folder', async () => {
      const { world, cases } = court();
      const all = Object.fromEntries(
        Object.values(planted).flatMap((names) => names.map((name) => [name, wordOf(name)])),
      );
      expect(await seenInFiles(world.dataDir, all)).toEqual([]);
      // The control: what is not secret is found by the same scan.
      expect(await seenInFiles(world.dataDir, { number: cases.dispute.caseNo })).not.toEqual([]);
    });

    it('none of them is told from service to service, but by ids and codes', () => {
      const { world } = court();
      const told = JSON.stringify(world.told);
      const all = Object.fromEntries(
        Object.values(planted).flatMap((names) => names.map((name) => [name, wordOf(name)])),
      );
      expect(world.told.length).toBeGreaterThan(20);
      expect(seenIn(told, all)).toEqual([]);
    });

    it('none of the secrets that the house keeps for signing in is ever shown to anybody again', () => {
      const { ever } = court();
      for (const name of ['clientSecret', 'challengeSecret', 'factorSecret'] as const)
        expect([name, ever.any(wordOf(name))]).toEqual([name, []]);
    });

    it('the journal that the auditor of one house takes out names nothing that is another house’s', () => {
      const { exports } = court();
      const leaked = (house: keyof typeof exports, of: readonly Word[]) =>
        seenIn(exports[house], Object.fromEntries(of.map((name) => [name, words[name]])));
      expect(exports.hospital.length).toBeGreaterThan(1_000);
      expect(
        leaked('hospital', ['reserve', 'reserveReason', 'authority', 'survey', 'consentDeclined', 'payee']),
      ).toEqual([]);
      expect(leaked('hospital', ['patientSays', 'patientSum', 'insurerSays', 'conflict'])).toEqual([]);
      expect(leaked('insurer', ['summary', 'narrative', 'opinion', 'triageNote', 'patient', 'application'])).toEqual(
        [],
      );
      expect(leaked('insurer', ['patientSays', 'patientSum', 'hospitalSays', 'hospitalOffers', 'conflict'])).toEqual(
        [],
      );
      expect(leaked('committee', ['summary', 'narrative', 'opinion', 'reserve', 'authority', 'survey'])).toEqual([]);
      for (const house of ['hospital', 'insurer', 'committee'] as const)
        expect(leaked(house, ['phone', 'claimantPhone', 'majorPhone', 'account', 'memberNo'])).toEqual([]);
    });
  });
