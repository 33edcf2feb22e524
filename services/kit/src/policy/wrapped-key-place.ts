import { OperatorFault } from '../domain/operator-fault.js';
import type { KeyPlace } from './key-place.js';
import type { KeyService } from './transit.js';

const FORM = 'concord-wrapped-keys/1';

/**
 * A place whose text a key service has wrapped: who steals the file has nothing without the key service. Unwrapped at the
 * start of a process and after a change, never for a request.
 */
export function wrappedKeyPlace(place: KeyPlace, service: KeyService): KeyPlace {
  const opened = (text: string) => {
    const wrapped = wrappedIn(text);
    if (wrapped === undefined)
      throw new OperatorFault(
        `${place.name} is not wrapped, but a key service is set (KMS_URL). Run: npm run concord -- keys wrap`,
      );
    return service.unwrap(wrapped);
  };
  const closed = (text: string) => envelope(service, text);

  return {
    name: place.name,
    stamp: place.stamp,
    async read() {
      const text = await place.read();
      return text === undefined ? undefined : opened(text);
    },
    create: async (text) => place.create(await closed(text)),
    async change(to) {
      // Wrapped before the place is taken: while it is, nothing is waited for but the disk.
      const before = await place.read();
      if (before === undefined)
        throw new OperatorFault(`There are no keys in ${place.name}. Restore it from its copy.`);
      await exchange(place, before, await closed(to(await opened(before))));
    },
  };
}

/** Wraps the text of a place that is still in the clear, or anew by the newest version of the key service's key. */
export async function wrapKeys(place: KeyPlace, service: KeyService): Promise<void> {
  const before = await place.read();
  if (before === undefined) throw new OperatorFault(`There are no keys in ${place.name}.`);
  const wrapped = wrappedIn(before);
  const text = wrapped === undefined ? before : await service.unwrap(wrapped);
  await exchange(place, before, await envelope(service, text));
}

const envelope = async (service: KeyService, text: string) =>
  `${JSON.stringify({ form: FORM, wrapped: await service.wrap(text) }, null, 2)}\n`;

const exchange = (place: KeyPlace, before: string, next: string) =>
  place.change((text) => {
    if (text !== before) throw new OperatorFault(`${place.name} was changed meanwhile. Look at it, and try again.`);
    return next;
  });

/** What the key service wrapped; `undefined` for a text in the clear. */
function wrappedIn(text: string): string | undefined {
  try {
    const { form, wrapped } = JSON.parse(text) as { form?: unknown; wrapped?: unknown };
    return form === FORM && typeof wrapped === 'string' ? wrapped : undefined;
  } catch {
    // Neither of the two: the reader of key files says what is wrong with it.
    return undefined;
  }
}
