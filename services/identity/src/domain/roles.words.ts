import type { Text } from '@concord/kit/domain/text';
import type { Role } from './roles.js';

/** What each role is called, on screens and in refusals. */
export const roleWords: Readonly<Record<Role, Text>> = {
  FRONT: { zh: '导医客服', en: 'front desk' },
  CM: { zh: '客户经理', en: 'client manager' },
  SUP: { zh: '主管', en: 'supervisor' },
  PRO: { zh: '医患关系办公室', en: 'patient relations office' },
  DEPT: { zh: '科室负责人', en: 'head of department' },
  DOC: { zh: '主诊医师', en: 'attending physician' },
  LEGAL: { zh: '法务', en: 'legal counsel' },
  FIN: { zh: '财务', en: 'finance' },
  EXEC: { zh: '院领导', en: 'hospital executive' },
  HOT: { zh: '报案客服', en: 'claims hotline' },
  SURV: { zh: '查勘', en: 'surveyor' },
  ADJ: { zh: '定损理赔专员', en: 'adjuster' },
  REV: { zh: '核赔', en: 'claims reviewer' },
  IFIN: { zh: '保险财务', en: 'insurer’s finance' },
  ILEAD: { zh: '总协调人', en: 'lead coordinator' },
  REG: { zh: '受理登记', en: 'registrar' },
  MED: { zh: '调解员', en: 'mediator' },
  CHAIR: { zh: '主任', en: 'chair' },
  EXP: { zh: '专家', en: 'expert' },
  SEAL: { zh: '印章管理', en: 'keeper of the seal' },
  GOV: { zh: '主管部门', en: 'competent authority' },
  DPO: { zh: '个人信息保护负责人', en: 'data protection officer' },
  ADMIN: { zh: '账号管理员', en: 'account administrator' },
  AUDITOR: { zh: '安全审计员', en: 'security auditor' },
  SYSADMIN: { zh: '系统管理员', en: 'system administrator' },
};
