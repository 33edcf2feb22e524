import { OperatorFault } from '../domain/operator-fault.js';
import { newKid, newSecret, parseKeyFile, written } from './key-file.js';

/** Minutes that a master key stays after the next one: until then a process may not have heard of the next one. */
const HEARD_WITHIN = 10;

/** What becomes of a key file: its text, and the master key that was meant. */
export interface KeyFileChange {
  readonly text: string;
  readonly kid: string;
}

/**
 * A key file with one master key more, which wraps from now on. Those before it stay, to open what they have wrapped.
 *
 * @throws OperatorFault when the text is no key file
 */
export function withNewKey(file: string, text: string, now: Date): KeyFileChange {
  parseKeyFile(file, text);
  const content = JSON.parse(text) as Content;
  const kid = newKid();
  return {
    kid,
    text: written({
      ...content,
      current: kid,
      kek: { ...content.kek, [kid]: newSecret() },
      made: { ...content.made, [kid]: now.toISOString() },
    }),
  };
}

/**
 * A key file without one master key. Whoever asks has made sure that nothing is wrapped by it any more.
 *
 * @param now when processes run that may not have heard of the current one; left out where none runs
 * @throws OperatorFault when it is not there, is the one that wraps, or was so a moment ago
 */
export function withoutKey(file: string, text: string, kid: string, now?: Date): KeyFileChange {
  const { current, kek, made } = parseKeyFile(file, text);
  if (!kek.has(kid))
    throw new OperatorFault(`${file} holds no master key ${kid}. It holds ${[...kek.keys()].join(', ')}.`);
  if (kid === current) throw new OperatorFault(`${kid} is the master key that wraps. Run first: keys rotate`);
  const since = now ? now.getTime() - Date.parse(made?.get(current) ?? '') : Infinity;
  if (since < HEARD_WITHIN * 60_000)
    throw new OperatorFault(
      `${current} is younger than ${HEARD_WITHIN} minutes: some process may still wrap by ${kid}. Try again later.`,
    );
  const content = JSON.parse(text) as Content;
  const { [kid]: _retired, ...others } = content.kek;
  const { [kid]: _made, ...moments } = content.made ?? {};
  return { kid, text: written({ ...content, kek: others, made: moments }) };
}

interface Content {
  readonly kek: Readonly<Record<string, string>>;
  readonly made?: Readonly<Record<string, string>>;
}
