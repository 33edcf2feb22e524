import '../metadata.js';
import { registerEnumType } from 'type-graphql';
import { revealPurposes, type RevealPurpose } from '../../policy/reveal.js';

/** The purposes by name; the same in every service that can be asked for a value in full. */
export const RevealPurposeEnum = Object.fromEntries(revealPurposes.map((name) => [name, name])) as {
  readonly [Each in RevealPurpose]: Each;
};
registerEnumType(RevealPurposeEnum, { name: 'RevealPurpose' });
