import type { CommonRefusal } from '@concord/kit/domain/moves';
import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';

/** Every way the register of organizations, departments and staff says no. */
export type RegisterRefusal =
  | CommonRefusal
  | 'PLATFORM_ONLY'
  | 'RULE_PACK_UNKNOWN'
  | 'OWNERSHIP_OF_HOSPITAL'
  | 'DISTRICT_OF_OTHER_KIND'
  | 'DISTRICT_MALFORMED'
  | 'ROLES_NEEDED'
  | 'ROLE_UNKNOWN'
  | 'ROLES_INCOMPATIBLE'
  | 'DEPARTMENT_NEEDED'
  | 'NOT_ONESELF'
  | 'ONESELF_ONLY'
  | 'LAST_ADMINISTRATOR'
  | 'DEPARTMENT_NAME_TAKEN'
  | 'ACCOUNT_TAKEN'
  | 'ACCOUNT_MALFORMED'
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_TOO_LONG'
  | 'PASSWORD_NAMES_ACCOUNT'
  | 'PASSWORD_TOO_SIMPLE'
  | 'PASSWORD_USED_BEFORE'
  | 'CODE_WRONG'
  | 'PASSWORD_WRONG'
  | 'PASSWORD_LOCKED'
  | 'SETTING_OUT_OF_RANGE'
  | 'ISSUER_NOT_TAKEN'
  | 'CLAIM_MALFORMED'
  | 'CLIENT_SECRET_NEEDED'
  | 'SECOND_FACTOR_ROLE_UNKNOWN';

const baseline = (clause: string, about: { zh: string; en: string }) => ({
  zh: `GB/T 22239-2019 ${clause} ${about.zh}`,
  en: `GB/T 22239-2019 ${clause}, ${about.en}`,
});

const authentication = baseline('8.1.4.1', { zh: '身份鉴别', en: 'identity authentication' });
const accessControl = baseline('8.1.4.2', { zh: '访问控制', en: 'access control' });

/** The sentences, with the rule that says no where one does. None repeats what was entered. */
export const registerRefusals: RefusalTable<RegisterRefusal> = {
  WRONG_STATE: { message: { zh: '当前状态不能进行此操作。', en: 'This cannot be done in the present state.' } },
  WRONG_ROLE: { message: { zh: '您的岗位无权进行此操作。', en: 'Your role does not allow this.' } },
  PLATFORM_ONLY: { message: { zh: '机构只能由平台设立。', en: 'Only the platform founds an organization.' } },
  RULE_PACK_UNKNOWN: {
    message: { zh: '没有已发布的此地区规则包。', en: 'There is no published rule pack of such a place.' },
  },
  OWNERSHIP_OF_HOSPITAL: {
    message: { zh: '只有医院分公立与民办。', en: 'Only of a hospital it is said whether it is public or private.' },
  },
  DISTRICT_OF_OTHER_KIND: {
    message: { zh: '只有调解委员会与主管部门有辖区。', en: 'Only a committee or an authority has a district.' },
  },
  DISTRICT_MALFORMED: {
    message: {
      zh: '辖区须为六位行政区划代码（GB/T 2260）。',
      en: 'A district is a code of administrative division of six digits (GB/T 2260).',
    },
  },
  ROLES_NEEDED: { message: { zh: '请至少选择一个岗位。', en: 'Choose at least one role.' } },
  ROLE_UNKNOWN: { message: { zh: '本机构没有岗位 {role}。', en: 'This organization has no role {role}.' } },
  ROLES_INCOMPATIBLE: {
    message: {
      zh: '同一人不能兼任{one}和{other}。',
      en: 'One person is not both {oneInEnglish} and {otherInEnglish}.',
    },
    rule: { id: 'identity.roles.separation', article: accessControl },
  },
  DEPARTMENT_NEEDED: {
    message: { zh: '科室负责人须属于一个科室。', en: 'A head of department belongs to a department.' },
  },
  NOT_ONESELF: {
    message: { zh: '不能更改本人的岗位或停用本人。', en: 'Nobody changes their own roles or suspends themselves.' },
    rule: { id: 'identity.staff.not-oneself', article: accessControl },
  },
  ONESELF_ONLY: { message: { zh: '只能修改本人的密码。', en: 'Only one’s own password can be changed here.' } },
  LAST_ADMINISTRATOR: {
    message: { zh: '机构须至少保留一名管理员。', en: 'An organization keeps at least one administrator.' },
  },
  DEPARTMENT_NAME_TAKEN: { message: { zh: '已有同名科室。', en: 'There is a department of this name already.' } },
  ACCOUNT_TAKEN: { message: { zh: '此账号已被使用。', en: 'This account name is taken.' } },
  ACCOUNT_MALFORMED: {
    message: {
      zh: '账号须为 3 至 64 个字母、数字或 . _ - @,以字母或数字开头。',
      en: 'An account name has 3 to 64 letters, digits or . _ - @ and starts with a letter or digit.',
    },
  },
  PASSWORD_TOO_SHORT: {
    message: { zh: '密码至少 {least} 个字符。', en: 'A password has at least {least} characters.' },
    rule: { id: 'identity.password.length', article: authentication },
  },
  PASSWORD_TOO_LONG: { message: { zh: '密码最多 {most} 个字符。', en: 'A password has at most {most} characters.' } },
  PASSWORD_NAMES_ACCOUNT: {
    message: { zh: '密码不能包含账号。', en: 'A password does not contain the account name.' },
    rule: { id: 'identity.password.account', article: authentication },
  },
  PASSWORD_TOO_SIMPLE: {
    message: { zh: '此密码过于常见或规律。', en: 'This password is too common or too regular.' },
    rule: { id: 'identity.password.simple', article: authentication },
  },
  PASSWORD_USED_BEFORE: {
    message: {
      zh: '不能使用最近五次用过的密码。',
      en: 'None of your last five passwords can be used again.',
    },
    rule: { id: 'identity.password.history', article: authentication },
  },
  CODE_WRONG: {
    message: { zh: '验证码不正确或已使用过。', en: 'The code is not right, or was used before.' },
  },
  PASSWORD_WRONG: { message: { zh: '当前密码不正确。', en: 'The present password is not right.' } },
  PASSWORD_LOCKED: {
    message: {
      zh: '错误次数过多，请于 {minutes} 分钟后再试。',
      en: 'Too many wrong attempts. Try again in {minutes} minutes.',
    },
    rule: { id: 'identity.sign-in.lock', article: authentication },
  },
  ISSUER_NOT_TAKEN: {
    message: { zh: '签发方须为 https 地址。', en: 'An issuer is an https address, with nothing behind its path.' },
    rule: { id: 'identity.sso.tls', article: authentication },
  },
  CLAIM_MALFORMED: {
    message: { zh: '声明名称格式不正确。', en: 'This is not the name of a claim.' },
  },
  CLIENT_SECRET_NEEDED: {
    message: { zh: '新的签发方须提供客户端密钥。', en: 'A new issuer needs the client’s secret.' },
  },
  SETTING_OUT_OF_RANGE: {
    message: { zh: '请填写 {least} 至 {most} 之间的整数。', en: 'Give a whole number from {least} to {most}.' },
  },
  SECOND_FACTOR_ROLE_UNKNOWN: {
    message: { zh: '所选岗位中有本机构没有的。', en: 'One of these roles is none of this organization.' },
  },
};

export const refuse = refusing(registerRefusals);
