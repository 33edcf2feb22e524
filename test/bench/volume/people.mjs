import { cameIn, idAt } from './calendar.mjs';
import { chanceOf } from './chance.mjs';

/** Complaints for each patient who has a file, on the average. */
export const COMPLAINTS_A_PATIENT = 10;

const SURNAMES = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
);
const GIVEN = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文辉力鹏晓东海波宁飞燕志鑫雪梅琳慧莹倩云岩峰博浩宇轩然梓涵欣怡佳思雨晨曦子墨诗琪嘉豪俊凯泽瑞睿哲皓天一诺依美可心悦彤雅婷玲珍凤春夏秋冬福寿康安乐德仁义礼智信忠孝廉耻和顺昌盛隆兴旺',
);

/** How many patients the `complaints` of a house leave. */
export const patientsOf = (/** @type {number} */ complaints) =>
  Math.max(1, Math.ceil(complaints / COMPLAINTS_A_PATIENT));

/** The id of patient `index` of `count` of a house. */
export const patientId = (/** @type {number} */ place, /** @type {number} */ index, /** @type {number} */ count) =>
  idAt('pat', cameIn(index, count), index * 8 + place);

/**
 * A patient as registered. Names are as common as they are among people: few are frequent, many rare.
 * @returns {import('@concord/patients/domain/patient').RegisteredPatient}
 */
export function patientOf(
  /** @type {import('./houses.mjs').House} */ house,
  /** @type {number} */ index,
  /** @type {number} */ count,
) {
  const chance = chanceOf(house.place, index, 1);
  const id = patientId(house.place, index, count);
  const first = GIVEN[chance.ranked(GIVEN.length)];
  const second = chance.happens(0.8) ? GIVEN[chance.ranked(GIVEN.length)] : '';
  const departmentId = chance.oneOf(house.departments);
  const date = new Date(cameIn(index, count)).toISOString().slice(0, 10);
  return {
    status: 'REGISTERED',
    id,
    organization: house.id,
    name: `${SURNAMES[chance.ranked(SURNAMES.length)]}${first}${second}`,
    // Each its own, and spread over the index as numbers of a telephone are.
    phone: `1${3 + house.place}${String((index * 7_654_321 + 123_456_789) % 1_000_000_000).padStart(9, '0')}`,
    ...(chance.happens(0.6) && { memberNo: `HY${house.place}${String(index).padStart(7, '0')}` }),
    gender: chance.oneOf(/** @type {const} */ (['FEMALE', 'MALE'])),
    birthYear: 1940 + chance.below(75),
    tier: chance.oneOf(/** @type {const} */ (['REGULAR', 'REGULAR', 'SILVER', 'GOLD'])),
    vip: chance.happens(0.03),
    vulnerable: chance.happens(0.1),
    visits: [
      {
        id: idAt('vis', cameIn(index, count), index * 8 + house.place),
        date,
        departmentId,
        kind: 'OUTPATIENT',
        doctorName: '周医生',
        surgery: false,
      },
    ],
  };
}
