import '@concord/kit/graphql/metadata';
import type { OrganizationKind } from '@concord/kit/domain/actor';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import { withoutNulls } from '@concord/kit/graphql/without-nulls';
import { Arg, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql';
import type { SecuritySettings } from '../domain/security-settings.js';
import { holds } from '../domain/district.js';
import { OrganizationPayload } from './identity.payload.js';
import { OrganizationKindEnum, OrganizationType } from './organization.type.js';
import type { IdentityGraph } from './parts.js';
import { OrganizationFoundInput } from './register.input.js';

@Resolver()
export class RegisterResolver {
  constructor(private readonly graph: IdentityGraph) {}

  /**
   * The organizations of a kind, by name, whoever asks: a hospital chooses its insurer, a committee the hospital. With a
   * district, those in whose own it lies.
   */
  @Query(() => [OrganizationType])
  async organizations(
    @Arg('kind', () => OrganizationKindEnum) kind: OrganizationKind,
    @Arg('district', () => String, { nullable: true }) district?: string,
  ): Promise<readonly OrganizationType[]> {
    const list = await this.graph.organizations.ofKind(kind);
    return district ? list.filter((one) => one.district !== undefined && holds(one.district, district)) : list;
  }

  /** The platform's act alone; in nobody's contract. */
  @Directive('@inaccessible')
  @Mutation(() => OrganizationPayload)
  organizationFound(
    @Arg('input', () => OrganizationFoundInput) input: OrganizationFoundInput,
    @Ctx() { identity }: SubgraphContext,
  ): Promise<OrganizationPayload> {
    const { idempotencyKey, name, kind, rulePack, ownership, district, administrator } = withoutNulls(input);
    const security = securityOf(input);
    const told = { name, kind, rulePack, ownership, district, security, administrator: { ...administrator } };
    return answering(async () => ({ organization: await this.graph.register.found(identity, idempotencyKey, told) }));
  }
}

/** What is said of the security settings, and nothing of the rest. */
function securityOf(input: OrganizationFoundInput): Partial<SecuritySettings> {
  const { secondFactorRoles, passwordMaxAgeDays, mustChangeGiven } = withoutNulls(input);
  const said = { secondFactorRoles, passwordMaxAgeDays, mustChangeGiven };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}
