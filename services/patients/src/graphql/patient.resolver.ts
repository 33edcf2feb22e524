import '@concord/kit/graphql/metadata';
import { BadInput, NotFound } from '@concord/kit/domain/conflict';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { answering } from '@concord/kit/graphql/payload';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { PatientFiles } from '../app/patient-files.js';
import type { PatientReader } from '../app/ports.js';
import type { Reveal } from '../app/reveal.js';
import { readSearch } from '../domain/patient-search.js';
import type { TierTerm } from '../domain/patient.terms.js';
import {
  PatientCorrectInput,
  PatientRegisterInput,
  PatientRevealInput,
  PatientVisitRecordInput,
} from './patient.input.js';
import { PatientEraseInput, PatientHoldInput, PatientReleaseInput } from './patient-end.input.js';
import type { PatientLoaders } from './patient.loader.js';
import { answeringPatient, PatientPayload, PatientRevealPayload } from './patient.payload.js';
import { toldAtRegistration, toldChanges, toldVisit } from './patient.told.js';
import { MemberTierTermType, PatientType } from './patient.type.js';
import { shownVisit, VisitType } from './visit.type.js';

/** Most patients that a search answers; whoever sees more of them should type more of the name. */
const MOST_FOUND = 50;

export interface PatientResolverParts {
  readonly files: PatientFiles;
  readonly reveal: Reveal;
  readonly reader: PatientReader;
  readonly loaders: PatientLoaders;
  readonly tiers: readonly TierTerm[];
}

@Resolver(() => PatientType)
export class PatientResolver {
  constructor(private readonly parts: PatientResolverParts) {}

  /** By name or a part of it, phone or member number; newest first. */
  @Query(() => [PatientType])
  async patients(
    @Arg('search', () => String) search: string,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly PatientType[]> {
    if (first < 1 || first > MOST_FOUND) throw new BadInput(['first'], `from 1 to ${MOST_FOUND}`);
    return this.parts.reader.search(context.identity.organization, readSearch(search), first);
  }

  @Query(() => PatientType, { nullable: true })
  async patient(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext): Promise<PatientType> {
    const sheet = await context.loader(this.parts.loaders.patient).load(id);
    if (!sheet) throw new NotFound('Patient');
    return sheet;
  }

  /** The member tiers of this hospital, lowest first. */
  @Query(() => [MemberTierTermType])
  memberTiers(): readonly MemberTierTermType[] {
    return this.parts.tiers;
  }

  @FieldResolver(() => [VisitType])
  async visits(@Root() patient: PatientType, @Ctx() context: SubgraphContext): Promise<readonly VisitType[]> {
    return ((await context.loader(this.parts.loaders.visits).load(patient.id)) ?? []).map(shownVisit);
  }

  @Mutation(() => PatientPayload)
  patientRegister(
    @Arg('input', () => PatientRegisterInput) input: PatientRegisterInput,
    @Ctx() context: SubgraphContext,
  ): Promise<Partial<PatientPayload>> {
    const told = toldAtRegistration(input);
    const act = () => this.parts.files.register(context.identity, input.idempotencyKey, told);
    return answeringPatient(this.reading(context), act);
  }

  @Mutation(() => PatientPayload)
  patientCorrect(
    @Arg('input', () => PatientCorrectInput) input: PatientCorrectInput,
    @Ctx() context: SubgraphContext,
  ): Promise<Partial<PatientPayload>> {
    const told = { changes: toldChanges(input), anyway: input.anyway ?? false };
    const act = () => this.parts.files.correct(context.identity, input.idempotencyKey, input, told);
    return answeringPatient(this.reading(context), act);
  }

  @Mutation(() => PatientPayload)
  patientVisitRecord(
    @Arg('input', () => PatientVisitRecordInput) input: PatientVisitRecordInput,
    @Ctx() context: SubgraphContext,
  ): Promise<Partial<PatientPayload>> {
    const visit = toldVisit(input.visit, ['visit']);
    const act = () => this.parts.files.recordVisit(context.identity, input.idempotencyKey, input, visit);
    return answeringPatient(this.reading(context), act);
  }

  /** Keeps the file from being erased, for a dispute or an inquiry. */
  @Mutation(() => PatientPayload)
  patientHold(
    @Arg('input', () => PatientHoldInput) input: PatientHoldInput,
    @Ctx() context: SubgraphContext,
  ): Promise<Partial<PatientPayload>> {
    const act = () => this.parts.files.hold(context.identity, input.idempotencyKey, input, input.reason);
    return answeringPatient(this.reading(context), act);
  }

  @Mutation(() => PatientPayload)
  patientRelease(
    @Arg('input', () => PatientReleaseInput) input: PatientReleaseInput,
    @Ctx() context: SubgraphContext,
  ): Promise<Partial<PatientPayload>> {
    const act = () => this.parts.files.release(context.identity, input.idempotencyKey, input, input.reason);
    return answeringPatient(this.reading(context), act);
  }

  /** Erases the person for good, because they asked for it or their time is over. That it was done stays provable. */
  @Mutation(() => PatientPayload)
  patientErase(
    @Arg('input', () => PatientEraseInput) input: PatientEraseInput,
    @Ctx() context: SubgraphContext,
  ): Promise<Partial<PatientPayload>> {
    const act = () => this.parts.files.erase(context.identity, input.idempotencyKey, input, input.basis);
    return answeringPatient(this.reading(context), act);
  }

  /** One particular in full, for a purpose that is written down. */
  @Mutation(() => PatientRevealPayload)
  patientReveal(
    @Arg('input', () => PatientRevealInput) input: PatientRevealInput,
    @Ctx() context: SubgraphContext,
  ): Promise<Partial<PatientRevealPayload>> {
    const { idempotencyKey: key, patientId, field, purpose } = input;
    return answering(() => this.parts.reveal(context.identity, { patientId, field, purpose, key }));
  }

  private reading(context: SubgraphContext) {
    return (id: string): Promise<PatientType | null> => context.loader(this.parts.loaders.patient).load(id);
  }
}
