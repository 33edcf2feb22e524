import type { Looking } from '@concord/casework/app/worklist.ports';
import { endOfToday, startOfToday } from '@concord/casework/domain/legal-day';
import { evolved } from '@concord/kit/domain/decider';
import { storeOn } from '@concord/kit/test/store';
import type { TestDatabases } from '@concord/kit/test/database';
import { caseKey, roomKey } from '../app/addressing.js';
import type { OpenedCaucus } from '../domain/caucus.js';
import { disputeDecider } from '../domain/dispute.decide.js';
import type { DisputeFact } from '../domain/dispute.facts.js';
import type { OpenedDispute } from '../domain/dispute.js';
import { mediationDecider } from '../domain/mediation.decide.js';
import type { MediationFact } from '../domain/mediation.facts.js';
import type { AppliedMediation } from '../domain/mediation.js';
import { monday } from '../test/dispute.story.js';
import { createCaucusStore } from './caucus.store.js';
import { mediationContents } from './contents.js';
import { createDisputeList } from './dispute.list.js';
import { createDisputeStore } from './dispute.store.js';
import { createMediationList } from './mediation.list.js';
import { createMediationStore } from './mediation.store.js';

export const hospital = { organizations: ['org_hospital'] };
export const committee = { organizations: ['org_committee'] };
export const insurer = { organizations: ['org_insurer'] };
export const stranger = { organizations: ['org_elsewhere'] };

/** Somebody who looks at a worklist on the story's Monday. */
export const lookingAs = (role: string, staffId = `stf_${role}`, now = monday): Looking => ({
  ...{ staffId, roles: [role], now, dayStart: startOfToday(now), dayEnd: endOfToday(now) },
});

/** Every store of this service on a fresh database, and short words to keep cases made of facts. */
export async function openStores(open: TestDatabases) {
  const { rows: entities, migrations } = mediationContents;
  const { database, sealer, unitOfWork } = storeOn(await open({ entities, migrations }));
  const disputes = createDisputeStore(database, sealer);
  const mediations = createMediationStore(database, sealer);
  const caucuses = createCaucusStore(database, sealer);
  const lists = { disputes: createDisputeList(database), mediations: createMediationList(database) };

  return {
    ...{ database, sealer, unitOfWork, disputes, mediations, caucuses, lists },
    async keepDispute(id: string, facts: readonly DisputeFact[]): Promise<OpenedDispute> {
      const state = evolved(disputeDecider, disputeDecider.initial, facts) as OpenedDispute;
      const dispute = { ...state, id, caseNo: `JF-${id}` };
      await sealer.prepare([caseKey(id)], dispute.hospital);
      await unitOfWork.apply(({ ticket }) => disputes.insert(ticket, { version: 1, dispute }));
      return dispute;
    },
    async keepMediation(
      id: string,
      facts: readonly MediationFact[],
      told: { readonly dispute?: string; readonly claimStage?: string } = {},
    ): Promise<AppliedMediation> {
      const state = evolved(mediationDecider, mediationDecider.initial, facts) as AppliedMediation;
      const mediation = { ...state, id, caseNo: `TJ-${id}`, dispute: told.dispute ?? state.dispute };
      await sealer.prepare([caseKey(id)], mediation.committee);
      const place = { now: monday, claimStage: told.claimStage };
      await unitOfWork.apply(({ ticket }) => mediations.insert(ticket, { version: 1, mediation }, place));
      return mediation;
    },
    async keepRoom(caucus: OpenedCaucus): Promise<void> {
      await sealer.prepare([roomKey(caucus.id)], caucus.committee);
      await unitOfWork.apply(({ ticket }) => caucuses.insert(ticket, { version: 1, caucus }));
    },
  };
}
