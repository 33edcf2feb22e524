import type { Identity } from '@concord/kit/identity/identity';
import type { Answer } from '@concord/kit/test/ask';
import type { House } from './people.js';
import type { AnnouncedEvent } from './announcing-peer.js';

/** What the roads are walked with; see `openTable`. */
interface Walking {
  act(who: Identity, name: string, input?: object): Promise<Answer>;
  on(who: Identity, name: string, seen: { id: string; version: number }, input?: object): Promise<Answer>;
  read(who: Identity, noun: 'dispute' | 'mediation', id: string, fields?: string): Promise<Answer>;
  by(house: House, role: string, id?: string): Identity;
  readonly complaints: { announce(caseKey: string, ...events: readonly AnnouncedEvent[]): Promise<void> };
  catchUp(): Promise<unknown>;
}

/** What a patient's side asks for at the committee. */
export const opening = {
  hospitalId: 'org_hospital',
  claimants: [{ name: '王小明', relation: 'CHILD', phone: '13800138000' }],
  kind: 'TREATMENT',
  claimed: '80000.00',
  departmentIds: ['dep_hospital'],
  occurredOn: '2026-02-20',
};

/** Given for a purpose, on a duty set by law, for a year. */
export const disclosure = {
  purpose: '调解与理赔',
  kinds: ['CLAIM', 'CLAIMANT'],
  legalBasis: { kind: 'STATUTE', article: '医疗纠纷预防和处理条例 第31条' },
  expiresOn: '2027-03-05',
};

export const draft = {
  mainFacts: '患者于2026年2月20日住院手术，术后感染。',
  disputedPoints: '感染与手术操作的因果关系。',
  responsibility: '医院承担次要责任。',
  payee: 'PATIENT',
  manner: '银行转账',
};

/** The stretches of the main road, each from where the one before ended. */
export function roadsAt({ act, on, read, by, complaints, catchUp }: Walking) {
  const [reg, med, chair, seal] = ['REG', 'MED', 'CHAIR', 'SEAL'].map((role) => by('committee', role)) as [
    ...[Identity, Identity, Identity, Identity],
  ];
  const legal = by('hospital', 'LEGAL');
  const step = async (who: Identity, name: string, seen: { id: string; version: number }, input: object = {}) => {
    const { mediation, refusals, errors } = await on(who, name, seen, input);
    if (!mediation) throw new Error(`${name}: ${JSON.stringify(errors ?? refusals)}`);
    return mediation;
  };
  let told = 0;

  const roads = {
    step,
    /** A dispute that a complaint of the hospital became. */
    async dispute(change: object = {}) {
      const number = ++told;
      const id = `dsp_told${number}`;
      await complaints.announce(`cmp_${number}`, {
        ...{
          type: 'CompensationClaimed',
          version: 1,
          complaint: `cmp_${number}`,
          complaintNo: `TS2026-11-0000${number}`,
        },
        ...{ dispute: id, hospital: 'org_hospital', patient: 'pat_1', kind: 'TREATMENT', claimedFen: 8_000_000 },
        ...{ departments: ['dep_hospital'], occurredOn: '2026-02-20', death: false, rulePack: 'national@1' },
        ...{ claimedBy: 'stf_hospital_PRO', ...change },
      });
      await catchUp();
      return read(by('hospital', 'PRO'), 'dispute', id);
    },
    /** A dispute that came to the committee, and the patient's side's application there. */
    async applied(change: object = {}) {
      const { dispute } = await act(reg, 'disputeOpen', { ...opening, ...change });
      return step(reg, 'mediationApply', dispute, { by: 'PATIENT', form: 'WRITTEN', paper: '卷宗1号' });
    },
    async accepted(change: object = {}) {
      const applied = await roads.applied(change);
      const consented = await step(legal, 'mediationConsent', applied, { note: '同意' });
      const bars = { notInCourt: true, notWithHealthDepartment: true, noUnperformedAgreement: true };
      return step(reg, 'mediationAccept', consented, bars);
    },
    /** With a mediator who declared, before any session. */
    async prepared(change: object = {}) {
      const accepted = await roads.accepted(change);
      const assigned = await step(chair, 'mediationAssignMediators', accepted, {
        staffIds: [med.id],
        chosenBy: 'PARTIES',
      });
      return step(med, 'mediationDeclareConflict', assigned, { has: false });
    },
    /** After a session. */
    async heard(from?: Answer) {
      const prepared = from ?? (await roads.prepared());
      const at = { at: '2026-03-06T01:00:00.000Z', place: '第一调解室' };
      const scheduled = await step(med, 'mediationScheduleSession', prepared, at);
      const [session] = scheduled.sessions;
      const open = await step(med, 'mediationOpenSession', scheduled, { sessionId: session.id });
      const kept = { record: '双方陈述意见。', confirmedByPatient: true, confirmedByHospital: true };
      return step(med, 'mediationCloseSession', open, kept);
    },
    /** A proposal that both sides accepted. */
    async agreed(from?: Answer) {
      const heard = from ?? (await roads.heard());
      const sums = {
        total: '60000.00',
        mental: '5000.00',
        legal: '0.00',
        liability: 'MINOR',
        text: '医院一次性赔偿。',
      };
      const proposed = await step(med, 'mediationPropose', heard, sums);
      const patient = await step(med, 'mediationAnswerProposal', proposed, { accepts: true, note: '笔录第3页' });
      return step(legal, 'mediationAnswerProposal', patient, { accepts: true });
    },
    /** A draft with the signatures of both sides and the mediator. */
    async signed(from?: Answer, instalments: readonly object[] = [hospitalPays('60000.00')]) {
      const agreed = from ?? (await roads.agreed());
      const drafted = await step(med, 'mediationDraft', agreed, { ...draft, instalments });
      const patient = await step(med, 'mediationSignPatient', drafted, { paper: '协议原件' });
      return step(med, 'mediationSignMediator', await step(legal, 'mediationSignHospital', patient));
    },
    /** The agreement in force, without an insurer. */
    async sealed(from?: Answer) {
      return step(seal, 'mediationRequestSeal', from ?? (await roads.signed()));
    },
  };
  return roads;
}

export const hospitalPays = (amount: string) => ({ payer: 'HOSPITAL', dueOn: '2026-03-31', amount });
export const insurerPays = (amount: string) => ({ payer: 'INSURER', dueOn: '2026-03-31', amount });
