import type { Actor } from '@concord/kit/domain/actor';
import { given as givenFacts } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import { mediation, past, roomOpened } from '../test/caucus.story.js';
import { atCommittee, atHospital, atInsurer, monday } from '../test/dispute.story.js';
import type { CaucusCommand } from './caucus.commands.js';
import { caucusDecider } from './caucus.decide.js';
import type { CaucusFact } from './caucus.facts.js';
import type { OpenedCaucus } from './caucus.js';

const given = (...facts: readonly CaucusFact[]) => givenFacts(caucusDecider, ...facts);
const at = <T extends object>(actor: Actor, command: T, change: Partial<typeof mediation> = {}) =>
  ({ ...command, mediation: { ...mediation, ...change }, actor, now: monday }) as unknown as CaucusCommand;

describe('opening a room', () => {
  const open = (side: string, change: Partial<typeof mediation> = {}, actor = atCommittee('MED')) =>
    given().when(at(actor, { type: 'open', id: 'cau_1', side }, change));

  it('is for the mediators of the case, while it is under way', () => {
    expect(open('PATIENT').state()).toMatchObject({ status: 'OPEN', mediation: 'med_1', entries: [] });
    expect(open('PATIENT', {}, atCommittee('MED', 'stf_another')).refusal().code).toBe('NOT_THE_MEDIATOR');
    for (const status of ['ACCEPTED', 'SEALING', 'EFFECTIVE', 'CLOSED', 'TERMINATED'])
      expect(open('PATIENT', { status }).refusal().code).toBe('CASE_NOT_UNDER_WAY');
  });
  it('of the insurer waits for its invitation (人民调解法 20)', () => {
    expect(open('INSURER', { insurer: undefined }).refusal()).toMatchObject({ code: 'INSURER_NOT_INVITED' });
    expect(open('INSURER').state()).toMatchObject({ side: 'INSURER', insurer: 'org_insurer' });
  });
});

describe('in a room', () => {
  const say = (actor: Actor, text = '需要商量', change: Partial<typeof mediation> = {}) =>
    given(...past.OPEN).when(at(actor, { type: 'say', entry: 'say_2', text }, change));
  const offer = (amountFen: number) =>
    given(...past.OPEN).when(at(atHospital('LEGAL'), { type: 'offer', entry: 'say_2', amountFen, text: '一万五' }));

  it('nobody speaks who is not of it', () => {
    expect(say(atInsurer('ADJ')).refusal().code).toBe('NOT_OF_THE_ROOM');
    expect(say(atCommittee('MED', 'stf_another')).refusal().code).toBe('NOT_OF_THE_ROOM');
    expect(say({ ...atHospital('PRO'), organization: 'org_other' }).refusal().code).toBe('NOT_OF_THE_ROOM');
    expect(say(atCommittee('MED')).facts()).toMatchObject([{ type: 'Said', organization: 'org_committee' }]);
  });
  it('for the patient’s side its mediator speaks, nobody of the hospital', () => {
    const inside = (actor: Actor) =>
      given(roomOpened('PATIENT')).when(at(actor, { type: 'say', entry: 'say_2', text: '患方要求道歉' }));
    expect(inside(atHospital('EXEC')).refusal().code).toBe('NOT_OF_THE_ROOM');
    expect(inside(atCommittee('MED')).facts()).toHaveLength(1);
  });
  it('something is said, and an offer names a sum', () => {
    expect(say(atHospital('PRO'), '  ').refusal()).toMatchObject({ code: 'TEXT_NEEDED', path: ['text'] });
    expect(offer(0).refusal()).toMatchObject({ code: 'SUM_NEEDED', path: ['amount'] });
    expect(offer(Number.NaN).refusal().code).toBe('SUM_NEEDED');
    expect((offer(1_500_000).state() as OpenedCaucus).entries.at(-1)).toMatchObject({ amountFen: 1_500_000 });
  });
  it('offers are frozen when the mediation ended', () => {
    expect(say(atHospital('PRO'), '再商量', { status: 'TERMINATED' }).refusal().code).toBe('CASE_NOT_UNDER_WAY');
  });
});

describe('passing on what was said', () => {
  const release = (entry: string, text: string, actor = atCommittee('MED')) =>
    given(...past.OPEN).when(at(actor, { type: 'release', entry, text }));

  it('shows the other sides the released words and the sum, not the words of the room', () => {
    const [fact] = release('say_1', '医方愿意补偿一万二').facts();
    expect(fact).toMatchObject({ type: 'Released', text: '医方愿意补偿一万二', amountFen: 1_200_000 });
    expect(JSON.stringify(fact)).not.toContain('最多');
    const [entry] = (release('say_1', '医方愿意补偿一万二').state() as OpenedCaucus).entries;
    expect(entry).toMatchObject({ text: '最多一万二', released: { text: '医方愿意补偿一万二', by: 'stf_MED' } });
  });
  it('is for a mediator of the case, of an entry of the room, in words', () => {
    expect(release('say_1', '一万二', atCommittee('MED', 'stf_another')).refusal().code).toBe('NOT_THE_MEDIATOR');
    expect(release('say_9', '一万二').refusal()).toMatchObject({ code: 'ENTRY_UNKNOWN', path: ['entryId'] });
    expect(release('say_1', ' ').refusal()).toMatchObject({ code: 'TEXT_NEEDED', path: ['text'] });
  });
});
