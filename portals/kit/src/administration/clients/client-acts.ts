import { actsOn } from '../../acts/define-acts.js';
import {
  ClientChangeDocument,
  ClientRenewKeyDocument,
  ClientRevokeDocument,
  type ClientFactsFragment,
} from '../../generated/graphql.js';
import { lastDayOf, rights, rightsFields, rightsInput, rightsPaths, type ClientChoices } from './rights.js';

export type ClientCase = ClientFactsFragment & { readonly caseNo: string };

const { defineAct, defineActs, confirm, confirmWithNote } = actsOn<ClientCase, ClientChoices, 'clientId'>('clientId');

/** What a system administrator does to an API client. */
export const clientActs = defineActs(
  {
    change: defineAct({
      document: ClientChangeDocument,
      schema: rights,
      fields: rightsFields,
      initial: ({ name, roles, scopes, requestsPerMinute, expiresAt }) => ({
        ...{ name, roles: [...roles], scopes: [...scopes] },
        ...{ requestsPerMinute: String(requestsPerMinute), lastDay: lastDayOf(expiresAt) },
      }),
      input: rightsInput,
      paths: rightsPaths,
    }),
    renewKey: confirm(ClientRenewKeyDocument),
    revoke: confirmWithNote(ClientRevokeDocument, {
      label: 'administration.revokeReason',
      name: 'reason',
      required: true,
      longest: 200,
    }),
  },
  'clientAct',
);
