import { layFoundation, type Foundation } from '../foundation/foundation.js';
import type { ServiceConnection } from '../graphql/service.js';
import { Unavailable } from '../http/unavailable.js';
import { createMint } from '../identity/mint.js';
import { serviceIdentity } from '../identity/service-identity.js';
import type { DatabaseSettings } from '../store/database.js';
import { createTable } from '../store/repository.js';
import type { TestDatabases } from '../test/database.js';
import { testInstallation } from '../test/installation.js';
import { NoteRow, note, notes } from '../test/note.row.js';
import { entry } from '../test/store.js';
import type { Patience, Reaction } from './reaction.js';

/** What the teller announces. */
export interface Said {
  readonly type: 'Said';
  readonly word: string;
}

const EVERYTHING = { service: 'listener' };
const HASTE: Partial<Patience> = { backOff: 1, retry: 1, slowest: 5, wait: 500 };

/** Two services on databases of their own: a teller that announces words, and listeners that write them down. */
export async function tellerAndListener(open: TestDatabases) {
  const { installation } = testInstallation(await open.settings(), new Date('2026-03-02T08:00:00.000Z'));
  const { mint, accept } = createMint();
  const laid: Foundation[] = [];
  const network = { isUp: true, peer: undefined as ServiceConnection | undefined };

  const lay = async (name: string, database: DatabaseSettings, contents: typeof notes) => {
    const peer = () => {
      if (!network.isUp || !network.peer) throw new Unavailable('teller', 'UNREACHABLE');
      return network.peer;
    };
    const self = mint(serviceIdentity(name));
    const parts = { name, rows: contents.entities, migrations: contents.migrations };
    const foundation = await layFoundation({ ...installation, database, accept, self, peer }, parts);
    laid.push(foundation);
    return foundation;
  };

  const teller = await lay('teller', installation.database, notes);
  teller.reactions.announce(({ facts }) => facts);
  network.peer = { name: 'teller', internal: teller.reactions.internal() } as ServiceConnection;
  const versions = new Map<string, number>();

  /** Announces words about one case, each in a write of its own; a word of `-` is a write that concerns nobody. */
  async function say(caseId: string, ...words: string[]): Promise<void> {
    await teller.sealer.prepare([`case:${caseId}`], 'A');
    for (const word of words) {
      const version = (versions.get(caseId) ?? 0) + 1;
      versions.set(caseId, version);
      const facts = word === '-' ? [] : [{ type: 'Said', word }];
      const draft = entry(caseId, version, { facts, seats: ['service:listener'] });
      await teller.unitOfWork.apply(async ({ append }) => append(draft));
    }
  }

  const settings = await open.settings();
  /** A process of the listener; all of them share one database. `bad` are words that cannot be applied. */
  async function listener(bad: ReadonlySet<string> = new Set(), on?: Foundation) {
    const foundation = on ?? (await lay('listener', settings, notes));
    const written = createTable(foundation.database, NoteRow, { name: 'Note' });
    const tried: string[] = [];
    const reaction: Reaction<Said> = {
      name: 'write-down-what-is-said',
      source: 'teller',
      read: (event) => ((event as Said).type === 'Said' ? (event as Said) : undefined),
      async apply({ word }, { ticket }, { caseKey, number, organization }) {
        tried.push(word);
        const [before] = await written.find(EVERYTHING, { where: { id: caseKey }, ticket });
        const remark = before ? `${before.remark} ${word}` : word;
        if (before) await written.change(ticket, EVERYTHING, { id: caseKey }, { remark });
        else await written.insert(ticket, note(number, { id: caseKey, organization, remark }));
        // After the effect, so that what has to be undone is there.
        if (bad.has(word)) throw new TypeError('张三 cannot be written down');
      },
    };
    const follower = foundation.reactions.follow(reaction, HASTE);
    const heard = async (caseId: string) => (await written.one(EVERYTHING, { id: `note:${caseId}` }))?.remark ?? '';
    return { foundation, follower, tried, heard };
  }

  return {
    ...{ teller, network, say, listener, mint, installation, accept },
    async close() {
      for (const foundation of laid.reverse()) await foundation.close();
    },
  };
}
