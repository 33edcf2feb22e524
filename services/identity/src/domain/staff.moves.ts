import { createLifecycle, type Asking, type Guard, type LifecycleTable } from '@concord/kit/domain/moves';
import { registerRefusals, type RegisterRefusal } from './register.refusals.js';
import { ADMIN, allRoles } from './roles.js';
import { noStaff, type Staff, type StaffStatus } from './staff.js';

export type StaffMove =
  | 'add'
  | 'appoint'
  | 'setRoles'
  | 'correct'
  | 'suspend'
  | 'reinstate'
  | 'changePassword'
  | 'resetPassword'
  | 'issueResetLink'
  | 'resetSecondFactor';

const isOneself = ({ state, actor }: Asking<Staff>) => state.status !== 'NEW' && state.id === actor.id;

/** Keeps an organization from losing its last administrator, and nobody grants rights to themselves. */
const somebodyElse: Guard<Staff, RegisterRefusal> = { refusal: 'NOT_ONESELF', holds: (asking) => !isOneself(asking) };
const oneself: Guard<Staff, RegisterRefusal> = { refusal: 'ONESELF_ONLY', holds: isOneself };

/** The register of a person as a table. `SYS` is the platform while it founds an organization. */
export const staffTable: LifecycleTable<StaffStatus, StaffMove, RegisterRefusal, Staff> = {
  noun: 'staff',
  initial: noStaff.status,
  // Who left stays suspended, so that old cases keep naming them.
  terminal: ['SUSPENDED'],
  statusOf: (state) => state.status,
  refusals: registerRefusals,
  statuses: {
    NEW: { zh: '未登记', en: 'Not registered' },
    ACTIVE: { zh: '在用', en: 'Active' },
    SUSPENDED: { zh: '已停用', en: 'Suspended' },
  },
  moves: {
    add: { label: { zh: '新增人员', en: 'Add' }, from: ['NEW'], to: ['ACTIVE'], who: [ADMIN] },
    appoint: { label: { zh: '任命首位管理员', en: 'Appoint' }, from: ['NEW'], to: ['ACTIVE'], who: ['SYS'] },
    setRoles: {
      label: { zh: '调整岗位', en: 'Set roles' },
      from: ['ACTIVE'],
      to: ['ACTIVE'],
      who: [ADMIN],
      guards: [somebodyElse],
    },
    // Also somebody who left: old cases go on naming them.
    correct: {
      label: { zh: '更正姓名职务', en: 'Correct' },
      from: ['ACTIVE', 'SUSPENDED'],
      to: ['ACTIVE', 'SUSPENDED'],
      who: [ADMIN],
    },
    suspend: {
      label: { zh: '停用', en: 'Suspend' },
      from: ['ACTIVE'],
      to: ['SUSPENDED'],
      who: [ADMIN],
      guards: [somebodyElse],
    },
    reinstate: { label: { zh: '恢复', en: 'Reinstate' }, from: ['SUSPENDED'], to: ['ACTIVE'], who: [ADMIN] },
    changePassword: {
      label: { zh: '修改密码', en: 'Change password' },
      from: ['ACTIVE'],
      to: ['ACTIVE'],
      who: allRoles,
      guards: [oneself],
    },
    issueResetLink: {
      label: { zh: '发放重置链接', en: 'Issue a reset link' },
      from: ['ACTIVE'],
      to: ['ACTIVE'],
      who: [ADMIN],
      guards: [somebodyElse],
    },
    resetSecondFactor: {
      label: { zh: '重置第二因素', en: 'Reset second factor' },
      from: ['ACTIVE'],
      to: ['ACTIVE'],
      who: [ADMIN],
      guards: [somebodyElse],
    },
    resetPassword: {
      label: { zh: '重置密码', en: 'Reset password' },
      from: ['ACTIVE'],
      to: ['ACTIVE'],
      who: [ADMIN],
      guards: [somebodyElse],
    },
  },
};

/** Checked when it is built: a table that contradicts itself stops the start. */
export const staffLifecycle = createLifecycle(staffTable);
