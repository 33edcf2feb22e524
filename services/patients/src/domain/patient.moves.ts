import { createLifecycle, type LifecycleTable } from '@concord/kit/domain/moves';
import type { Patient, PatientStatus } from './patient.js';
import { patientRefusals, type PatientRefusal } from './patient.refusals.js';

export type PatientMove = 'register' | 'correct' | 'recordVisit';

/** Who keeps the files: those whom a patient speaks to first. */
const desk = ['FRONT', 'CM', 'PRO', 'SUP'] as const;

const procedure = { zh: '医院售后服务流程 客户信息管理', en: 'Hospital after-care service procedure, client records' };

/** A file is opened once and then kept current; it has no further states, and no end while the patient is one. */
export const patientTable: LifecycleTable<PatientStatus, PatientMove, PatientRefusal, Patient> = {
  noun: 'patient',
  initial: 'NEW',
  terminal: ['REGISTERED'],
  statusOf: (state) => state.status,
  refusals: patientRefusals,
  statuses: {
    NEW: { zh: '未建档', en: 'No file' },
    REGISTERED: { zh: '已建档', en: 'On file' },
  },
  moves: {
    register: {
      label: { zh: '建立患者档案', en: 'Register patient' },
      from: ['NEW'],
      to: ['REGISTERED'],
      who: desk,
      guards: [{ refusal: 'ONLY_HOSPITALS', holds: ({ actor }) => actor.organizationKind === 'HOSPITAL' }],
      article: procedure,
    },
    correct: {
      label: { zh: '更正患者资料', en: 'Correct particulars' },
      from: ['REGISTERED'],
      to: ['REGISTERED'],
      who: desk,
      article: procedure,
    },
    recordVisit: {
      label: { zh: '登记就诊', en: 'Record a visit' },
      from: ['REGISTERED'],
      to: ['REGISTERED'],
      who: [...desk, 'DEPT', 'DOC'],
    },
  },
};

export const patientLifecycle = createLifecycle(patientTable);
