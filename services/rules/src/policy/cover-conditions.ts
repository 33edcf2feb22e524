import type { Bilingual } from '../bilingual.js';
import type { CoverAnswer, CoverCondition, CoverConditionId, CoverFacts, CoverTerms } from './cover.js';
import { EXCLUSIONS, type ExclusionId } from './exclusions.js';

type Answer = Pick<CoverCondition, 'met' | 'sentence'>;

const CLAUSES = {
  IN_FORCE: { zh: '保险合同“保险期间”条款', en: 'policy term "insurance period"' },
  LINE: { zh: '保险合同“保险责任”条款', en: 'policy term "cover"' },
  INSURED_DEPARTMENT: { zh: '保险合同“被保险人”条款', en: 'policy term "the insured"' },
  EXCLUSION: { zh: '保险合同“责任免除”条款', en: 'policy term "exclusions"' },
} as const satisfies Record<string, Bilingual>;

function condition(id: CoverConditionId, clause: Bilingual, answer: Answer): CoverCondition {
  return { id, ...answer, clause };
}

function answer(met: CoverAnswer, zh: string, en: string): Answer {
  return { met, sentence: { zh, en } };
}

/** Whether what the policy looks at, the first claim or the event, falls into its time. */
export function inForceCondition(policy: CoverTerms, event: CoverFacts): CoverCondition {
  const made = policy.basis.kind === 'CLAIMS_MADE';
  const words = contradiction(event) ?? (made ? claimMade(policy, event) : occurred(policy, event));
  return condition('IN_FORCE', CLAUSES.IN_FORCE, words);
}

// Nobody claims for an event to come: one of the days is wrong, and which one decides the cover.
function contradiction({ occurredOn, firstClaimedOn }: CoverFacts): Answer | undefined {
  if (occurredOn === undefined || occurredOn <= firstClaimedOn) return undefined;
  return answer(
    'UNKNOWN',
    `事件发生日${occurredOn}晚于患者首次索赔日${firstClaimedOn}，日期需要核实`,
    `The event of ${occurredOn} lies after the first claim of ${firstClaimedOn}; the days must be checked`,
  );
}

function claimMade({ periodFrom, periodTo, basis }: CoverTerms, { firstClaimedOn, occurredOn }: CoverFacts): Answer {
  const retroDate = basis.kind === 'CLAIMS_MADE' ? basis.retroDate : periodFrom;
  const period = { zh: `${periodFrom}至${periodTo}`, en: `${periodFrom} to ${periodTo}` };
  if (firstClaimedOn < periodFrom || firstClaimedOn > periodTo)
    return answer(
      'NO',
      `患者首次索赔日${firstClaimedOn}不在保险期间${period.zh}内`,
      `The patient first claimed on ${firstClaimedOn}, outside the insurance period ${period.en}`,
    );
  if (occurredOn === undefined)
    return answer(
      'UNKNOWN',
      `事件发生日未查明，不能确定是否早于追溯日${retroDate}`,
      `The day of the event is not known, so it may lie before the retroactive date ${retroDate}`,
    );
  if (occurredOn < retroDate)
    return answer(
      'NO',
      `事件发生日${occurredOn}早于追溯日${retroDate}`,
      `The event of ${occurredOn} lies before the retroactive date ${retroDate}`,
    );
  return answer(
    'YES',
    `患者首次索赔日${firstClaimedOn}在保险期间${period.zh}内，事件发生日${occurredOn}不早于追溯日${retroDate}`,
    `The patient first claimed on ${firstClaimedOn}, within ${period.en}, and the event of ${occurredOn} does not lie before the retroactive date ${retroDate}`,
  );
}

function occurred({ periodFrom, periodTo }: CoverTerms, { occurredOn, firstClaimedOn }: CoverFacts): Answer {
  const period = { zh: `${periodFrom}至${periodTo}`, en: `${periodFrom} to ${periodTo}` };
  if (occurredOn === undefined && firstClaimedOn < periodFrom)
    return answer(
      'NO',
      `患者${firstClaimedOn}已经索赔，事件发生在保险期间${period.zh}之前`,
      `The patient claimed on ${firstClaimedOn} already, so the event lies before the insurance period ${period.en}`,
    );
  if (occurredOn === undefined)
    return answer(
      'UNKNOWN',
      `事件发生日未查明，不能确定是否在保险期间${period.zh}内`,
      `The day of the event is not known, so it may lie outside the insurance period ${period.en}`,
    );
  const within = periodFrom <= occurredOn && occurredOn <= periodTo;
  return answer(
    within ? 'YES' : 'NO',
    `事件发生日${occurredOn}${within ? '在' : '不在'}保险期间${period.zh}内`,
    `The event of ${occurredOn} lies ${within ? 'within' : 'outside'} the insurance period ${period.en}`,
  );
}

/** Whether the event is of the line that the policy insures; each by its name. */
export function lineCondition(insured: Bilingual, found: Bilingual): CoverCondition {
  const same = insured.zh === found.zh;
  return condition(
    'LINE',
    CLAUSES.LINE,
    answer(
      same ? 'YES' : 'NO',
      `保险合同承保${insured.zh}，本事件属于${found.zh}${same ? '' : '范围，不在承保之列'}`,
      `The policy insures ${insured.en}; the event is one of ${found.en}${same ? '' : ', which it does not insure'}`,
    ),
  );
}

/** Whether every department concerned is insured; where only some are, a person must say which of them answers for the harm. */
export function departmentCondition({ insuredDepartments }: CoverTerms, { departments }: CoverFacts): CoverCondition {
  return condition('INSURED_DEPARTMENT', CLAUSES.INSURED_DEPARTMENT, departmentAnswer(insuredDepartments, departments));
}

function departmentAnswer(insured: CoverTerms['insuredDepartments'], concerned: readonly string[]): Answer {
  if (insured === 'ALL')
    return answer('YES', '全院各科室均在承保范围内', 'Every department of the hospital is insured');
  if (concerned.length === 0) return answer('UNKNOWN', '涉及的科室未查明', 'The department concerned is not known');
  const covered = concerned.filter((department) => insured.includes(department)).length;
  if (covered === concerned.length)
    return answer('YES', '涉及的科室均在承保范围内', 'Every department concerned is insured');
  if (covered === 0) return answer('NO', '涉及的科室不在承保范围内', 'No department concerned is insured');
  return answer(
    'UNKNOWN',
    '涉及的科室只有部分在承保范围内，需查明由哪一科室负责',
    'Only some of the departments concerned are insured; which of them answers for the harm must be found out',
  );
}

/** Whether an exclusion of the policy stays out of the way: met when the circumstance was looked for and not found. */
export function exclusionCondition(id: ExclusionId, { circumstances }: CoverFacts): CoverCondition {
  return condition(id, CLAUSES.EXCLUSION, exclusionAnswer(EXCLUSIONS[id], circumstances[id] ?? 'UNKNOWN'));
}

function exclusionAnswer({ zh, en }: Bilingual, found: CoverAnswer): Answer {
  switch (found) {
    case 'YES':
      return answer('NO', `属于“${zh}”，保险合同约定不赔`, `An exclusion of the policy applies: ${en}`);
    case 'NO':
      return answer('YES', `查明不属于“${zh}”`, `This exclusion was found not to apply: ${en}`);
    case 'UNKNOWN':
      return answer('UNKNOWN', `是否属于“${zh}”尚未查明`, `Whether this exclusion applies is not known: ${en}`);
    default:
      return found satisfies never;
  }
}
