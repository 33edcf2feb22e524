import type { CommonRefusal } from '@concord/kit/domain/moves';
import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';

/** Every way a ledger says no. */
export type LedgerRefusal =
  | 'AGGREGATE_EXHAUSTED'
  | 'LEGAL_AGGREGATE_EXHAUSTED'
  | 'ALREADY_RESERVED'
  | 'NOT_RESERVED'
  | 'NOT_HELD'
  | 'NOT_CALLED'
  | 'MORE_THAN_RESERVED';

export const ledgerRefusals: RefusalTable<LedgerRefusal | CommonRefusal> = {
  WRONG_STATE: { message: { zh: '限额台账目前不允许这一步。', en: 'The ledger does not allow this step now.' } },
  WRONG_ROLE: { message: { zh: '您的岗位无权变动限额台账。', en: 'Your role may not write to the ledger.' } },
  AGGREGATE_EXHAUSTED: {
    message: {
      zh: '保单累计责任限额余额不足：剩余 {left} 元。',
      en: 'Not enough is left of the aggregate limit: {left} yuan.',
    },
    rule: {
      id: 'policy.aggregate-limit',
      article: { zh: '保险合同“累计责任限额”条款', en: 'policy term "aggregate limit"' },
    },
  },
  LEGAL_AGGREGATE_EXHAUSTED: {
    message: {
      zh: '法律费用累计限额余额不足：剩余 {left} 元。',
      en: 'Not enough is left of the aggregate limit of legal costs: {left} yuan.',
    },
    rule: {
      id: 'policy.legal-aggregate-limit',
      article: { zh: '保险合同“法律费用累计限额”条款', en: 'policy term "aggregate limit of legal costs"' },
    },
  },
  ALREADY_RESERVED: {
    message: { zh: '这份承诺已经预留过限额。', en: 'A sum was reserved for this undertaking already.' },
  },
  NOT_RESERVED: { message: { zh: '没有为这份承诺预留限额。', en: 'Nothing was reserved for this undertaking.' } },
  NOT_HELD: {
    message: { zh: '预留的限额已经动用或者释放。', en: 'The reservation has been called, released or paid already.' },
  },
  NOT_CALLED: {
    message: { zh: '承诺尚未因签约盖章而启用，不能支付。', en: 'No seal rests on the reservation: it cannot be paid.' },
  },
  MORE_THAN_RESERVED: {
    message: { zh: '支付金额不得超过预留的限额。', en: 'No more is paid than was reserved.' },
  },
};

export const refuse = refusing(ledgerRefusals);
