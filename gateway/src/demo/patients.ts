/** A patient of the demo: made up. */
export interface DemoPatient {
  readonly hospital: string;
  readonly name: string;
  readonly phone: string;
  readonly memberNo?: string;
  readonly gender: 'FEMALE' | 'MALE';
  readonly birthYear: number;
  readonly tier: 'REGULAR' | 'SILVER' | 'GOLD' | 'DIAMOND';
  readonly vip?: boolean;
  readonly vulnerable?: boolean;
  readonly visit: {
    readonly daysAgo: number;
    readonly department: string;
    readonly kind: string;
    readonly doctorName?: string;
    readonly surgery?: boolean;
  };
}

const at = (daysAgo: number, department: string, kind = 'OUTPATIENT', doctorName?: string) => ({
  ...{ daysAgo, department, kind, doctorName },
  surgery: kind === 'SURGERY',
});

export const patients: readonly DemoPatient[] = [
  {
    hospital: 'yongjiang',
    name: '张桂芳',
    phone: '13857400101',
    memberNo: 'YJ20230017',
    gender: 'FEMALE',
    birthYear: 1958,
    tier: 'SILVER',
    vulnerable: true,
    visit: at(16, '普通外科'),
  },
  {
    hospital: 'yongjiang',
    name: '王海涛',
    phone: '13857400102',
    gender: 'MALE',
    birthYear: 1986,
    tier: 'REGULAR',
    visit: at(13, '急诊科', 'EMERGENCY'),
  },
  {
    hospital: 'yongjiang',
    name: '李思琪',
    phone: '13857400103',
    memberNo: 'YJ20240233',
    gender: 'FEMALE',
    birthYear: 1994,
    tier: 'GOLD',
    vip: true,
    visit: at(20, '整形外科', 'SURGERY', '方卓'),
  },
  {
    hospital: 'yongjiang',
    name: '陈国平',
    phone: '13857400104',
    gender: 'MALE',
    birthYear: 1971,
    tier: 'REGULAR',
    visit: at(5, '口腔科'),
  },
  {
    hospital: 'yongjiang',
    name: '赵雅婷',
    phone: '13857400105',
    memberNo: 'YJ20250008',
    gender: 'FEMALE',
    birthYear: 1990,
    tier: 'DIAMOND',
    vip: true,
    visit: at(30, '皮肤科'),
  },
  {
    hospital: 'yongjiang',
    name: '刘长庚',
    phone: '13857400106',
    gender: 'MALE',
    birthYear: 1949,
    tier: 'REGULAR',
    vulnerable: true,
    visit: at(12, '普通外科', 'SURGERY', '方卓'),
  },
  {
    hospital: 'yongjiang',
    name: '孙晓燕',
    phone: '13857400107',
    gender: 'FEMALE',
    birthYear: 1982,
    tier: 'SILVER',
    visit: at(3, '护理部', 'INPATIENT'),
  },
  {
    hospital: 'yongjiang',
    name: '欧阳文',
    phone: '13857400108',
    memberNo: 'YJ20220109',
    gender: 'MALE',
    birthYear: 1977,
    tier: 'GOLD',
    visit: at(25, '整形外科'),
  },
  {
    hospital: 'donghu',
    name: '许慧',
    phone: '13857400201',
    memberNo: 'DH0021',
    gender: 'FEMALE',
    birthYear: 1996,
    tier: 'REGULAR',
    visit: at(6, '口腔科'),
  },
  {
    hospital: 'donghu',
    name: '郑凯',
    phone: '13857400202',
    gender: 'MALE',
    birthYear: 1988,
    tier: 'REGULAR',
    visit: at(2, '口腔科'),
  },
];
