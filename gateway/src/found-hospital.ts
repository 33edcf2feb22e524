import { randomUUID } from 'node:crypto';
import { OperatorFault } from '@concord/kit/domain/operator-fault';
import type { ServiceConnection } from '@concord/kit/graphql/service';
import type { Identity } from '@concord/kit/identity/identity';

/** A hospital and who adds everybody else. */
export interface FirstHospital {
  readonly name: string;
  /** Id of the rule pack with the law of its place; the national one when left out. */
  readonly rulePack?: string;
  readonly ownership?: string;
  readonly administrator: { readonly account: string; readonly name: string; readonly password: string };
}

const FOUND = `mutation FoundHospital($input: OrganizationFoundInput!) {
  organizationFound(input: $input) { organization { id } refusals { code message { zh en } } } }`;

interface Answer {
  readonly organizationFound?: {
    readonly organization: { readonly id: string } | null;
    readonly refusals: readonly {
      readonly code: string;
      readonly message: { readonly zh: string; readonly en: string };
    }[];
  };
}

/**
 * Founds a hospital and answers its id. An act of the platform, in nobody's contract: it is asked of the identity
 * service itself.
 *
 * @throws OperatorFault with the sentence of the refusal
 */
export async function foundHospital(
  identityService: Pick<ServiceConnection, 'execute'>,
  platform: Identity,
  hospital: FirstHospital,
): Promise<string> {
  const variables = { input: { idempotencyKey: randomUUID(), kind: 'HOSPITAL', ...hospital } };
  const call = { identity: platform, requestId: randomUUID() };
  const { data, errors } = await identityService.execute({ query: FOUND, variables }, call);
  const { organization, refusals } = (data as Answer | null | undefined)?.organizationFound ?? {};
  if (organization) return organization.id;
  const sentences = refusals?.map(({ code, message }) => `${message.zh} ${message.en} (${code})`);
  throw new OperatorFault((sentences ?? errors?.map(({ message }) => message) ?? ['No answer']).join('\n'));
}
