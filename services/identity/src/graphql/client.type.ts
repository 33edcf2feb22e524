import '@concord/kit/graphql/metadata';
import { Payload } from '@concord/kit/graphql/payload';
import { DateTime } from '@concord/kit/graphql/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ClientRecord } from '../app/client.ports.js';

/** A program that the organization lets in with a key of its own (接口客户端). */
@ObjectType('ApiClient')
export class ApiClientType {
  /** What it is shown from; not a field of the graph. */
  record!: ClientRecord;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  /** `ACTIVE`, or `REVOKED` for good. */
  @Field(() => String)
  status!: string;

  @Field(() => String)
  name!: string;

  /** As whom it reads and acts. */
  @Field(() => [String])
  roles!: readonly string[];

  /** What of its organization's contract is left to it, e.g. `claims:read`. */
  @Field(() => [String])
  scopes!: readonly string[];

  @Field(() => Int)
  requestsPerMinute!: number;

  /** From then on its key is worth nothing. */
  @Field(() => DateTime)
  expiresAt!: Date;

  @Field(() => DateTime)
  addedAt!: Date;

  /** At most a minute old; null for one that was never heard of. */
  @Field(() => DateTime, { nullable: true })
  lastUsedAt?: Date | undefined;
}

/** A client as the graph shows it; actions stand in `client.resolver.ts`. */
export function shownClient(record: ClientRecord): ApiClientType {
  const { client, version, addedAt, lastUsedAt } = record;
  const { id, status, name, roles, scopes, requestsPerMinute, expiresAt } = client;
  return {
    ...{ record, id, version, status, name, roles, scopes, requestsPerMinute },
    ...{ expiresAt: new Date(expiresAt), addedAt, lastUsedAt },
  };
}

@ObjectType()
export class ApiClientPayload extends Payload {
  @Field(() => ApiClientType, { nullable: true })
  apiClient?: ApiClientType;

  /** The key, told this once: whoever sends the same again gets none. */
  @Field(() => String, { nullable: true })
  key?: string;
}
