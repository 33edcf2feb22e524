import { createComplaintActs } from '@concord/complaints/app/complaints';
import { createWriting } from '@concord/complaints/app/complaint.writing';
import { createComplaintStore } from '@concord/complaints/store/complaint.store';
import { complaintContents } from '@concord/complaints/store/contents';
import { createDirectory } from '@concord/complaints/store/directory.store';
import { openDatabase } from '@concord/kit/store/data-source';
import { inTransaction } from '@concord/kit/store/session';
import { storeOn } from '@concord/kit/test/store';
import { packInForce } from '@concord/rules/packs/published';
import { refOf } from '@concord/rules/packs/rule-pack';
import { randomUUID } from 'node:crypto';
import { NOW } from './calendar.mjs';
import { leanUnitOfWork } from './lean-unit-of-work.mjs';

/**
 * How a write is recorded: with the journal and all feeds, as the product does; without the feed of the audit; with the
 * journal alone.
 * @typedef {'whole' | 'seats' | 'journal'} Way
 */

/** @typedef {import('@concord/kit/store/contract').Outcome} Outcome */

const calm = {
  ...{ agitated: false, surgicalProblem: false, hospitalEmergency: false },
  ...{ deathOrSeriousHarm: false, concernsSurgery: false },
};

/**
 * The acts of the complaints service on a database, with so many hospitals and somebody at the desk of each.
 *
 * @param {import('@concord/kit/store/database').DatabaseSettings} settings
 * @param {number} hospitals
 */
export async function openDesk(settings, hospitals) {
  const { rows: entities, migrations } = complaintContents;
  const database = await openDatabase({ settings, entities, migrations });
  const store = storeOn(database);
  store.clock.moveTo(NOW);
  const complaints = createComplaintStore(database, store.sealer);
  const directory = createDirectory(database);
  let given = 0;
  const actsBy = (/** @type {import('@concord/kit/store/contract').UnitOfWork} */ unitOfWork) =>
    createComplaintActs({
      ...{ ...store, unitOfWork, complaints, directory, write: createWriting(complaints) },
      // Numbers are given out under a lock of their own: no part of what is compared.
      caseNumbers: { next: async () => `TS2026-11-${String(++given).padStart(5, '0')}` },
      law: { inForce: (pack) => refOf(packInForce(pack, '2026-11-20')), calendar: () => 'china-2026.1' },
    });
  const ways = /** @type {Record<Way, ReturnType<typeof actsBy>>} */ ({
    whole: actsBy(store.unitOfWork),
    seats: actsBy(leanUnitOfWork(store, { feeds: true })),
    journal: actsBy(leanUnitOfWork(store, { feeds: false })),
  });
  const people = Array.from({ length: hospitals }, (_, at) => personOf(at));
  await inTransaction(database, async (ticket) => {
    for (const { organization } of people) {
      await directory.addOrganization(ticket, organization, { rulePack: 'national', ownership: 'PUBLIC' });
      await directory.addDepartment(ticket, organization, 'dep_first');
    }
  });
  const who = (/** @type {number} */ at) => {
    const person = people[at];
    if (!person) throw new Error('There are not so many hospitals');
    return person;
  };

  return {
    /** Registers so many complaints at each of the first hospitals. */
    register: (/** @type {number} */ writers, /** @type {number} */ count) =>
      Promise.all(
        Array.from({ length: writers }, async (_, at) => {
          /** @type {Outcome[]} */
          const made = [];
          for (let each = 0; each < count; each++)
            made.push(
              await ways.whole.register(who(at), randomUUID(), {
                ...{ channel: 'PHONE', anonymous: true, category: 'MEDICAL_SERVICE', summary: '等候三小时无人说明' },
                ...{ circumstances: calm, departments: ['dep_first'] },
              }),
            );
          return made;
        }),
      ),
    /** Triages complaints of one hospital, one after the other. */
    async triage(/** @type {Way} */ way, /** @type {number} */ writer, /** @type {readonly Outcome[]} */ waiting) {
      for (const { id, version } of waiting)
        await ways[way].act(
          who(writer),
          randomUUID(),
          { complaintId: id, expectedVersion: version },
          { type: 'triage' },
        );
    },
    async close() {
      await store.news.stop();
      await database.close();
    },
  };
}

/** @returns {import('@concord/kit/identity/identity').Identity} */
function personOf(/** @type {number} */ at) {
  return {
    ...{ kind: 'PERSON', id: `stf_${at}`, organization: `org_write_${at}`, organizationKind: 'HOSPITAL' },
    ...{ roles: ['FRONT', 'PRO', 'SUP'], departments: [], audience: 'HOSPITAL', session: `ses_${at}` },
    expiresAt: NOW.getTime() + 86_400_000,
  };
}
