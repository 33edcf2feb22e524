// Words and sums that stand nowhere else, by the house whose secret they are. Made up.

/** Said or written at the hospital, and for the hospital alone. */
export const ofHospital = {
  patient: '郗令徽',
  summary: '鹭洲病区换药后发热',
  narrative: '家属称鹪鹩夜班无人巡视',
  triageNote: '蔷薇岗接待时家属落泪',
  opinion: '拟答复：芣苢小组愿意道歉',
  returned: '苤蓝式措辞太软，退回',
} as const;

/** Shown to nobody in full but to who asks with a purpose at the hospital; numbers of people and of an account. */
export const neverWhole = {
  phone: '13957488321',
  claimantPhone: '13957488322',
  account: '6222020200778899001',
} as const;

/** Between the hospital and its insurer. */
export const ofBothHouses = {
  disclosed: '为鹧鸪保单理赔之目的',
  consentPaper: '档案-鹡鸰同意书',
  documentTitle: '鸬鹚科护理记录复印件',
  documentReference: '档案柜-芙蕖-07',
  rejected: '首页缺芰荷章',
  paymentReference: '转账-飞廉-0227',
} as const;

/** Of the insurer alone. */
export const ofInsurer = {
  place: '查勘于蒹葭门诊楼',
  survey: '查勘所见：苜蓿走廊监控缺失',
  reserve: '77777.71',
  reserveReason: '准备金因薜荔判例上调',
  authority: '61234.56',
  assessedFirst: '初稿：拟按荇菜标准认定',
  assessmentReturned: '荇菜标准依据不足',
  consentDeclined: '方案超出蕙茝口径',
  payee: '郗伯玉代',
  payFailed: '退票：户名与菖蒲行不符',
} as const;

/** The finding on the loss: the insurer's alone until it is reviewed, from then on told to the hospital. */
export const found = { assessment: '定损：石蒜感染处置迟延' } as const;

/** Of the committee alone. */
export const ofCommittee = {
  conflict: '与患方系萱草巷邻居',
  replaced: '因萱草巷邻居关系更换',
} as const;

/** Between the hospital and the committee. */
export const ofApplication = { application: '档案-申请书-杜衡' } as const;

/** Said in the rooms; of none of it did the mediator pass on a word. */
export const inRooms = {
  patientSays: '患方底线：辛夷数目即可签',
  patientSum: '38888.83',
  hospitalSays: '院方内部授权到江蓠为止',
  hospitalOffers: '最多按射干折算，先别说',
  insurerSays: '保险机构可让到白芷档',
} as const;

/** Told to every party at the table. */
export const atTheTable = {
  claimant: '郗仲谋',
  record: '笔录：双方谈及木槿手术',
  released: '院方表示愿以诚意金和解',
  withdrawn: '方案因木樨算错撤回',
  answer: '签字页-紫菀-3',
  facts: '患者于鹭洲手术后感染，经木槿组处置',
  callBack: '患方称款已到，谢辛勤',
} as const;

/** Every secret of the story. */
export const secrets = {
  ...{ ...ofHospital, ...neverWhole, ...ofBothHouses, ...ofInsurer, ...found },
  ...{ ...ofCommittee, ...ofApplication, ...inRooms, ...atTheTable },
} as const;

/** The name of a secret. */
export type Secret = keyof typeof secrets;
