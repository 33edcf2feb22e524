import '@concord/kit/graphql/metadata';
import { line } from '@concord/kit/graphql/input.shapes';
import { LocalDate } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, InputType } from 'type-graphql';
import * as v from 'valibot';
import type { DisclosedKind } from '@concord/rules/disclosure/kinds';
import type { Disclosure } from '../domain/disclosure.js';
import { DisclosedKindEnum, LegalBasisKindEnum } from './dispute.enums.js';

/** On what a disclosure rests: the article that sets the duty, or the consent and where its paper is. */
@Valid(v.object({ article: v.nullish(line(200)), paper: v.nullish(line(200)) }))
@InputType()
export class LegalBasisInput {
  @Field(() => LegalBasisKindEnum)
  kind!: Disclosure['legalBasis']['kind'];

  @Field(() => String, { nullable: true })
  article?: string | null;

  @Field(() => LocalDate, { nullable: true })
  givenOn?: string | null;

  @Field(() => String, { nullable: true })
  paper?: string | null;
}

/** Data that is given to another organization: what for, which, on what ground, until when. */
@Valid(v.object({ purpose: line(200), kinds: v.pipe(v.array(v.string()), v.maxLength(20)) }))
@InputType()
export class DisclosureInput {
  @Field(() => String)
  purpose!: string;

  @Field(() => [DisclosedKindEnum])
  kinds!: DisclosedKind[];

  @Field(() => LegalBasisInput)
  legalBasis!: LegalBasisInput;

  /** The last day. */
  @Field(() => LocalDate)
  expiresOn!: string;
}

/** The input as the domain takes it; what is missing the domain names. */
export function disclosureOf({ purpose, kinds, legalBasis, expiresOn }: DisclosureInput): Disclosure {
  const { kind, article, givenOn, paper } = legalBasis;
  return {
    ...{ purpose, kinds, expiresOn },
    legalBasis:
      kind === 'STATUTE'
        ? { kind, article: article ?? '' }
        : { kind: 'SEPARATE_CONSENT', givenOn: givenOn ?? '', paper: paper ?? '' },
  };
}
