import { OperatorFault } from '../domain/operator-fault.js';
import { AuditBroken, createCheckpointer } from '../store/checkpoint.js';
import type { Database } from '../store/database.js';
import { verifyAudit, type AuditReport } from '../store/verify-audit.js';
import type { Installation } from './installation.js';

/** The audit of one service's journal. */
export interface Audit {
  verify(): Promise<AuditReport>;
  start(): void;
  /** Signs once more. */
  stop(): Promise<void>;
}

/** Signs how far the journal has come, where the installation has a place for it. */
export function createAudit(
  { checkpoints, clock, logger }: Pick<Installation, 'checkpoints' | 'clock' | 'logger'>,
  { name: service, database }: { name: string; database: Database },
): Audit {
  if (!checkpoints)
    return {
      verify: () => Promise.reject(new OperatorFault('There are no checkpoints to hold the journal against.')),
      start: () => undefined,
      stop: () => Promise.resolve(),
    };
  const { place, signer, verifier, every } = checkpoints;
  const checkpointer = createCheckpointer({ ...{ database, service, clock, place, signer, verifier, logger }, every });
  return {
    verify: () => verifyAudit({ database, service, place, verifier }),
    start: () => checkpointer.start(),
    async stop() {
      try {
        await checkpointer.stop();
      } catch (error) {
        // A journal that does not hold together must not keep the house from closing its doors.
        if (!(error instanceof AuditBroken)) throw error;
        logger.error({ err: error, service }, 'the journal was not signed: run the audit');
      }
    },
  };
}
