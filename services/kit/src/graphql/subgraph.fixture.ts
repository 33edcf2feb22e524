import './metadata.js';
import DataLoader from 'dataloader';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import * as v from 'valibot';
import { createDatedClock } from '../domain/clock.js';
import { Conflict, NotFound } from '../domain/conflict.js';
import type { Fen } from '../domain/money.js';
import { refusing } from '../domain/refusal.js';
import type { Call, Identity } from '../identity/identity.js';
import { definePolicy, everyone, plain } from '../policy/field-policy.js';
import type { SubgraphContext } from './context.js';
import { answering, Payload } from './payload.js';
import { DateTime, LocalDate, Money } from './scalars.js';
import type { Fault } from './errors.js';
import { createSubgraph } from './subgraph.js';
import { Valid } from './valid.js';

/** A small subgraph of wards and beds, for the tests of this room. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "code")')
@ObjectType('Ward')
export class WardType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => Money)
  rate!: Fen;

  @Field(() => DateTime)
  openedAt!: Date;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Nurse')
export class NurseStub {
  @Field(() => ID)
  id!: string;
}

@Valid(v.object({ bedNo: v.pipe(v.string(), v.trim(), v.maxLength(4)) }))
@InputType()
export class BedInput {
  @Field(() => String)
  bedNo!: string;
}

@InputType()
export class WardOpenInput {
  @Field(() => ID)
  wardId!: string;

  @Field(() => LocalDate, { nullable: true })
  from?: string;

  @Field(() => [BedInput])
  beds!: BedInput[];
}

@ObjectType()
export class WardPayload extends Payload {
  @Field(() => WardType, { nullable: true })
  ward?: WardType;
}

export const wards: readonly WardType[] = ['w1', 'w2', 'w3'].map((id) => ({
  id,
  code: `C-${id}`,
  rate: 12_340 as Fen,
  openedAt: new Date('2026-03-01T08:00:00Z'),
}));

const refuse = refusing({ WARD_FULL: { message: { zh: '已满', en: 'The ward is full' } } });

/** What the tests look at afterwards. */
export const seen = { batches: [] as (readonly string[])[], beds: [] as string[], contexts: new Set<object>() };

/** One batch for all wards that a request asks for. */
export const wardLoader = () =>
  new DataLoader(async (ids: readonly string[]) => {
    seen.batches.push(ids);
    return ids.map((id) => wards.find((ward) => ward.id === id || ward.code === id) ?? null);
  });

@Resolver(() => WardType)
export class WardResolver {
  constructor(private readonly faults: Readonly<Record<string, () => never>> = {}) {}

  @Query(() => WardType, { nullable: true })
  ward(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext): Promise<WardType | null> {
    return context.loader(wardLoader).load(id);
  }

  @Query(() => String, { nullable: true })
  fail(@Arg('how', () => String) how: string): string {
    if (how === 'conflict') throw new Conflict('STALE_VERSION', 7);
    if (how === 'missing') throw new NotFound('ward');
    if (how === 'refusal') throw refuse('WARD_FULL');
    this.faults[how]?.();
    throw new Error(`SQL ER_NO_SUCH_TABLE idcard=110101199001011234 ${how}`);
  }

  @FieldResolver(() => NurseStub, { nullable: true })
  nurse(@Root() ward: WardType): NurseStub {
    return { id: `n-${ward.id}` };
  }

  @Mutation(() => WardPayload)
  wardOpen(@Arg('input', () => WardOpenInput) input: WardOpenInput): Promise<unknown> {
    return answering(async () => {
      if (input.wardId === 'full') throw refuse('WARD_FULL', { path: ['wardId'] });
      seen.beds = input.beds.map((bed) => bed.bedNo);
      return { ward: wards.find(({ id }) => id === input.wardId) };
    });
  }

  @Subscription(() => WardType, {
    subscribe: ({ context }) => (context as { call: { wards: AsyncIterable<unknown> } }).call.wards,
  })
  wardFeed(@Root() id: string, @Ctx() context: SubgraphContext): Promise<WardType | null> {
    seen.contexts.add(context);
    return context.loader(wardLoader).load(id);
  }
}

export const wardPolicies = [
  definePolicy('Query', { ward: everyone, fail: everyone }),
  definePolicy('Mutation', { wardOpen: everyone }),
  definePolicy('Subscription', { wardFeed: everyone }),
  definePolicy('Ward', { id: everyone, code: everyone, rate: plain('CM'), openedAt: everyone, nurse: everyone }),
  definePolicy('WardPayload', { ward: everyone, refusals: everyone }),
  definePolicy('Nurse', { id: everyone }),
];

/** The subgraph with somebody who may ask it; `faults` hears what is masked. */
export async function createFixture() {
  const now = new Date('2026-03-02T00:00:00Z');
  const identity: Identity = {
    kind: 'PERSON',
    id: 'stf_1',
    organization: 'org_1',
    organizationKind: 'HOSPITAL',
    roles: ['CM'],
    departments: [],
    audience: 'HOSPITAL',
    session: 'ses_1',
    expiresAt: now.getTime() + 60_000,
  };
  const faults: Fault[] = [];
  const options = {
    name: 'wards',
    resolvers: [new WardResolver()],
    orphanedTypes: [NurseStub],
    references: {
      Ward: (keys: Readonly<Record<string, string>>, context: SubgraphContext) =>
        context.loader(wardLoader).load(keys['id'] ?? keys['code'] ?? ''),
    },
    policies: wardPolicies,
    accept: (who: Identity) => {
      if (who !== identity && who.id !== 'stf_2') throw new Error('not minted');
      return who;
    },
    clock: createDatedClock(now),
    onFault: (fault: Fault) => void faults.push(fault),
  };
  const subgraph = await createSubgraph(options);
  const call = (more: object = {}): Call => ({ identity, requestId: 'req_1', ...more });
  return {
    options,
    identity,
    faults,
    subgraph,
    call,
    /** The answer as JSON. */
    async ask(query: string, variables?: Record<string, unknown>, by = call()) {
      return JSON.parse(JSON.stringify(await subgraph.execute({ query, variables }, by)));
    },
  };
}
