import { createLifecycle, type LifecycleTable } from '@concord/kit/domain/moves';
import { cite, LAWS } from '@concord/rules/packs/laws';
import type { Patient, PatientStatus } from './patient.js';
import { patientRefusals, type PatientRefusal } from './patient.refusals.js';

export type PatientMove = 'register' | 'correct' | 'recordVisit' | 'hold' | 'release' | 'erase';

/** Who keeps the files: those whom a patient speaks to first. */
const desk = ['FRONT', 'CM', 'PRO', 'SUP'] as const;

/** Who keeps a file from being erased: neither those who deal with the patient, nor who erases. */
const keepers = ['LEGAL', 'AUDITOR'] as const;

const isHeld = (state: Patient) => state.status === 'REGISTERED' && state.heldSince !== undefined;

const procedure = { zh: '医院售后服务流程 客户信息管理', en: 'Hospital after-care service procedure, client records' };

/** A file is opened once and then kept current, until the person may ask for its end or its time is over. */
export const patientTable: LifecycleTable<PatientStatus, PatientMove, PatientRefusal, Patient> = {
  noun: 'patient',
  initial: 'NEW',
  terminal: ['ERASED'],
  statusOf: (state) => state.status,
  refusals: patientRefusals,
  statuses: {
    NEW: { zh: '未建档', en: 'No file' },
    REGISTERED: { zh: '已建档', en: 'On file' },
    ERASED: { zh: '已删除', en: 'Erased' },
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
    hold: {
      label: { zh: '保全档案', en: 'Hold the file' },
      from: ['REGISTERED'],
      to: ['REGISTERED'],
      who: keepers,
      guards: [{ refusal: 'HELD_ALREADY', holds: ({ state }) => !isHeld(state) }],
    },
    release: {
      label: { zh: '解除保全', en: 'Release the file' },
      from: ['REGISTERED'],
      to: ['REGISTERED'],
      who: keepers,
      guards: [{ refusal: 'NOT_HELD', holds: ({ state }) => isHeld(state) }],
    },
    erase: {
      label: { zh: '删除个人信息', en: 'Erase the file' },
      from: ['REGISTERED'],
      to: ['ERASED'],
      who: ['DPO'],
      guards: [{ refusal: 'FILE_HELD', holds: ({ state }) => !isHeld(state) }],
      article: cite(LAWS.PERSONAL_INFORMATION_LAW, 47),
    },
  },
};

export const patientLifecycle = createLifecycle(patientTable);
