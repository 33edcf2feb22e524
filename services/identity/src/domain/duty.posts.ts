import type { OrganizationKind } from '@concord/kit/domain/actor';
import type { Text } from '@concord/kit/domain/text';

/** A post that somebody is at by day and by night (24 小时值班岗). */
export interface DutyPost {
  readonly kind: OrganizationKind;
  readonly words: Text;
  /** Whoever is at it holds one of these. */
  readonly roles: readonly string[];
}

/** The posts of each kind of organization. A hospital receives complaints, an insurer takes notices and sends surveyors. */
export const dutyPosts = {
  COMPLAINTS: {
    ...{ kind: 'HOSPITAL', words: { zh: '投诉接待值班', en: 'complaints reception' } },
    roles: ['FRONT', 'CM', 'SUP', 'PRO'],
  },
  HOUSE: { kind: 'HOSPITAL', words: { zh: '医院总值班', en: 'hospital duty officer' }, roles: ['SUP', 'EXEC'] },
  HOTLINE: { kind: 'INSURER', words: { zh: '报案电话值班', en: 'claims hotline' }, roles: ['HOT', 'ILEAD'] },
  SURVEY: { kind: 'INSURER', words: { zh: '查勘值班', en: 'survey' }, roles: ['SURV'] },
  RECEPTION: {
    kind: 'COMMITTEE',
    words: { zh: '受理值班', en: 'committee reception' },
    roles: ['REG', 'MED', 'CHAIR'],
  },
} as const satisfies Record<string, DutyPost>;

export type DutyPostCode = keyof typeof dutyPosts;

/** The posts of a kind of organization. */
export const postsOf = (kind: OrganizationKind): readonly DutyPostCode[] =>
  (Object.keys(dutyPosts) as DutyPostCode[]).filter((code) => dutyPosts[code].kind === kind);
