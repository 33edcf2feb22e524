import '@concord/kit/graphql/metadata';
import { batched } from '@concord/kit/graphql/batched';
import type { LoaderFactory, SubgraphContext } from '@concord/kit/graphql/context';
import { scopeOf } from '@concord/kit/store/contract';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { IdentityGraph } from './parts.js';
import { RegistrationType, shownRegistration } from './registration.type.js';
import { StaffType } from './staff.type.js';

type Found = readonly RegistrationType[];

/** More than anybody has: three kinds, one entry of each. */
const MOST_EACH = 3;

/** What a member of staff is registered as. */
@Resolver(() => StaffType)
export class RegistrationFields {
  private readonly ofStaff: LoaderFactory<string, Found>;

  constructor({ registrations }: IdentityGraph) {
    this.ofStaff = ({ identity }) =>
      batched<Found>(async (staffIds) => {
        const list = await registrations.list(scopeOf(identity), { staffIds }, staffIds.length * MOST_EACH);
        const of = (id: string) => list.filter(({ registration }) => registration.staff === id).map(shownRegistration);
        return new Map(staffIds.map((id) => [id, of(id)]));
      }) as ReturnType<LoaderFactory<string, Found>>;
  }

  /** The entries that are not struck. */
  @FieldResolver(() => [RegistrationType], { nullable: true })
  registrations(@Root() { id }: StaffType, @Ctx() context: SubgraphContext): Promise<Found> {
    return context.loader(this.ofStaff).load(id);
  }
}
