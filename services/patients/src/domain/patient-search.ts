import { BadInput } from '@concord/kit/domain/conflict';
import { readMemberNo } from './member-no.js';
import { nameKey, NAME_LENGTH } from './person-name.js';
import { phoneKey, readPhone } from './phone.js';

/** The ways in which a searched text can mean a patient; a number may be a phone and a member number at once. */
export interface PatientSearch {
  readonly phone?: string;
  readonly memberNo?: string;
  /** A part of a name, of one character at least, as names are compared. */
  readonly name?: string;
}

/** Most candidates that are opened for one search. */
export const MOST_CANDIDATES = 200;

/**
 * Reads what somebody typed into a search box.
 *
 * @throws BadInput when it is empty, too long, or can mean nothing
 */
export function readSearch(text: string, path: readonly string[] = ['search']): PatientSearch {
  if (text.length > 4 * NAME_LENGTH) throw new BadInput(path, `at most ${NAME_LENGTH} characters`);
  const phone = readPhone(text);
  const memberNo = readMemberNo(text);
  const name = /\p{L}/u.test(text) ? nameKey(text) : undefined;
  if (name && Array.from(name).length > NAME_LENGTH) throw new BadInput(path, `at most ${NAME_LENGTH} characters`);
  if (!phone && !memberNo && !name) throw new BadInput(path, 'a name, a phone number or a member number');
  return { ...(phone && { phone: phoneKey(phone) }), ...(memberNo && { memberNo }), ...(name && { name }) };
}
