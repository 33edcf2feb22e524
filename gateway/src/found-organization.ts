import { randomUUID } from 'node:crypto';
import { OperatorFault } from '@concord/kit/domain/operator-fault';
import type { ServiceConnection } from '@concord/kit/graphql/service';
import type { Identity } from '@concord/kit/identity/identity';

/** A hospital, an insurer or a committee, and who adds everybody else to it. */
export interface FoundedOrganization {
  readonly kind: string;
  readonly name: string;
  /** Id of the rule pack with the law of its place; the national one when left out. */
  readonly rulePack?: string;
  /** Of a hospital alone: PUBLIC or PRIVATE. */
  readonly ownership?: string;
  /** Where it guards its accounts otherwise than is usual. */
  readonly secondFactorRoles?: readonly string[];
  readonly passwordMaxAgeDays?: number;
  readonly mustChangeGiven?: boolean;
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
 * Founds an organization and answers its id. An act of the platform, in nobody's contract: it is asked of the identity
 * service itself.
 *
 * @throws OperatorFault with the sentence of the refusal
 */
export async function foundOrganization(
  identityService: Pick<ServiceConnection, 'execute'>,
  platform: Identity,
  organization: FoundedOrganization,
): Promise<string> {
  const variables = { input: { idempotencyKey: randomUUID(), ...organization } };
  const call = { identity: platform, requestId: randomUUID() };
  const { data, errors } = await identityService.execute({ query: FOUND, variables }, call);
  const { organization: founded, refusals } = (data as Answer | null | undefined)?.organizationFound ?? {};
  if (founded) return founded.id;
  const sentences = refusals?.map(({ code, message }) => `${message.zh} ${message.en} (${code})`);
  throw new OperatorFault((sentences ?? errors?.map(({ message }) => message) ?? ['No answer']).join('\n'));
}
