import type { Actor } from '@concord/kit/domain/actor';
import type { DirectoryExtract } from './complaint.directory.js';
import type { CategoryCode, Channel, Circumstances, Complainant, Severity } from './complaint.terms.js';

interface Ordered {
  readonly actor: Actor;
  readonly now: Date;
}

/** Orders that name people or departments carry what the directory says about them. */
interface Naming {
  readonly directory: DirectoryExtract;
}

/** What is told at registration. Instants are ISO strings in UTC. */
export interface Registration {
  readonly id: string;
  readonly caseNo: string;
  readonly rulePack: string;
  readonly calendar: string;
  readonly channel: Channel;
  readonly anonymous: boolean;
  readonly patientId?: string;
  readonly complainant?: Complainant;
  readonly category: CategoryCode;
  readonly summary: string;
  readonly narrative?: string;
  readonly circumstances: Circumstances;
  readonly departments: readonly string[];
  readonly receivedAt: string;
  readonly promisedBy?: string;
}

/** Orders to a complaint; each is named as its move. */
export type ComplaintCommand = Ordered &
  (
    | ({ readonly type: 'register'; readonly registration: Registration } & Naming)
    | ({
        readonly type: 'triage';
        readonly category?: CategoryCode;
        readonly severity?: Severity;
        readonly reason?: string;
        readonly departments?: readonly string[];
      } & Naming)
    | ({
        readonly type: 'assign';
        readonly handler: string;
        readonly supervisor?: string;
        readonly attendingPhysician?: string;
      } & Naming)
    | { readonly type: 'recordFiling'; readonly reference: string }
    | { readonly type: 'recordStatutoryReport'; readonly reference: string }
    | { readonly type: 'proposeOpinion'; readonly text: string; readonly compensation?: number }
    | { readonly type: 'returnOpinion'; readonly reason: string }
    | { readonly type: 'approveOpinion' }
    | { readonly type: 'accept'; readonly note?: string }
    | { readonly type: 'lapse' }
    | ({
        readonly type: 'followUp';
        readonly satisfaction: number;
        readonly note?: string;
        readonly faultFound: boolean;
        readonly department?: string;
        readonly measure?: string;
      } & Naming)
    | { readonly type: 'verifyRectification'; readonly note?: string }
    | { readonly type: 'report'; readonly text: string }
    | { readonly type: 'approveReport' }
    | { readonly type: 'decideResponsibility'; readonly text: string }
    | { readonly type: 'archive'; readonly analysisTag: string }
  );

export type CommandOf<T extends ComplaintCommand['type']> = Extract<ComplaintCommand, { type: T }>;
