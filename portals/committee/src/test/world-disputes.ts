import { coded, type DoubleContext } from '@concord/portal-kit/test/graph-double';
import { keep, once } from './world-acts.js';
import { clocks, thresholds } from './world-pieces.js';
import {
  committee,
  hospital,
  record,
  type World,
  type WorldDispute,
  type WorldMediation,
  type WorldStaff,
} from './world.js';

type Asked = { readonly input: Readonly<Record<string, never>> };

/** A dispute that comes to the committee, and the application for its mediation. */
export function disputeActs(world: World, me: (context: DoubleContext) => WorldStaff) {
  const number = (count: number) => String(count + 1).padStart(5, '0');
  return {
    disputeOpen: (_root: unknown, { input }: Asked) => {
      const told = input as Readonly<Record<string, never>> & Pick<WorldDispute, 'claimants' | 'claimed' | 'death'>;
      keep(world, 'disputeOpen', input);
      const of = number(world.disputes.length);
      const dispute = {
        ...{ id: `dsp_${of}`, caseNo: `JF2026-1-${of}`, version: 1, status: 'OPEN', kind: 'TREATMENT' },
        ...{ rulePack: 'ningbo@1', openedAt: world.now().toISOString(), hospital, uninsured: false },
        ...{ claimants: told.claimants, claimed: told.claimed, death: told.death },
        thresholds: thresholds(told.claimed),
      } as unknown as WorldDispute;
      world.disputes.push(dispute);
      return { dispute, refusals: [] };
    },
    mediationApply: (_root: unknown, { input }: Asked, context: DoubleContext) => {
      const dispute = world.disputes.find(({ id }) => id === input['disputeId']);
      if (!dispute) throw coded('NOT_FOUND');
      if (once(world, 'mediationApply', input, dispute)) return { refusals: [] };
      keep(world, 'mediationApply', input);
      const of = number(world.mediations.length);
      const { by, form, paper } = input;
      dispute.version += 1;
      const mediation = {
        ...{ id: `med_${of}`, caseNo: `TJ2026-1-${of}`, version: 0, dispute, committee, hospital },
        ...{ status: by === 'JOINT' ? 'SCREENING' : 'CONSENT_PENDING', claimed: dispute.claimed, caucuses: [] },
        application: { by, form, paper, at: world.now().toISOString() },
        ...{ mediators: [], sessions: [], offers: [], timeline: [], deadlines: clocks('RUNNING', world.now()) },
      } as unknown as WorldMediation;
      world.mediations.push(mediation);
      const label = { zh: '申请调解', en: 'Apply for mediation' };
      record(world, mediation, { kind: 'apply', label, by: me(context).id });
      return { mediation, refusals: [] };
    },
  };
}
