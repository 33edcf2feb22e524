import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import { withoutNulls } from '@concord/kit/graphql/without-nulls';
import type { Outcome } from '@concord/kit/store/contract';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ComplaintOrder } from '../app/complaints.js';
import * as act from './complaint.act.input.js';
import * as dispute from './complaint.dispute.input.js';
import { ComplaintPayload } from './complaint.payload.js';
import { ComplaintRegisterInput, told } from './complaint.register.input.js';
import type { ComplaintGraph } from './parts.js';

type Answered = Promise<ComplaintPayload>;

/** One mutation for each move of the table. */
@Resolver()
export class ComplaintMutations {
  constructor(private readonly graph: ComplaintGraph) {}

  @Mutation(() => ComplaintPayload)
  complaintRegister(
    @Arg('input', () => ComplaintRegisterInput) input: ComplaintRegisterInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { complaints } = this.graph;
    return this.answered(context, () => complaints.register(context.identity, input.idempotencyKey, told(input)));
  }

  @Mutation(() => ComplaintPayload)
  complaintTriage(
    @Arg('input', () => act.ComplaintTriageInput) input: act.ComplaintTriageInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { category, severity, reason, departmentIds: departments } = withoutNulls(input);
    return this.act(context, input, { type: 'triage', category, severity, reason, departments });
  }

  @Mutation(() => ComplaintPayload)
  complaintAssign(
    @Arg('input', () => act.ComplaintAssignInput) input: act.ComplaintAssignInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { handlerId: handler, supervisorId: supervisor, attendingPhysicianId } = withoutNulls(input);
    return this.act(context, input, { type: 'assign', handler, supervisor, attendingPhysician: attendingPhysicianId });
  }

  @Mutation(() => ComplaintPayload)
  complaintRecordFiling(
    @Arg('input', () => act.ComplaintRecordFilingInput) input: act.ComplaintRecordFilingInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'recordFiling', reference: input.reference });
  }

  @Mutation(() => ComplaintPayload)
  complaintRecordStatutoryReport(
    @Arg('input', () => act.ComplaintRecordStatutoryReportInput) input: act.ComplaintRecordStatutoryReportInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'recordStatutoryReport', reference: input.reference });
  }

  @Mutation(() => ComplaintPayload)
  complaintProposeOpinion(
    @Arg('input', () => act.ComplaintProposeOpinionInput) input: act.ComplaintProposeOpinionInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { text, compensation } = withoutNulls(input);
    return this.act(context, input, { type: 'proposeOpinion', text, compensation });
  }

  @Mutation(() => ComplaintPayload)
  complaintReturnOpinion(
    @Arg('input', () => act.ComplaintReturnOpinionInput) input: act.ComplaintReturnOpinionInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'returnOpinion', reason: input.reason });
  }

  @Mutation(() => ComplaintPayload)
  complaintApproveOpinion(
    @Arg('input', () => act.ComplaintApproveOpinionInput) input: act.ComplaintApproveOpinionInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'approveOpinion' });
  }

  @Mutation(() => ComplaintPayload)
  complaintAccept(
    @Arg('input', () => act.ComplaintAcceptInput) input: act.ComplaintAcceptInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'accept', note: withoutNulls(input).note });
  }

  @Mutation(() => ComplaintPayload)
  complaintFollowUp(
    @Arg('input', () => act.ComplaintFollowUpInput) input: act.ComplaintFollowUpInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { satisfaction, faultFound, note, departmentId: department, measure } = withoutNulls(input);
    return this.act(context, input, { type: 'followUp', satisfaction, faultFound, note, department, measure });
  }

  @Mutation(() => ComplaintPayload)
  complaintVerifyRectification(
    @Arg('input', () => act.ComplaintVerifyRectificationInput) input: act.ComplaintVerifyRectificationInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'verifyRectification', note: withoutNulls(input).note });
  }

  @Mutation(() => ComplaintPayload)
  complaintRaiseDispute(
    @Arg('input', () => dispute.ComplaintRaiseDisputeInput) input: dispute.ComplaintRaiseDisputeInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'raiseDispute', ...dispute.claimed(input) });
  }

  @Mutation(() => ComplaintPayload)
  complaintPlanRectification(
    @Arg('input', () => dispute.ComplaintPlanRectificationInput) input: dispute.ComplaintPlanRectificationInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    const { departmentId: department, measure, noneBecause } = withoutNulls(input);
    return this.act(context, input, { type: 'planRectification', department, measure, noneBecause });
  }

  @Mutation(() => ComplaintPayload)
  complaintRecordSettlementReport(
    @Arg('input', () => dispute.ComplaintRecordSettlementReportInput)
    input: dispute.ComplaintRecordSettlementReportInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'recordSettlementReport', reference: input.reference });
  }

  @Mutation(() => ComplaintPayload)
  complaintReport(
    @Arg('input', () => act.ComplaintReportInput) input: act.ComplaintReportInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'report', text: input.text });
  }

  @Mutation(() => ComplaintPayload)
  complaintApproveReport(
    @Arg('input', () => act.ComplaintApproveReportInput) input: act.ComplaintApproveReportInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'approveReport' });
  }

  @Mutation(() => ComplaintPayload)
  complaintDecideResponsibility(
    @Arg('input', () => act.ComplaintDecideResponsibilityInput) input: act.ComplaintDecideResponsibilityInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'decideResponsibility', text: input.text });
  }

  @Mutation(() => ComplaintPayload)
  complaintArchive(
    @Arg('input', () => act.ComplaintArchiveInput) input: act.ComplaintArchiveInput,
    @Ctx() context: SubgraphContext,
  ): Answered {
    return this.act(context, input, { type: 'archive', analysisTag: input.analysisTag });
  }

  private act(context: SubgraphContext, input: act.ActInput, order: ComplaintOrder): Answered {
    const { idempotencyKey, complaintId, expectedVersion } = input;
    const target = { complaintId, expectedVersion };
    return this.answered(context, () => this.graph.complaints.act(context.identity, idempotencyKey, target, order));
  }

  /** Answers with the complaint as it now is for who asks: what is kept of a write is never a payload. */
  private answered(context: SubgraphContext, work: () => Promise<Outcome>): Answered {
    return answering(async () => {
      const { id } = await work();
      return { complaint: (await context.loader(this.graph.loaders.byId).load(id)) ?? undefined };
    }) as Answered;
  }
}
