import type { Service } from '@concord/kit/graphql/service';
import { Unavailable } from '@concord/kit/http/unavailable';
import type { Call } from '@concord/kit/identity/identity';

/** Services that are cut off: nobody reaches them and they reach nobody, as when their process is gone. */
export interface Outage {
  /** From now on the service is cut off; what is under way with it breaks off. Streams that are open already go on. */
  begin(name: string): void;
  end(name: string): void;
  /** Puts the service on lines that can be cut. */
  over(service: Service): void;
}

/** A house whose lines all stand. */
export function createOutage(): Outage {
  const gone = new Set<string>();
  const underWay = new Set<{ readonly ends: readonly string[]; lose(): void }>();

  async function carried<Answer>(service: string, call: Call, ask: () => Promise<Answer>): Promise<Answer> {
    const ends = call.identity.kind === 'SERVICE' ? [service, call.identity.id] : [service];
    if (ends.some((end) => gone.has(end))) throw new Unavailable(service, 'UNREACHABLE');
    const line = { ends, lose: () => {} };
    const lost = new Promise<never>((_, reject) => {
      line.lose = () => reject(new Unavailable(service, 'LOST'));
    });
    underWay.add(line);
    try {
      return await Promise.race([ask(), lost]);
    } finally {
      underWay.delete(line);
    }
  }

  return {
    begin(name) {
      gone.add(name);
      for (const { ends, lose } of underWay) if (ends.includes(name)) lose();
    },
    end: (name) => void gone.delete(name),
    over(service) {
      const { name, execute, subscribe, internal } = service;
      Object.assign(service, {
        execute: (...asked: Parameters<typeof execute>) => carried(name, asked[1], () => execute(...asked)),
        subscribe: (...asked: Parameters<typeof subscribe>) => carried(name, asked[1], () => subscribe(...asked)),
        internal: (...asked: Parameters<typeof internal>) => carried(name, asked[2], () => internal(...asked)),
      });
    },
  };
}
