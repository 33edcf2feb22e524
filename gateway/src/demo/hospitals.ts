/** A person of the demo: made up, like everybody here. */
export interface DemoPerson {
  readonly account: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly string[];
  /** Name of the department. */
  readonly department?: string;
}

/** An organization of the demo: a hospital, an insurer or a mediation committee. */
export interface DemoOrganization {
  readonly key: string;
  readonly kind: 'HOSPITAL' | 'INSURER' | 'COMMITTEE';
  readonly name: string;
  /** The law of its place. */
  readonly rulePack: string;
  /** Of hospitals alone: some thresholds are for public ones. */
  readonly ownership?: 'PUBLIC' | 'PRIVATE';
  /** Of committees alone: the code of the place for which they mediate (GB/T 2260). */
  readonly district?: string;
  readonly administrator: { readonly account: string; readonly name: string };
  readonly departments: readonly string[];
  readonly staff: readonly DemoPerson[];
}

/** Every demo account signs in with it; demo installations serve this machine alone unless HOST says otherwise. */
export const DEMO_PASSWORD = 'hezhong-2026-shiyong';

/**
 * The demo's organizations ask for no second factor and let given passwords stand, so that it can be tried at once. One
 * that people work with leaves this out when it is founded: then administrators have a second factor and everybody
 * chooses a password of their own.
 */
export const DEMO_SECURITY = { secondFactorRoles: [], passwordMaxAgeDays: 0, mustChangeGiven: false } as const;

/** Three hospitals under three laws, which must never see each other's complaints. */
export const hospitals: readonly DemoOrganization[] = [
  {
    key: 'yongjiang',
    kind: 'HOSPITAL',
    name: '甬江医院',
    rulePack: 'ningbo',
    ownership: 'PUBLIC',
    administrator: { account: 'admin', name: '钱志远' },
    departments: [
      ...['医患关系办公室', '客户服务部', '普通外科', '整形外科', '皮肤科', '口腔科', '急诊科', '护理部'],
      ...['妇产科', '消化内科'],
    ],
    staff: [
      { account: 'front', name: '林小雨', title: '导医', roles: ['FRONT'], department: '客户服务部' },
      { account: 'manager', name: '周敏', title: '客户经理', roles: ['CM'], department: '客户服务部' },
      { account: 'pro', name: '沈立言', title: '医患办专员', roles: ['PRO'], department: '医患关系办公室' },
      { account: 'sup', name: '何静', title: '客服主管', roles: ['SUP'], department: '客户服务部' },
      { account: 'exec', name: '徐建国', title: '副院长', roles: ['EXEC'] },
      { account: 'dept', name: '陆明', title: '整形外科主任', roles: ['DEPT'], department: '整形外科' },
      { account: 'doc', name: '方卓', title: '主诊医师', roles: ['DOC'], department: '整形外科' },
      { account: 'legal', name: '顾清', title: '法务', roles: ['LEGAL'] },
      { account: 'fin', name: '潘悦', title: '财务', roles: ['FIN'] },
      { account: 'dpo', name: '程远', title: '个人信息保护负责人', roles: ['DPO'] },
    ],
  },
  {
    key: 'donghu',
    kind: 'HOSPITAL',
    name: '东湖口腔医院',
    rulePack: 'zhejiang',
    ownership: 'PRIVATE',
    administrator: { account: 'admin.donghu', name: '吴凡' },
    departments: ['医患关系办公室', '口腔科', '客户服务部'],
    staff: [
      { account: 'front.donghu', name: '蒋欣', title: '导医', roles: ['FRONT'], department: '客户服务部' },
      { account: 'pro.donghu', name: '俞航', title: '医患办主任', roles: ['PRO', 'SUP'], department: '医患关系办公室' },
      { account: 'manager.donghu', name: '宋佳', title: '客户经理', roles: ['CM'], department: '客户服务部' },
      { account: 'legal.donghu', name: '尹川', title: '法务兼院长助理', roles: ['LEGAL', 'EXEC'] },
      { account: 'fin.donghu', name: '唐宁', title: '财务', roles: ['FIN'] },
    ],
  },
  {
    key: 'fengxi',
    kind: 'HOSPITAL',
    name: '凤溪县人民医院',
    rulePack: 'national',
    ownership: 'PUBLIC',
    administrator: { account: 'admin.fengxi', name: '卞文' },
    departments: [
      ...['医患关系办公室', '客户服务部', '普通外科', '骨科', '内科', '消化内科'],
      ...['妇产科', '儿科', '眼科', '急诊科', '中医科', '护理部'],
    ],
    staff: [
      { account: 'front.fengxi', name: '杜小满', title: '导医', roles: ['FRONT'], department: '客户服务部' },
      { account: 'manager.fengxi', name: '范敏', title: '客户经理', roles: ['CM'], department: '客户服务部' },
      { account: 'pro.fengxi', name: '柯明', title: '医患办专员', roles: ['PRO'], department: '医患关系办公室' },
      { account: 'sup.fengxi', name: '温岚', title: '医患办主任', roles: ['SUP'], department: '医患关系办公室' },
      { account: 'exec.fengxi', name: '庄严', title: '副院长', roles: ['EXEC'] },
      { account: 'doc.fengxi', name: '龙涛', title: '主诊医师', roles: ['DOC'], department: '普通外科' },
      { account: 'legal.fengxi', name: '康宁', title: '法务', roles: ['LEGAL'] },
      { account: 'fin.fengxi', name: '花蕾', title: '财务', roles: ['FIN'] },
    ],
  },
];
