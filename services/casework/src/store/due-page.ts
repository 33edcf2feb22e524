import type { Scope } from '@concord/kit/store/contract';
import type { Few } from '@concord/kit/store/index-choice';
import type { TableOf } from '@concord/kit/store/repository';
import type { Where } from '@concord/kit/store/where';
import type { WorklistPlace } from '../app/worklist.ports.js';
import type { DueRow } from './worklist.where.js';

/** A page of a worklist: soonest due first, the id where two are due at once. */
export async function pageByDue<Row extends DueRow>(
  table: Pick<TableOf<Row>, 'places'>,
  scope: Scope,
  where: Where<Row>,
  first: number,
  after?: WorklistPlace,
  few?: Few,
): Promise<readonly WorklistPlace[]> {
  const { rows } = await table.places(scope, {
    where,
    keyset: [
      { column: 'dueAt', value: after?.dueAt },
      { column: 'id', value: after?.id },
    ],
    first,
    few,
  });
  return rows.map(({ id, dueAt }) => ({ id, dueAt }));
}
