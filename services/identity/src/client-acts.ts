import { BadInput } from '@concord/kit/domain/conflict';
import { Denied } from '@concord/kit/graphql/errors';
import type { Service } from '@concord/kit/graphql/service';
import * as v from 'valibot';
import type { ClientRegister } from './app/clients.js';
import { isPlatform } from './domain/organization.js';

/** Longer than any key is refused before it costs something. */
const shape = v.object({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  idle: v.optional(v.boolean()),
});

/** Answers who an API client is, and hands on what else is asked inside. Nobody but a service of the platform is answered. */
export function createClientActs(clients: Pick<ClientRegister, 'resolve'>, others: Service['internal']) {
  const internal: Service['internal'] = (name, input, call) => {
    if (name !== 'client.resolve') return others(name, input, call);
    if (!isPlatform(call.identity)) throw new Denied('FORBIDDEN', 'Only a service of the platform asks about clients');
    const asked = v.safeParse(shape, input, { abortEarly: true });
    // Never what stood in it: it may be a key.
    if (!asked.success) throw new BadInput(['key'], 'missing or malformed');
    return clients.resolve(asked.output);
  };
  return internal;
}
