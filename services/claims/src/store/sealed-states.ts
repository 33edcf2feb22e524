import type { Sealer } from '@concord/kit/policy/contract';

/** A row with a sealed state. */
export interface SealedRow {
  readonly id: string;
  readonly version: number;
  readonly state: Buffer;
}

/** Seals the states of one table and opens them again. */
export interface SealedStates<State> {
  seal(id: string, state: State): Buffer;
  /** Rows whose keys are in memory; what a dropped key sealed is gone. */
  open<Row extends SealedRow>(rows: readonly Row[]): readonly { readonly row: Row; readonly state: State }[];
  /** The same, with their keys fetched first: outside a transaction. */
  load<Row extends SealedRow>(rows: readonly Row[]): Promise<readonly { readonly row: Row; readonly state: State }[]>;
}

/**
 * The states of one table, each sealed with the key of its own scope.
 *
 * @param keyOf the scope of the data key of a row, by its id
 */
export function sealedStates<State>(sealer: Sealer, table: string, keyOf: (id: string) => string): SealedStates<State> {
  const place = (id: string) => ({ table, column: 'state', row: id });
  const states: SealedStates<State> = {
    seal: (id, state) => sealer.seal(keyOf(id), place(id), JSON.stringify(state)),
    open: (rows) =>
      rows.flatMap((row) => {
        const text = sealer.open(keyOf(row.id), place(row.id), row.state);
        return text === undefined ? [] : [{ row, state: JSON.parse(text) as State }];
      }),
    async load(rows) {
      await sealer.load(rows.map(({ id }) => keyOf(id)));
      return states.open(rows);
    },
  };
  return states;
}
