import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { shownRecord } from './disclosure.shown.js';
import { DisclosureRecordType } from './disclosure.type.js';
import { DisputeType } from './dispute.type.js';
import { PatientStub } from './foreign.stub.js';
import type { MediationGraph } from './parts.js';

type Register = readonly DisclosureRecordType[];

/** The register of a dispute. */
@Resolver(() => DisputeType)
export class DisputeRegisterFields {
  constructor(private readonly graph: MediationGraph) {}

  /** What was given of it to others: to its hospital all of it, to an insurer or a committee what it was given itself. */
  @FieldResolver(() => [DisclosureRecordType], { nullable: true })
  async disclosures(@Root() { id }: DisputeType, @Ctx() context: SubgraphContext): Promise<Register> {
    const found = (await context.loader(this.graph.loaders.disclosuresOfDispute).load(id)) ?? [];
    return found.map((record) => shownRecord(record, context.identity, this.graph.clock.now()));
  }
}

/** What this service adds to the patient of another. */
@Resolver(() => PatientStub)
export class PatientRegisterFields {
  constructor(private readonly graph: MediationGraph) {}

  /** What the hospital gave to others of a patient, in whichever dispute: what a patient may ask for (个人信息保护法 45). */
  @FieldResolver(() => [DisclosureRecordType], { nullable: true })
  async disclosures(@Root() { id }: PatientStub, @Ctx() context: SubgraphContext): Promise<Register> {
    const found = (await context.loader(this.graph.loaders.disclosuresOfPatient).load(id)) ?? [];
    return found.map((record) => shownRecord(record, context.identity, this.graph.clock.now()));
  }
}
