import { describe, expect, it } from 'vitest';
import { eachDatabase } from '../test/database.js';
import { entry, signedIn, someone, storeOn } from '../test/store.js';
import { createAccessJournal } from './access-journal.js';
import { createAuditReading } from './audit-reading.js';
import type { AuditSearch } from './contract.js';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 8, minute));

eachDatabase((_name, open) => {
  /** Four acts on two notes by two people, a look at one of them, and a note of another organization. */
  const opened = async () => {
    const store = storeOn(await open());
    const { database, unitOfWork, sealer, ids } = store;
    const other = { ...someone, id: 'stf_two' };
    const stranger = { ...someone, id: 'stf_b', organization: 'B' };
    await sealer.prepare(['case:a', 'case:b'], 'A');
    await sealer.prepare(['case:z'], 'B');
    await unitOfWork.apply(async ({ append }) => {
      append(entry('a', 1, { at: at(1) }));
      append(entry('b', 1, { at: at(2), actor: other }));
      append(entry('a', 2, { at: at(3), actor: other }));
      append(entry('b', 2, { at: at(4), stream: 'administration' }));
      append(entry('z', 1, { at: at(5), actor: stranger }));
    });
    const access = createAccessJournal({ unitOfWork, sealer, ids });
    const subject = { type: 'note', id: 'a' };
    await access.recordNow({ kind: 'reveal', actor: signedIn, subject, at: at(6), facts: { field: 'phone' } });
    await access.stop();
    const reading = createAuditReading(store);
    const found = async (search: AuditSearch) =>
      (await reading.page('A', search, 10)).map(
        ({ entry: one, subject: about }) => `${one.at.getUTCMinutes()} ${about.id}`,
      );
    return { ...store, database, reading, found };
  };

  describe('the journal of an organization', () => {
    it.each<[string, AuditSearch, readonly string[]]>([
      ['newest first, and nobody else’s', {}, ['6 a', '4 b', '3 a', '2 b', '1 a']],
      ['of one stream', { stream: 'administration' }, ['4 b']],
      ['by one person', { actorId: 'stf_two' }, ['3 a', '2 b']],
      ['about one thing, looks at it included', { subjectId: 'a' }, ['6 a', '3 a', '1 a']],
      ['of one kind', { kind: 'reveal' }, ['6 a']],
      ['of a period, both ends included', { from: at(2), to: at(4) }, ['4 b', '3 a', '2 b']],
      ['by all of these', { actorId: 'stf_two', subjectId: 'a', kind: 'amend', stream: 'case', to: at(3) }, ['3 a']],
      ['by nobody of ours', { actorId: 'stf_b' }, []],
    ])('is read %s', async (_how, search, expected) => {
      expect(await (await opened()).found(search)).toEqual(expected);
    });

    it('goes on where a page ended, and opens what was sealed', async () => {
      const { reading } = await opened();
      const [first, second] = await reading.page('A', {}, 2);
      expect(first?.entry.facts).toEqual([{ subject: { type: 'note', id: 'a' }, field: 'phone' }]);
      const rest = await reading.page('A', {}, 10, second?.entry);
      expect(rest.map(({ entry: { at: when } }) => when.getUTCMinutes())).toEqual([3, 2, 1]);
    });

    it('says how far it has come, and that nothing of it is signed yet', async () => {
      const { reading } = await opened();
      // Of six entries one is somebody else's.
      expect(await reading.feeds('A')).toEqual([
        { seat: 'audit', entries: 4, signed: 0 },
        { seat: 'audit:access', entries: 1, signed: 0 },
      ]);
      expect(await reading.feeds('nobody')).toMatchObject([{ entries: 0 }, { entries: 0 }]);
    });
  });
});
