import type { DemoOrganization } from '@concord/gateway/demo/hospitals';

/** A public hospital of Zhejiang, outside Ningbo: the one kind that the province's ceiling of private settlement binds. */
export const qiantang: DemoOrganization = {
  key: 'qiantang',
  kind: 'HOSPITAL',
  name: '钱塘医院',
  rulePack: 'zhejiang',
  ownership: 'PUBLIC',
  administrator: { account: 'admin.qiantang', name: '岑溪' },
  departments: [],
  staff: [
    { account: 'front.qiantang', name: '安然', title: '导医', roles: ['FRONT'] },
    { account: 'pro.qiantang', name: '罗成', title: '医患办主任', roles: ['PRO', 'SUP'] },
    { account: 'exec.qiantang', name: '江河', title: '副院长', roles: ['EXEC'] },
    { account: 'legal.qiantang', name: '程法', title: '法务', roles: ['LEGAL'] },
    { account: 'fin.qiantang', name: '钱多', title: '财务', roles: ['FIN'] },
  ],
};
