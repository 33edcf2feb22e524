import '@concord/kit/graphql/metadata';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { checkFirst } from '@concord/kit/graphql/limits';
import { Cursor } from '@concord/kit/graphql/scalars';
import { definePolicy, everyone } from '@concord/kit/policy/field-policy';
import type { Source } from './source.js';

/** A complaint as the tests need it: it refers to a patient of another service. */
@Directive('@key(fields: "id")')
@ObjectType('Complaint')
export class ComplaintType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  status!: string;

  @Directive('@inaccessible')
  @Field(() => String)
  inner!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Patient')
export class PatientStub {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
export class ComplaintFeedItem {
  @Field(() => Cursor)
  cursor!: string;

  @Field(() => ComplaintType, { nullable: true })
  complaint?: ComplaintType | null;

  @Field(() => String, { nullable: true })
  fails?: string;
}

@InputType()
export class TouchInput {
  @Field(() => ID)
  idempotencyKey!: string;
}

/** One of the tests' complaints; those with an odd number have the patient `p1`, the others `p2`. */
export function complaintOf(id: string): ComplaintType {
  return { id, status: 'REGISTERED', inner: 'secret' };
}

@Resolver(() => ComplaintType)
export class ComplaintResolver {
  constructor(
    private readonly source: Source,
    private readonly touched: string[],
  ) {}

  @Query(() => ComplaintType, { nullable: true })
  complaint(@Arg('id', () => ID) id: string): ComplaintType {
    if (id === 'fault') throw new Error('SQL ER_NO_SUCH_TABLE idcard=110101199001011234');
    return complaintOf(id);
  }

  @Query(() => [ComplaintType])
  complaints(@Arg('first', () => Int, { defaultValue: 30 }) first: number): ComplaintType[] {
    return Array.from({ length: checkFirst(first) }, (_, n) => complaintOf(`c${n}`));
  }

  @Mutation(() => ComplaintType)
  complaintTouch(@Arg('input', () => TouchInput) input: TouchInput): ComplaintType {
    this.touched.push(input.idempotencyKey);
    return complaintOf('c1');
  }

  @FieldResolver(() => PatientStub, { nullable: true })
  patient(@Root() complaint: ComplaintType): PatientStub {
    return { id: Number(complaint.id.slice(1)) % 2 === 1 ? 'p1' : 'p2' };
  }

  @Subscription(() => ComplaintFeedItem, {
    subscribe: ({ args, context }) => {
      const known = context as SubgraphContext & { call: { source: Pick<Source, 'open'> } };
      return known.call.source.open(args['after'], known) as AsyncIterable<ComplaintFeedItem>;
    },
  })
  complaintFeed(
    @Root() event: ComplaintFeedItem,
    @Arg('after', () => Cursor, { nullable: true }) _after?: string,
  ): ComplaintFeedItem {
    return event;
  }
}

/** A field that fails on every event that asks for it, and one that is another for everybody. */
@Resolver(() => ComplaintFeedItem)
export class FeedItemResolver {
  @FieldResolver(() => String, { nullable: true })
  fails(): string {
    throw new Error('idcard=110101199001011234');
  }

  @FieldResolver(() => String)
  listener(@Ctx() { identity }: SubgraphContext): string {
    return identity.id;
  }
}

export const complaintPolicies = [
  definePolicy('Query', { complaint: everyone, complaints: everyone }),
  definePolicy('Mutation', { complaintTouch: everyone }),
  definePolicy('Subscription', { complaintFeed: everyone }),
  definePolicy('Complaint', { id: everyone, status: everyone, inner: everyone, patient: everyone }),
  definePolicy('Patient', { id: everyone }),
  definePolicy('ComplaintFeedItem', { cursor: everyone, complaint: everyone, fails: everyone, listener: everyone }),
];
