import type { CommonRefusal } from '@concord/kit/domain/moves';
import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';
import { cite, LAWS } from '@concord/rules/packs/laws';

/** Every way a caucus room says no. */
export type CaucusRefusal =
  | 'NOT_THE_MEDIATOR'
  | 'NOT_OF_THE_ROOM'
  | 'CASE_NOT_UNDER_WAY'
  | 'INSURER_NOT_INVITED'
  | 'TEXT_NEEDED'
  | 'SUM_NEEDED'
  | 'ENTRY_UNKNOWN'
  | 'ENTRY_RELEASED';

const caucus = {
  id: 'caucus.confidence',
  article: cite(LAWS.MEDIATION_LAW, 15, 23),
};

/** The sentences, with the rule that says no where one does. */
export const caucusRefusals: RefusalTable<CaucusRefusal | CommonRefusal> = {
  WRONG_STATE: {
    message: { zh: '单方沟通室目前的状态不允许这一步。', en: 'The room is not in a state that allows this step.' },
  },
  WRONG_ROLE: { message: { zh: '您的岗位无权办理这一步。', en: 'Your role may not take this step.' } },
  NOT_THE_MEDIATOR: {
    message: { zh: '这一步由本案调解员办理。', en: 'This step is for a mediator of this case.' },
    rule: caucus,
  },
  NOT_OF_THE_ROOM: {
    message: { zh: '这不是您一方的沟通室。', en: 'This is not the room of your side.' },
    rule: caucus,
  },
  CASE_NOT_UNDER_WAY: {
    message: {
      zh: '调解不在进行中，沟通室内容已冻结。',
      en: 'The mediation is not under way: what was said and offered is frozen.',
    },
  },
  INSURER_NOT_INVITED: {
    message: {
      zh: '尚未邀请保险机构参加调解。',
      en: 'No insurer has been invited to the mediation.',
    },
    rule: {
      id: 'mediation.third-parties',
      article: cite(LAWS.MEDIATION_LAW, 20),
    },
  },
  TEXT_NEEDED: { message: { zh: '请写明内容。', en: 'This has to be written down.' } },
  SUM_NEEDED: { message: { zh: '请填写金额。', en: 'Say which sum.' } },
  ENTRY_UNKNOWN: { message: { zh: '沟通室里没有这条内容。', en: 'The room has no such entry.' } },
  ENTRY_RELEASED: { message: { zh: '这条内容已经转达。', en: 'This was shown to the other sides already.' } },
};

export const refuse = refusing(caucusRefusals);
