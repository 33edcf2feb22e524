import type { Sealer } from '@concord/kit/policy/contract';
import type { Ticket } from '@concord/kit/store/contract';

/** A row whose whole state is one sealed value. */
export interface SealedRow {
  readonly id: string;
  readonly version: number;
  readonly state: Buffer;
}

/** Seals the states of one table and opens them again. */
export interface SealedStates<State> {
  seal(id: string, state: State): Buffer;
  /**
   * Opens rows; a state is frozen, and the same object for who opens the same row again. Inside a transaction only the
   * database is awaited: whoever opened it has loaded the keys. A row whose key was dropped is gone.
   */
  open<Row extends SealedRow>(
    rows: readonly Row[],
    ticket?: Ticket,
  ): Promise<readonly { readonly row: Row; readonly state: State }[]>;
}

/**
 * The states of one table, each sealed with the key of its own scope.
 *
 * @param keyOf the scope of the data key of a row, by its id
 */
export function sealedStates<State>(sealer: Sealer, table: string, keyOf: (id: string) => string): SealedStates<State> {
  const place = (row: string) => ({ table, column: 'state', row });
  return {
    seal: (id, state) => sealer.seal(keyOf(id), place(id), JSON.stringify(state)),
    async open(rows, ticket) {
      if (!ticket) await sealer.load(rows.map(({ id }) => keyOf(id)));
      return rows.flatMap((row) => {
        const state = sealer.openJson<State>(keyOf(row.id), place(row.id), row.state);
        return state === undefined ? [] : [{ row, state }];
      });
    },
  };
}
