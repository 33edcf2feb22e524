import { randomUUID } from 'node:crypto';
import type { OrganizationKind } from '@concord/kit/domain/actor';
import { OperatorFault } from '@concord/kit/domain/operator-fault';
import type { Audience, Identity } from '@concord/kit/identity/identity';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import { readSettings } from '../environment.js';
import { inHouseHere } from '../house-here.js';
import type { Standalone } from '../standalone.js';

/** An organization of the house. */
export interface KnownOrganization {
  readonly id: string;
  readonly name: string;
  readonly kind: Extract<OrganizationKind, Audience>;
}

type Json = Readonly<Record<string, unknown>>;

/** The register of a house that is stopped, for who runs it: asked as an office of each organization, and written down as that. */
export interface Register {
  organizations(): Promise<readonly KnownOrganization[]>;
  /** @throws OperatorFault for an id or a name that is nobody's */
  organization(named: string): Promise<KnownOrganization>;
  ask<Answer>(of: KnownOrganization, office: 'ADMIN' | 'SYSADMIN', query: string, variables?: Json): Promise<Answer>;
  /** One act; answers its payload. @throws OperatorFault with the sentence of a refusal */
  act<Payload>(
    of: KnownOrganization,
    office: 'ADMIN' | 'SYSADMIN',
    mutation: { readonly name: string; readonly fields: string; readonly input: Json },
  ): Promise<Payload>;
}

const KINDS = ['HOSPITAL', 'INSURER', 'COMMITTEE', 'GOVERNMENT'] as const;

interface Refused {
  readonly refusals: readonly {
    readonly code: string;
    readonly message: { readonly zh: string; readonly en: string };
  }[];
}

/** Does something with the register of the data folder, and prints what came of it. Answers the exit code. */
export async function withRegister(work: (register: Register) => Promise<string>): Promise<number> {
  const said = await inHouseHere(readSettings(), (house) => work(registerOf(house)));
  process.stdout.write(said);
  return 0;
}

/** The register of a house. */
export function registerOf({ services, mint }: Pick<Standalone, 'services' | 'mint'>): Register {
  async function execute<Answer>(identity: Identity, query: string, variables: Json = {}): Promise<Answer> {
    const result = await services['identity']?.execute({ query, variables }, { identity, requestId: randomUUID() });
    if (!result?.data || result.errors)
      throw new OperatorFault(result?.errors?.map(({ message }) => message).join('\n') ?? 'No answer');
    return result.data as Answer;
  }
  /** Nobody's name: in the journal it is the command line that acted. */
  const officeOf = ({ id: organization, kind }: KnownOrganization, office: string): Identity =>
    mint({ ...serviceIdentity('command-line'), organization, organizationKind: kind, audience: kind, roles: [office] });

  const register: Register = {
    async organizations() {
      const query = `{ ${KINDS.map((kind) => `${kind}: organizations(kind: ${kind}) { id name kind }`).join(' ')} }`;
      const found = await execute<Record<string, readonly KnownOrganization[]>>(
        mint(serviceIdentity('command-line')),
        query,
      );
      return Object.values(found).flat();
    },
    async organization(named) {
      const all = await register.organizations();
      const found = all.find(({ id, name }) => id === named || name === named);
      if (found) return found;
      throw new OperatorFault(
        `There is no organization ${named}. There are: ${all.map(({ name }) => name).join(', ')}.`,
      );
    },
    ask: (of, office, query, variables) => execute(officeOf(of, office), query, variables),
    async act<Payload>(
      of: KnownOrganization,
      office: 'ADMIN' | 'SYSADMIN',
      { name, fields, input }: { readonly name: string; readonly fields: string; readonly input: Json },
    ) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} refusals { code message { zh en } } } }`;
      const variables = { input: { idempotencyKey: randomUUID(), ...input } };
      const { [name]: payload } = await execute<Record<string, Payload & Refused>>(
        officeOf(of, office),
        query,
        variables,
      );
      if (!payload) throw new Error(`${name} was not answered`);
      const refusals = payload.refusals.map(({ code, message }) => `${message.zh} ${message.en} (${code})`);
      if (refusals.length > 0) throw new OperatorFault(refusals.join('\n'));
      return payload;
    },
  };
  return register;
}
