import { createLanguage } from '@concord/portal-kit/language/language';
import { keysAskedIn, keysOf, placesOf } from '@concord/portal-kit/test/sentence-keys';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { disputeActs } from '../dispute/acts.js';
import apiSdl from '../generated/schema.graphql?raw';
import { acts } from '../mediation/acts.js';
import { releaseActs, roomActs } from '../rooms/acts.js';
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
  DisputeStatus: 'disputeStatus',
  DisputeKind: 'disputeKind',
  DisputeView: 'disputeView',
  DisputeOutcomeKind: 'outcome',
  ForumKind: 'forum',
  ForumOutcome: 'forumOutcome',
  ClaimantRelation: 'relation',
  NoticeItem: 'noticeItem',
  DisclosedKind: 'disclosedKind',
  LegalBasisKind: 'legalBasis',
  PartySide: 'party',
  RoomSide: 'room',
  Applicant: 'applicant',
  ApplicationForm: 'applicationForm',
  RemainingRoute: 'route',
  RefusalGround: 'refusalGround',
  TerminationGround: 'terminationGround',
  ChosenBy: 'chosenBy',
  SessionKind: 'sessionKind',
  AppraisalCommissioner: 'commissioner',
  LiabilityDegree: 'degree',
  PayeeKind: 'payee',
  InstalmentPayer: 'payer',
  SignatureSide: 'signature',
  MediationView: 'view',
  DeadlineDayKind: 'dayKind',
};

describe('the sentences of the committee', () => {
  it('are the same in both languages', () => expect(keysOf(en).sort()).toEqual(keysOf(zhCN).sort()));
  it('have the same places in both languages', () => expect(placesOf(en)).toEqual(placesOf(zhCN)));

  it('exist wherever they are asked for', () => {
    const asked = Object.values(sources).map(keysAskedIn);
    expect(asked.flatMap(({ whole }) => whole).length).toBeGreaterThan(200);
    expect(asked.flatMap(({ whole }) => whole).filter((key) => !keys.includes(key))).toEqual([]);
    expect(
      asked.flatMap(({ begun }) => begun).filter((start) => start && !keys.some((key) => key.startsWith(start))),
    ).toEqual([]);
  });

  it.each(Object.entries(words))('have a word for every value of %s', (name, group) => {
    const type = buildSchema(apiSdl).getType(name);
    const values = isEnumType(type) ? type.getValues().map(({ name: value }) => value) : [];
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => !keys.includes(`${group}.${value}`))).toEqual([]);
  });

  it('say of every act what follows', () => {
    const all = [acts, disputeActs, roomActs, releaseActs('e')].flatMap(({ forms, sentences }) =>
      Object.keys(forms).map((name) => `${sentences}.${name}.follows`),
    );
    expect(all.filter((key) => !keys.includes(key))).toEqual([]);
  });
});
