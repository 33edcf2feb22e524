import { legalToday } from '@concord/casework/domain/legal-day';
import { checkCover } from '@concord/rules/policy/cover';
import { endOfLegalDay, legalDate } from '@concord/rules/calendar/legal-time';
import type { PlainDate } from '@concord/rules/calendar/plain-date';
import type { CommandOf } from './claim.commands.js';
import type { By, FactOf } from './claim.facts.js';
import type { Claim, ClaimIn } from './claim.js';
import { refuse } from './claim.refusals.js';
import { checkHospital, checkStaff } from './directory.js';
import type { PolicyExtract } from './policy.js';

/** A hospital that calls is one the insurer insures; what the hospital told by its own service is taken as told. */
export function decideNotice(
  { notice, policies, directory, actor, now }: CommandOf<'notice'>,
  stamp: By,
): FactOf<'Noticed'> {
  const fact = { type: 'Noticed', ...notice, departments: [...new Set(notice.departments)], ...stamp } as const;
  if (actor.roles.includes('SYS')) return fact;
  checkHospital(directory, notice.hospital);
  const insures = ({ hospital, organization }: PolicyExtract) =>
    hospital === notice.hospital && organization === actor.organization;
  if (!policies.some(insures)) throw refuse('NOT_INSURED_HERE', { path: ['hospitalId'] });
  if (notice.firstClaimedOn > legalToday(now)) throw refuse('CLAIMED_IN_FUTURE', { path: ['firstClaimedOn'] });
  if (notice.occurredOn && notice.occurredOn > notice.firstClaimedOn)
    throw refuse('OCCURRED_AFTER_CLAIM', { path: ['occurredOn'] });
  return { ...fact, organization: actor.organization };
}

/** From here on somebody is in charge, and the promises are those of the policy. */
export function decideAcknowledgement(
  state: Claim,
  { adjuster, policyId, policy, directory }: CommandOf<'acknowledge'>,
  stamp: By,
): FactOf<'Acknowledged'> {
  const claim = state as ClaimIn<'NOTICED'>;
  checkStaff(directory, adjuster, 'adjusterId', 'ADJ');
  if (!policy || policy.id !== policyId || policy.organization !== claim.organization)
    throw refuse('POLICY_UNKNOWN', { path: ['policyId'] });
  if (policy.hospital !== claim.hospital) throw refuse('POLICY_OF_OTHER_HOSPITAL', { path: ['policyId'] });
  if (policy.line !== claim.line) throw refuse('POLICY_OF_OTHER_LINE', { path: ['policyId'] });
  return { type: 'Acknowledged', adjuster, policy: policy.id, contractPack: policy.contractPack, ...stamp };
}

/** Every condition of the policy is answered, one by one; what nobody answered stays unknown. */
export function decideCoverCheck(
  state: Claim,
  { answers, occurredOn: told, departments: named, policy }: CommandOf<'checkCover'>,
  stamp: By,
): FactOf<'CoverChecked'> {
  const claim = state as ClaimIn<'COVERAGE_CHECK'>;
  if (policy?.id !== claim.policy) throw refuse('POLICY_UNKNOWN');
  const occurredOn = told ?? claim.occurredOn;
  if (occurredOn && occurredOn > claim.firstClaimedOn) throw refuse('OCCURRED_AFTER_CLAIM', { path: ['occurredOn'] });
  const departments = [...new Set(named ?? claim.departments)];
  const conditions = checkCover(policy, {
    line: claim.line,
    occurredOn: occurredOn as PlainDate | undefined,
    firstClaimedOn: claim.firstClaimedOn as PlainDate,
    departments,
    circumstances: answers,
  });
  return { type: 'CoverChecked', conditions, occurredOn, departments, ...stamp };
}

/** A refusal rests on a condition of the policy that was found broken. */
export function decideCoverRefusal(
  state: Claim,
  { conditionId, text }: CommandOf<'refuseCover'>,
  stamp: By,
): FactOf<'CoverRefused'> {
  const { cover } = state as ClaimIn<'COVERAGE_CHECK'>;
  const condition = cover?.conditions.find(({ id }) => id === conditionId);
  if (condition?.met !== 'NO') throw refuse('CONDITION_NOT_BROKEN', { path: ['conditionId'] });
  return { type: 'CoverRefused', condition: condition.id, clause: condition.clause, text, ...stamp };
}

/** The notice went out between the refusal and today. */
export function decideRefusalNotice(
  state: Claim,
  { sentOn, reference, now }: CommandOf<'sendRefusalNotice'>,
  stamp: By,
): FactOf<'RefusalNoticeSent'> {
  const { refusal } = state as ClaimIn<'REFUSED'>;
  if (sentOn > legalToday(now)) throw refuse('SENT_IN_FUTURE', { path: ['sentOn'] });
  if (sentOn < legalDate(Date.parse(refusal.at))) throw refuse('SENT_BEFORE_REFUSED', { path: ['sentOn'] });
  return { type: 'RefusalNoticeSent', sentOn, reference, ...stamp };
}

/** The last moment at which something that was done on `day` can have been done; never later than it was told. */
export function doneBy(day: string, told: string): string {
  const end = new Date(endOfLegalDay(day as PlainDate) - 1).toISOString();
  return end < told ? end : told;
}
