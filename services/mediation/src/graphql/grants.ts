import { plain, see, type Line, type RelationOf } from '@concord/kit/policy/field-policy';

/** Those of the parties whose work it is to know what is quarrelled about. */
const handlers = [
  ...['CM', 'SUP', 'PRO', 'LEGAL', 'FIN', 'EXEC'],
  ...['REG', 'MED', 'CHAIR', 'SEAL'],
  ...['HOT', 'ADJ', 'REV', 'IFIN', 'ILEAD'],
] as const;

/** Those of a hospital who keep the register of what was given away, and who look for a patient what stands in it. */
const register = ['PRO', 'LEGAL', 'DPO', 'CM'] as const;

/** A case is its owner's own; whoever else has a seat at it is a party. */
export const partyRelation: RelationOf<{ readonly organization: string; readonly seats: readonly string[] }> = (
  { organization, seats },
  who,
) => (who.organization === organization ? 'OWN' : seats.includes(who.organization) ? 'PARTY' : 'FOREIGN');

const concerned = { relations: ['OWN', 'PARTY'] } as const;

/** Written or said in the case: those who work on it, of every party. */
export const toldToParties: Line = plain({ roles: handlers, ...concerned });
/** The same of a part of a case, whose field has decided who gets it. */
export const told: Line = plain({ roles: handlers });
/** What the register says on paper: the same, and who answers for data protection. */
export const toldInRegister: Line = plain({ roles: [...handlers, 'DPO'] });
/** The register: of a hospital for those who keep it, elsewhere for those who work with what was given. */
export const registerOfParties: Line = plain(
  { roles: register, audiences: ['HOSPITAL'], ...concerned },
  { roles: handlers, audiences: ['INSURER', 'COMMITTEE'], ...concerned },
);
/** What of it is the hospital's own: why a disclosure ended may be the patient's words. */
export const registerOfHospital: Line = plain({ roles: register, audiences: ['HOSPITAL'] });
/** A phone number is masked for all of them. */
export const phone: Line = see({ masked: [{ roles: handlers }], mask: 'phone' });

/** Every party, and who looks from outside not at all. */
export const parties: Line = plain(concerned);
/** What the hospital keeps to itself. */
export const hospitalOnly: Line = plain({ audiences: ['HOSPITAL'], ...concerned });
/** What is between the hospital and its insurer. */
export const hospitalAndInsurer: Line = plain({ audiences: ['HOSPITAL', 'INSURER'], ...concerned });
/** Of a part of a case: what is told about its mediators, of which the committee speaks to nobody. */
export const toldInCommittee: Line = plain({ roles: handlers, audiences: ['COMMITTEE'] });
/** Of a part of a case: those who applied and those who were applied to. */
export const hospitalAndCommittee: Line = plain({ audiences: ['HOSPITAL', 'COMMITTEE'] });
/** The same of what was written: those of them who work on the case. */
export const toldInApplication: Line = plain({ roles: handlers, audiences: ['HOSPITAL', 'COMMITTEE'] });

const staff = { kinds: ['PERSON', 'CLIENT'] } as const;

/** Who may call: people of the three houses; the repository decides about rows, the table about acts. */
export const callers: Line = plain({ ...staff, audiences: ['HOSPITAL', 'INSURER', 'COMMITTEE'] });
export const hospitalCallers: Line = plain({ ...staff, audiences: ['HOSPITAL'] });
export const committeeCallers: Line = plain({ ...staff, audiences: ['COMMITTEE'] });
export const sidesCallers: Line = plain({ ...staff, audiences: ['HOSPITAL', 'COMMITTEE'] });
