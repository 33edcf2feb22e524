import type { Text } from '@concord/kit/domain/text';
import { cite, LAWS } from '@concord/rules/packs/laws';
import type { DisputeKind } from './dispute.terms.js';

/** What a written notice says, and the article that makes the hospital say it. */
export interface NoticeLine {
  readonly label: Text;
  readonly article: Text;
  /** Only where the patient died. */
  readonly onDeath: boolean;
}

const { zh: law, en: lawEn } = cite(LAWS.DISPUTE_REGULATIONS, 23);
const article = (zh: string, en: string): Text => ({ zh: `${law}${zh}`, en: `${lawEn}${en}` });

/** The checklist of 701 art. 23. Ticked one by one: a notice that leaves a line out is no notice. */
export const noticeLines = {
  ROUTES: {
    label: { zh: '解决医疗纠纷的合法途径', en: 'The lawful routes to settle the dispute' },
    article: article('第一项', '(1)'),
    onDeath: false,
  },
  SEALING: {
    label: { zh: '病历资料、现场实物封存和启封的规定', en: 'How records and items are sealed and unsealed' },
    article: article('第二项', '(2)'),
    onDeath: false,
  },
  RECORDS: {
    label: { zh: '病历资料查阅、复制的规定', en: 'How records are inspected and copied' },
    article: article('第三项', '(3)'),
    onDeath: false,
  },
  AUTOPSY: {
    label: { zh: '尸检的规定', en: 'The rules on autopsy' },
    article: article('第二款', ', second paragraph'),
    onDeath: true,
  },
} as const satisfies Record<string, NoticeLine>;
export type NoticeItem = keyof typeof noticeLines;

/** What a notice has to say in a dispute; nothing where the dispute does not arise from treatment (701 art. 2). */
export function noticeItemsFor(dispute: {
  readonly kind: DisputeKind;
  readonly death: boolean;
}): readonly NoticeItem[] {
  if (dispute.kind !== 'TREATMENT') return [];
  return (Object.keys(noticeLines) as NoticeItem[]).filter((item) => dispute.death || !noticeLines[item].onDeath);
}
