import { createLifecycle, type LifecycleTable } from '@concord/kit/domain/moves';
import type { Client } from './api-client.js';
import { clientRefusals, type ClientRefusal } from './api-client.refusals.js';
import { SYSADMIN } from './roles.js';

export type ClientMove = 'add' | 'change' | 'renewKey' | 'revoke';

/** An API client as a table: its keys are in the hands of who runs the system, not of who runs accounts. */
export const clientTable: LifecycleTable<Client['status'], ClientMove, ClientRefusal, Client> = {
  noun: 'apiClient',
  initial: 'NEW',
  terminal: ['REVOKED'],
  statusOf: ({ status }) => status,
  refusals: clientRefusals,
  statuses: {
    NEW: { zh: '未登记', en: 'Not registered' },
    ACTIVE: { zh: '在用', en: 'Active' },
    REVOKED: { zh: '已吊销', en: 'Revoked' },
  },
  moves: {
    add: { label: { zh: '新增接口客户端', en: 'Add' }, from: ['NEW'], to: ['ACTIVE'], who: [SYSADMIN] },
    change: { label: { zh: '调整权限', en: 'Change' }, from: ['ACTIVE'], to: ['ACTIVE'], who: [SYSADMIN] },
    renewKey: { label: { zh: '更换密钥', en: 'Renew the key' }, from: ['ACTIVE'], to: ['ACTIVE'], who: [SYSADMIN] },
    revoke: { label: { zh: '吊销', en: 'Revoke' }, from: ['ACTIVE'], to: ['REVOKED'], who: [SYSADMIN] },
  },
};

/** Checked when it is built: a table that contradicts itself stops the start. */
export const clientLifecycle = createLifecycle(clientTable);
