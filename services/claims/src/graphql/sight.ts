import { plain, see, type GrantConditions, type Line, type Relation } from '@concord/kit/policy/field-policy';
import type { Identity } from '@concord/kit/identity/identity';

/** Who works on claims at the insurer. */
const desk = ['HOT', 'SURV', 'ADJ', 'REV', 'ILEAD', 'IFIN'] as const;

/** Who at a hospital deals with its insurer. */
const liaison = ['PRO', 'SUP', 'LEGAL', 'EXEC', 'FIN'] as const;

const people = ['PERSON', 'CLIENT'] as const;
const insurer: GrantConditions = { audiences: ['INSURER'], kinds: people };
const insurerDesk: GrantConditions = { audiences: ['INSURER'], roles: desk };
const hospital: GrantConditions = { audiences: ['HOSPITAL'], kinds: people };
const hospitalDesk: GrantConditions = { audiences: ['HOSPITAL'], roles: liaison };
const committee: GrantConditions = { audiences: ['COMMITTEE'], kinds: people };

/** Somebody as a party to the claim or policy, which is another organization's. */
const asParty = (grant: GrantConditions): GrantConditions => ({ ...grant, relations: ['PARTY'] });

/** The insurer's own people, and nobody else in the world. */
export const insurerOnly: Line = plain(insurer);
/** What was told, found and judged: the insurer's desk. */
export const insurerTold: Line = plain(insurerDesk);
/** A bank account: by its last digits, to the insurer's desk; nobody sees it whole through the graph. */
export const account: Line = see({ masked: [insurerDesk], mask: 'account' });

/** Lines of a claim and of a policy themselves. */
export const whole = {
  /** The insurer and the hospital it insures. */
  bothHouses: plain(insurer, asParty(hospital)),
  /** What was written between the insurer and the hospital: those who deal with it. */
  bothDesks: plain(insurerDesk, asParty(hospitalDesk)),
  /** Every party of a claim. */
  parties: plain(insurer, asParty(hospital), asParty(committee)),
} as const;

/**
 * The same of a part, such as a payout. Of a part nothing is known but that it was handed out with its claim, so it stands
 * as the viewer's own; whom it is for, the audience says.
 */
export const part = {
  bothHouses: plain(insurer, hospital),
  bothDesks: plain(insurerDesk, hospitalDesk),
  parties: plain(insurer, hospital, committee),
} as const;

/** How a claim or a policy stands to who looks: the insurer's own, or one they are a party to. */
export function relation(row: { organization?: string; parties?: readonly string[] }, who: Identity): Relation {
  if (row.organization === who.organization) return 'OWN';
  return row.parties?.includes(who.organization) ? 'PARTY' : 'FOREIGN';
}
