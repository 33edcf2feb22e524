import { eachDatabase } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { openTable, type Table } from '../test/table.js';

const bars = { notInCourt: true, notWithHealthDepartment: true, noUnperformedAgreement: true };
const lawsuit = { kind: 'COURT', authority: '区人民法院', reference: '(2026)民初1号' };

/** What became of acts made at once: `done`, the code of a refusal, or of an error. */
const outcomes = (answers: readonly { refusals?: { code: string }[]; errors?: { extensions: { code: string } }[] }[]) =>
  answers.map(({ refusals, errors }) => errors?.[0]?.extensions.code ?? refusals?.[0]?.code ?? 'done').toSorted();

eachDatabase((_name, open) => {
  const at = async (work: (table: Table) => Promise<void>) => {
    const table = await openTable(await open.settings());
    try {
      await work(table);
    } finally {
      await table.service.stop();
    }
  };

  describe('one active forum', () => {
    it('of a court and a committee that take up a dispute at the same moment one has it', () =>
      at(async (table) => {
        const { by, step, on } = table;
        for (let each = 0; each < 4; each++) {
          const applied = await table.applied();
          const screening = await step(by('hospital', 'LEGAL'), 'mediationConsent', applied);
          const seen = await table.read(by('hospital', 'LEGAL'), 'dispute', applied.dispute.id);
          const both = await Promise.all([
            on(by('committee', 'REG'), 'mediationAccept', screening, bars),
            on(by('hospital', 'LEGAL'), 'disputeOpenOther', seen, lawsuit),
          ]);
          const became = outcomes(both);
          expect(became.filter((one) => one === 'done')).toHaveLength(1);
          expect(['CONFLICT', 'FORUM_ACTIVE', 'OTHER_FORUM_ACTIVE']).toContain(became.find((one) => one !== 'done'));
          const { status, forum, mediation } = await table.read(
            ...([by('hospital', 'LEGAL'), 'dispute', seen.id, 'status forum { kind } mediation { status }'] as const),
          );
          expect(status).toBe('IN_FORUM');
          expect(mediation.status).toBe(forum.kind === 'MEDIATION' ? 'ACCEPTED' : 'SCREENING');
        }
      }));

    it('two acts on one state of a mediation: one is done, the other reads anew', () =>
      at(async (table) => {
        const { by, on } = table;
        const prepared = await table.prepared();
        const session = (minute: number) => ({ at: `2026-03-06T01:0${minute}:00.000Z`, place: '第一调解室' });
        const many = await Promise.all(
          [1, 2, 3, 4].map((minute) =>
            on(by('committee', 'MED'), 'mediationScheduleSession', prepared, session(minute)),
          ),
        );
        expect(outcomes(many)).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'done']);
        expect((await table.read(by('committee', 'MED'), 'mediation', prepared.id)).sessions).toHaveLength(1);
      }));

    it('an act that is tried again with its key is done once', () =>
      at(async (table) => {
        const { by, on } = table;
        const applied = await table.applied();
        const again = { idempotencyKey: 'same-key-1', note: '同意' };
        const [one, two] = [
          await on(by('hospital', 'LEGAL'), 'mediationConsent', applied, again),
          await on(by('hospital', 'LEGAL'), 'mediationConsent', applied, again),
        ];
        expect(two.mediation.version).toBe(one.mediation.version);
        const other = await on(by('hospital', 'LEGAL'), 'mediationConsent', applied, { ...again, note: '别的' });
        expect(other.errors[0].extensions).toMatchObject({ code: 'CONFLICT', reason: 'KEY_REUSED' });
      }));
  });
});
