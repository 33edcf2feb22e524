import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { checkFirst } from '@concord/kit/graphql/limits';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ComplaintType } from './complaint.type.js';
import { PatientStub } from './foreign.stub.js';
import type { ComplaintGraph } from './parts.js';

/** What this service adds to the patient of another. */
@Resolver(() => PatientStub)
export class PatientFields {
  constructor(private readonly graph: ComplaintGraph) {}

  /** What this patient complained of, newest first. */
  @FieldResolver(() => [ComplaintType], { nullable: true })
  async complaints(
    @Root() { id }: PatientStub,
    @Ctx() context: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 10 }) first = 10,
  ): Promise<readonly ComplaintType[]> {
    const { ofPatient, byId } = this.graph.loaders;
    const ids = (await context.loader(ofPatient).load(id)) ?? [];
    const found = await Promise.all(ids.slice(0, checkFirst(first)).map((each) => context.loader(byId).load(each)));
    return found.filter((complaint) => complaint !== null);
  }
}
