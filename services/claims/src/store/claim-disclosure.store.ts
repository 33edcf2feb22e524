import type { Scope } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import type { ToldDisclosure } from '../domain/disclosed.js';
import type { DisclosureStore } from '../app/ports.js';
import { ClaimDisclosureRow } from './claim-disclosure.row.js';

const EVERYTHING: Scope = { service: 'claims' };

/** What was disclosed of claims: ids, codes and days alone, so nothing of it is sealed. */
export function createDisclosureStore(database: Database): DisclosureStore {
  const rows = createTable(database, ClaimDisclosureRow, { name: 'disclosure' });

  return {
    async ofClaims(claims, ticket) {
      const found = await rows.find(EVERYTHING, { where: { claim: { oneOf: claims } }, few: 'claim', ticket });
      const told = new Map<string, ToldDisclosure[]>(claims.map((claim) => [claim, []]));
      for (const row of found) told.get(row.claim)?.push(row as unknown as ToldDisclosure);
      return told;
    },
    async put(ticket, { id, insurer: organization, claim, kinds, expiresOn }) {
      const [known] = await rows.byIds(EVERYTHING, [id], ticket);
      if (!known) await rows.insert(ticket, { id, organization, claim, kinds, expiresOn, endedAt: null });
    },
    async end(ticket, id, endedAt) {
      await rows.change(ticket, EVERYTHING, { id }, { endedAt });
    },
  };
}
