import { Readable } from 'node:stream';
import NodeClam from 'clamscan';
import * as v from 'valibot';

/** Looks for malware. */
export interface Scanner {
  /** @throws Error when it does not answer: what nobody looked at is then not kept */
  isInfected(bytes: Buffer): Promise<boolean>;
}

/** Where clamd listens: `host:port`, or the path of its socket. */
export type ClamdAddress = string;

/** Where clamd listens, as a variable says it. */
export const clamdVariable = v.optional(
  v.pipe(v.string(), v.examples(['127.0.0.1:3310', '/run/clamav/clamd.ctl']), v.regex(/^(\/.+|[\w.-]+:\d+)$/)),
);

/** A scanner that asks clamd. The connection is made for each file: a restart of clamd is not noticed. */
export function clamdScanner(address: ClamdAddress): Scanner {
  const where = address.startsWith('/')
    ? { socket: address }
    : { host: address.slice(0, address.lastIndexOf(':')), port: Number(address.slice(address.lastIndexOf(':') + 1)) };
  return {
    async isInfected(bytes) {
      const clam = await new NodeClam().init({
        preference: 'clamdscan',
        clamscan: { active: false },
        clamdscan: { ...where, active: true, timeout: 60_000, localFallback: false },
      });
      const { isInfected } = await clam.scanStream(Readable.from([bytes], { objectMode: false }));
      if (isInfected === null) throw new Error('clamd gave no verdict');
      return isInfected;
    },
  };
}
