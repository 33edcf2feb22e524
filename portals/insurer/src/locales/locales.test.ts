import { createLanguage } from '@concord/portal-kit/language/language';
import { keysAskedIn, keysOf, placesOf } from '@concord/portal-kit/test/sentence-keys';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { acts } from '../claim/acts.js';
import { documentKinds } from '../claim/document-acts.js';
import { reserveActs } from '../claim/reserve-act.js';
import { claimSteps, mediationStages, stepOf } from '../claim/terms.js';
import { CaucusOfferDocument } from '../generated/graphql.js';
import apiSdl from '../generated/schema.graphql?raw';
import { mentalLimits } from '../policy/terms.js';
import { ownRoomActs } from '@concord/portal-kit/disputes/room-acts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

const sources = import.meta.glob(
  ['../**/*.{ts,vue}', '!../**/*.test.ts', '!../locales/*', '!../test/*', '!../generated/*'],
  { query: '?raw', import: 'default', eager: true },
) as Record<string, string>;

/** With the sentences of the kit, as the portal has them. */
const together = createLanguage({ 'zh-CN': zhCN, en }, 'zh-CN').global.getLocaleMessage('zh-CN');
const keys = keysOf(together as never);

/** Where the words of each enumeration of the graph stand. */
const words: Readonly<Record<string, string>> = {
  ClaimView: 'view',
  PolicyLine: 'line',
  LiabilityDegree: 'degree',
  CoverAnswer: 'finding',
  Exclusion: 'exclusion',
  ClaimDocumentState: 'documentState',
  ClaimProposalState: 'proposalState',
  ClaimPayeeKind: 'payeeKind',
  CoverBasis: 'basis',
  ReservationState: 'reservationState',
  DeductibleKind: 'deductibleKind',
  Whichever: 'whichever',
  TakenFrom: 'takenFrom',
  ClaimantRelation: 'relation',
  PartySide: 'party',
  DeadlineDayKind: 'dayKind',
};
/** Words for what is no enumeration of the graph. */
const ours: Readonly<Record<string, readonly string[]>> = {
  step: [...claimSteps, ...Object.values(stepOf)],
  mediationStage: mediationStages,
  documentKind: documentKinds,
  mentalLimit: mentalLimits,
};
const valuesOf = (name: string) => {
  const type = buildSchema(apiSdl).getType(name);
  return isEnumType(type) ? type.getValues().map(({ name: value }) => value) : [];
};

describe('the sentences of the insurer', () => {
  it('are the same in both languages', () => expect(keysOf(en).sort()).toEqual(keysOf(zhCN).sort()));
  it('have the same places in both languages', () => expect(placesOf(en)).toEqual(placesOf(zhCN)));

  it('exist wherever they are asked for', () => {
    const asked = Object.values(sources).map(keysAskedIn);
    expect(asked.flatMap(({ whole }) => whole).length).toBeGreaterThan(150);
    expect(asked.flatMap(({ whole }) => whole).filter((key) => !keys.includes(key))).toEqual([]);
    expect(
      asked.flatMap(({ begun }) => begun).filter((start) => start && !keys.some((key) => key.startsWith(start))),
    ).toEqual([]);
  });

  it.each(Object.entries(words))('have a word for every value of %s', (name, group) => {
    expect(valuesOf(name).length).toBeGreaterThan(0);
    expect(valuesOf(name).filter((value) => !keys.includes(`${group}.${value}`))).toEqual([]);
  });
  it.each(Object.entries(ours))('have a word for every %s', (group, values) =>
    expect(values.filter((value) => !keys.includes(`${group}.${value}`))).toEqual([]),
  );
  it('name every condition that a refusal can rest on', () =>
    expect(valuesOf('Exclusion').filter((value) => !keys.includes(`condition.${value}`))).toEqual([]));

  it('say of every act what follows', () => {
    const names = Object.keys({ ...acts.forms, ...reserveActs.forms });
    expect(names.filter((name) => !keys.includes(`act.${name}.follows`))).toEqual([]);
    expect(
      Object.keys(ownRoomActs(CaucusOfferDocument).forms).filter((name) => !keys.includes(`roomAct.${name}.follows`)),
    ).toEqual([]);
  });
});
