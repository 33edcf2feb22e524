import { plain } from '@concord/kit/policy/field-policy';

/** What colleagues see of each other, and nobody of another house. */
export const colleagues = plain({ kinds: ['PERSON', 'CLIENT', 'SERVICE', 'TIMER'], relations: ['OWN', 'PARTY'] });

/** Who has a register of people: every house, and patients not. */
export const staffed = plain({
  audiences: ['HOSPITAL', 'INSURER', 'COMMITTEE', 'GOVERNMENT'],
  kinds: ['PERSON', 'CLIENT', 'SERVICE', 'TIMER'],
});
