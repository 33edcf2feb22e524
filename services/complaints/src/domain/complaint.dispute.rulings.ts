import { legalDate } from '@concord/rules/calendar/legal-time';
import type { CommandOf } from './complaint.commands.js';
import { checkDepartments } from './complaint.directory.js';
import type { Claimant } from './complaint.dispute.js';
import type { By, FactOf } from './complaint.facts.js';
import type { Complaint, FiledComplaint } from './complaint.js';
import { refuse } from './complaint.refusals.js';
import type { Complainant } from './complaint.terms.js';

/** Somebody claims a sum, for something that has happened; after a death nobody claims as the patient. */
export function decideDispute(
  state: Complaint,
  command: CommandOf<'raiseDispute'>,
  stamp: By,
): FactOf<'DisputeRaised'> {
  const { dispute, kind, claimedFen, occurredOn, death, now } = command;
  const complainant = complainantAsClaimant((state as FiledComplaint).complainant);
  const claimants = command.claimants.length ? command.claimants.map(reachedAs(complainant)) : complainant;
  if (!(claimedFen > 0)) throw refuse('CLAIMED_SUM_NEEDED', { path: ['claimed'] });
  if (claimants.length === 0) throw refuse('CLAIMANT_NEEDED', { path: ['claimants'] });
  if (death && claimants.some(({ relation }) => relation === 'SELF'))
    throw refuse('CLAIMANT_IS_THE_DECEASED', { path: ['claimants'] });
  if (occurredOn && occurredOn > legalDate(now.getTime())) throw refuse('DAY_IN_FUTURE', { path: ['occurredOn'] });
  return { type: 'DisputeRaised', dispute, kind, claimedFen, claimants, occurredOn, death, ...stamp };
}

/** After a dispute a department puts something right, or somebody says why nothing is to be: one of the two. */
export function decidePlan(command: CommandOf<'planRectification'>, stamp: By): FactOf<'RectificationPlanned'> {
  const { department, directory } = command;
  const [measure, noneBecause] = [command.measure?.trim(), command.noneBecause?.trim()];
  if (noneBecause) {
    if (department || measure) throw refuse('PLAN_OR_REASON', { path: ['noneBecause'] });
    return { type: 'RectificationPlanned', noneBecause, ...stamp };
  }
  if (!department || !measure) throw refuse('PLAN_NEEDED', { path: [department ? 'measure' : 'departmentId'] });
  checkDepartments(directory, [department], 'departmentId');
  return { type: 'RectificationPlanned', plan: { department, measure }, ...stamp };
}

/** Who complains may be who claims, where the complaint says their name; of a patient it only has the file. */
function complainantAsClaimant(complainant: Complainant | undefined): readonly Claimant[] {
  const { name, relation, phone } = complainant ?? {};
  return name && relation ? [{ name, relation, phone }] : [];
}

/** Who claims is reached as they are as complainant, unless said otherwise: on a screen that number is masked. */
const reachedAs =
  ([complainant]: readonly Claimant[]) =>
  (claimant: Claimant): Claimant =>
    !claimant.phone && claimant.name === complainant?.name && claimant.relation === complainant.relation
      ? complainant
      : claimant;
