import { hospitals, type DemoOrganization } from '@concord/gateway/demo/hospitals';
import { organizations } from '@concord/gateway/demo/partners';
import { openOrganization, type Organization } from './organization.js';
import type { Door } from './person.js';
import type { WorldOptions } from './world.js';

/** The organizations of a world. */
export interface Places {
  readonly all: readonly { readonly facts: DemoOrganization; readonly place: Organization }[];
  /** One by the beginning of its name. @throws Error when there is none */
  organization(name: string): Organization;
}

/** Those that a world is opened with, founded or not yet. */
export function placesOf(door: Door, { demo, partners, also = [] }: WorldOptions): Places {
  const founded = [...(demo || partners ? organizations : hospitals), ...also];
  const all = founded.map((facts) => ({ facts, place: openOrganization(door, facts) }));
  return {
    all,
    organization(name) {
      const found = all.find(({ place }) => place.name.startsWith(name));
      if (!found) throw new Error(`No organization is called ${name}`);
      return found.place;
    },
  };
}
