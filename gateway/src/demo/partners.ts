import { hospitals, type DemoOrganization } from './hospitals.js';

/** The insurers and committees that the demo's hospitals work with; of each kind a second one, which sees nothing of it. */
export const partners: readonly DemoOrganization[] = [
  {
    key: 'anxin',
    kind: 'INSURER',
    name: '安信财产保险宁波分公司',
    rulePack: 'ningbo',
    administrator: { account: 'admin.anxin', name: '许诺' },
    departments: [],
    staff: [
      { account: 'hot', name: '白露', title: '报案客服', roles: ['HOT'] },
      { account: 'surv', name: '高远', title: '查勘员', roles: ['SURV'] },
      { account: 'adj', name: '韩梅', title: '理赔专员', roles: ['ADJ'] },
      { account: 'rev', name: '陶然', title: '核赔', roles: ['REV'] },
      { account: 'ifin', name: '谢婷', title: '财务', roles: ['IFIN'] },
      { account: 'ilead', name: '邵峰', title: '总协调人', roles: ['ILEAD'] },
    ],
  },
  {
    key: 'haicheng',
    kind: 'INSURER',
    name: '海诚财产保险浙江分公司',
    rulePack: 'zhejiang',
    administrator: { account: 'admin.haicheng', name: '金岚' },
    departments: [],
    staff: [
      { account: 'hot.haicheng', name: '石磊', title: '报案客服', roles: ['HOT', 'ADJ'] },
      { account: 'ilead.haicheng', name: '贺兰', title: '总协调人', roles: ['ILEAD', 'REV'] },
      { account: 'rev.haicheng', name: '左宁', title: '核赔', roles: ['REV'] },
      { account: 'ifin.haicheng', name: '古月', title: '财务', roles: ['IFIN'] },
    ],
  },
  {
    key: 'yongcheng',
    kind: 'COMMITTEE',
    name: '宁波市医疗纠纷人民调解委员会',
    rulePack: 'ningbo',
    district: '330200',
    administrator: { account: 'admin.yongcheng', name: '冯简' },
    departments: [],
    staff: [
      { account: 'reg', name: '梅雨', title: '受理登记', roles: ['REG'] },
      { account: 'med', name: '王守正', title: '调解员', roles: ['MED'] },
      { account: 'med2', name: '骆平', title: '调解员', roles: ['MED'] },
      { account: 'chair', name: '严明', title: '主任', roles: ['CHAIR'] },
      { account: 'expert', name: '葛教授', title: '咨询专家', roles: ['EXP'] },
      { account: 'seal', name: '孔印', title: '印章管理', roles: ['SEAL'] },
    ],
  },
  {
    key: 'huzhou',
    kind: 'COMMITTEE',
    name: '湖州市医疗纠纷人民调解委员会',
    rulePack: 'zhejiang',
    district: '330500',
    administrator: { account: 'admin.huzhou', name: '沙宁' },
    departments: [],
    staff: [
      { account: 'reg.huzhou', name: '戴月', title: '受理登记', roles: ['REG'] },
      { account: 'med.huzhou', name: '汤和', title: '调解员', roles: ['MED', 'CHAIR'] },
      { account: 'med2.huzhou', name: '车前', title: '调解员', roles: ['MED'] },
      { account: 'seal.huzhou', name: '苗正', title: '印章管理', roles: ['SEAL'] },
    ],
  },
];

/** Everybody of the demo. */
export const organizations: readonly DemoOrganization[] = [...hospitals, ...partners];
