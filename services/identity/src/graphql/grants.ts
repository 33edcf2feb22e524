import { plain } from '@concord/kit/policy/field-policy';

/** What colleagues see of each other, and nobody of another house. */
export const colleagues = plain({ kinds: ['PERSON', 'CLIENT', 'SERVICE', 'TIMER'], relations: ['OWN', 'PARTY'] });

/** The three who carry a dispute. An authority looks on: it has people, and no places, registers or posts of its own here. */
export const parties = plain({
  audiences: ['HOSPITAL', 'INSURER', 'COMMITTEE'],
  kinds: ['PERSON', 'CLIENT', 'SERVICE', 'TIMER'],
});

/** Who has a register of people: every house, and patients not. */
export const staffed = plain({
  audiences: ['HOSPITAL', 'INSURER', 'COMMITTEE', 'GOVERNMENT'],
  kinds: ['PERSON', 'CLIENT', 'SERVICE', 'TIMER'],
});
