import '@concord/kit/graphql/metadata';
import type { LoaderFactory, SubgraphContext } from '@concord/kit/graphql/context';
import { batched } from '@concord/kit/graphql/batched';
import { scopeOf } from '@concord/kit/store/contract';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { dayOf } from '../domain/day.js';
import { DeputyshipType, shownDeputyship } from './deputy.type.js';
import type { IdentityGraph } from './parts.js';
import { StaffType } from './staff.type.js';

type Found = readonly DeputyshipType[];

/** Who stands in for a member of staff today, and for whom they do. */
@Resolver(() => StaffType)
export class DeputyFields {
  private readonly ofDeputy: LoaderFactory<string, Found>;
  private readonly ofPrincipal: LoaderFactory<string, Found>;

  constructor(graph: IdentityGraph) {
    const today =
      (as: 'deputy' | 'principal'): LoaderFactory<string, Found> =>
      ({ identity }) =>
        batched(async (ids) => {
          const found = await graph.deputies.inForce(scopeOf(identity), as, ids, dayOf(graph.clock.now()));
          const of = (id: string) => found.filter(({ deputyship }) => deputyship[as] === id).map(shownDeputyship);
          return new Map(ids.map((id) => [id, of(id)]));
        }) as ReturnType<LoaderFactory<string, Found>>;
    this.ofDeputy = today('deputy');
    this.ofPrincipal = today('principal');
  }

  /** For whom they stand in today. */
  @FieldResolver(() => [DeputyshipType], { nullable: true })
  standsInFor(@Root() { id }: StaffType, @Ctx() context: SubgraphContext): Promise<Found> {
    return context.loader(this.ofDeputy).load(id);
  }

  /** Who stands in for them today. */
  @FieldResolver(() => [DeputyshipType], { nullable: true })
  deputies(@Root() { id }: StaffType, @Ctx() context: SubgraphContext): Promise<Found> {
    return context.loader(this.ofPrincipal).load(id);
  }
}
