import type { Relation } from '@concord/kit/policy/field-policy';
import type { Json } from '../../world/http.js';
import type { Somebody } from './people.js';

/** How the rows of the story stand to somebody, told by the story and not by the services. */
const HOLDERS: Readonly<Record<string, (row: Json, who: Somebody, colleagues: ReadonlySet<string>) => Relation>> = {
  // A dispute is the hospital's; insurer and committee have a seat at it once it was disclosed to them.
  Dispute: (_, { house }) => seat(house, 'HOSPITAL'),
  MediationCase: (_, { house }) => seat(house, 'COMMITTEE'),
  Claim: (_, { house }) => seat(house, 'INSURER'),
  Policy: (_, { house }) => (house.kind === 'COMMITTEE' ? 'FOREIGN' : seat(house, 'INSURER')),
  Deputyship: ({ principal, deputy }, { id }, colleagues) =>
    [principal?.id, deputy?.id].includes(id) ? 'PARTY' : colleagues.has(principal?.id) ? 'OWN' : 'FOREIGN',
  Registration: ({ staff }, { id }, colleagues) =>
    staff?.id === id ? 'PARTY' : colleagues.has(staff?.id) ? 'OWN' : 'FOREIGN',
  // A program is a party to its own key; people are listed those of their house alone.
  ApiClient: () => 'OWN',
  Staff: (row, { id }, colleagues) => (row.id === id ? 'PARTY' : colleagues.has(row.id) ? 'OWN' : 'FOREIGN'),
};

const seat = ({ kind, isOurs }: Somebody['house'], owner: string): Relation =>
  !isOurs ? 'FOREIGN' : kind === owner ? 'OWN' : 'PARTY';

/** Types whose rows stand differently to different people, of which the story says how. */
export const held: readonly string[] = Object.keys(HOLDERS);

/**
 * How a row stands to somebody. A part of a case stands as their own: nothing is known of it but that it was handed out.
 *
 * @throws Error for a type that asks for relations and is not told of here
 */
export function standingOf(
  type: string,
  row: Json,
  who: Somebody,
  colleagues: ReadonlySet<string>,
  asksRelation: boolean,
): Relation {
  const holder = HOLDERS[type];
  if (asksRelation && !holder) throw new Error(`How a ${type} stands to somebody is not told in the matrix`);
  return asksRelation && holder ? holder(row, who, colleagues) : 'OWN';
}
