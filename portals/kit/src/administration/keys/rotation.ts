import type { MasterKeyFactsFragment } from '../../generated/graphql.js';

/** How far a service has come in wrapping its data keys by its present master key. */
export interface Rotation {
  readonly service: string;
  readonly current: MasterKeyFactsFragment | undefined;
  /** Older keys by which something is wrapped yet. */
  readonly older: readonly MasterKeyFactsFragment[];
  /** Wrapped by the present key, of all. */
  readonly done: number;
  readonly all: number;
  /** Something is wrapped by a key that the house does not hold: it cannot be opened. */
  readonly isLost: boolean;
}

export function rotationOf(service: string, keys: readonly MasterKeyFactsFragment[]): Rotation {
  const current = keys.find((key) => key.current);
  const older = keys.filter((key) => !key.current && key.dataKeys > 0);
  return {
    ...{ service, current, older },
    done: current?.dataKeys ?? 0,
    all: keys.reduce((sum, { dataKeys }) => sum + dataKeys, 0),
    isLost: keys.some(({ held, dataKeys }) => !held && dataKeys > 0),
  };
}
