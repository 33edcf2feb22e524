import type { Sealer } from '@concord/kit/policy/contract';
import type { Ticket } from '@concord/kit/store/contract';

/** A row whose whole state is one sealed value. */
interface SealedRow {
  readonly id: string;
  readonly version: number;
  readonly state: Buffer;
}

/** A state with its version, as it came out of a row. */
interface Opened<State> {
  readonly version: number;
  readonly state: State;
}

/** Seals the states of one table and opens them again. */
export interface SealedStates<State> {
  seal(id: string, state: State): Buffer;
  /**
   * Opens rows. Inside a transaction only the database is awaited: whoever opened it has loaded the keys. A case whose key
   * was dropped is gone.
   */
  open(rows: readonly SealedRow[], ticket?: Ticket): Promise<readonly Opened<State>[]>;
}

/** @param keyOf names the data key of a row by its id */
export function sealedStates<State>(sealer: Sealer, table: string, keyOf: (id: string) => string): SealedStates<State> {
  const place = (row: string) => ({ table, column: 'state', row });
  return {
    seal: (id, state) => sealer.seal(keyOf(id), place(id), JSON.stringify(state)),
    async open(rows, ticket) {
      if (!ticket) await sealer.load(rows.map(({ id }) => keyOf(id)));
      return rows.flatMap(({ id, version, state }) => {
        const text = sealer.open(keyOf(id), place(id), state);
        return text === undefined ? [] : [{ version, state: JSON.parse(text) as State }];
      });
    },
  };
}
