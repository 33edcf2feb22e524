import { actsOn } from '@concord/portal-kit/acts/define-acts';
import { longest } from '../dispute/act.js';
import * as graph from '../generated/graphql.js';

/** A line of the register that is on the screen; `caseNo` names it for drafts: several lines have one dispute. */
export type LineOnScreen = graph.RegisterLineFragment & { readonly caseNo: string };

const { confirmWithNote, defineActs } = actsOn<LineOnScreen, object, 'disclosureId'>('disclosureId');

const because = { name: 'reason', required: true, longest: longest.reason };

/** What a hospital does to a line of its register. */
export const registerActs = defineActs(
  {
    withdraw: confirmWithNote(graph.DisclosureWithdrawDocument, {
      ...because,
      label: 'registerAct.withdraw.reason',
      hint: 'registerAct.withdraw.reasonHint',
    }),
    end: confirmWithNote(graph.DisclosureEndDocument, {
      ...because,
      label: 'registerAct.end.reason',
      hint: 'registerAct.end.reasonHint',
    }),
  },
  'registerAct',
);
