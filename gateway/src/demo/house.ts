import type { DatedClock } from '@concord/kit/domain/clock';
import type { Service } from '@concord/kit/graphql/service';
import type { Identity } from '@concord/kit/identity/identity';
import type { Mint } from '@concord/kit/identity/mint';
import type { Gateway } from '../gateway.js';
import type { Ask } from './ask.js';
import type { DemoDates } from './dates.js';

/** What the demo is loaded through: the public commands, and a clock that can be set back. */
export interface DemoHouse {
  readonly gateway: Pick<Gateway, 'execute'>;
  readonly services: Readonly<Record<string, Service>>;
  readonly mint: Mint['mint'];
  readonly clock: DatedClock;
}

/** What the acts of the demo share while it is loaded. */
export interface DemoStage {
  readonly house: DemoHouse;
  readonly ask: Ask;
  readonly dates: DemoDates;
  readonly names: DemoNames;
}

/** Who is who, learned while houses are founded and people hired. */
export interface DemoNames {
  /** Gives an id a word: everywhere, or within a hospital. */
  put(word: string, id: string, hospital?: string): void;
  /** @throws Error when nothing is called so */
  id(word: string, hospital?: string): string;
  putPerson(account: string, identity: Identity): void;
  /** @throws Error when nobody is called so */
  person(account: string): Identity;
}

export function createNames(): DemoNames {
  const ids = new Map<string, string>();
  const people = new Map<string, Identity>();
  return {
    put: (word, id, hospital) => void ids.set(hospital ? `${hospital} ${word}` : word, id),
    id(word, hospital) {
      const id = ids.get(`${hospital} ${word}`) ?? ids.get(word);
      if (!id) throw new Error(`The demo names ${word}, which ${hospital ?? 'nobody'} does not have`);
      return id;
    },
    putPerson(account, identity) {
      people.set(account, identity);
      ids.set(account, identity.id);
    },
    person(account) {
      const identity = people.get(account);
      if (!identity) throw new Error(`The demo has nobody called ${account}`);
      return identity;
    },
  };
}
