import { describe, expect, it } from 'vitest';
import { mediation } from '../test/caucus.story.js';
import { atCommittee, atHospital, atInsurer, system } from '../test/dispute.story.js';
import { mayRead, maySpeak, readers, type Onlooker } from './caucus.access.js';
import { organizationsOfRoom, roomSides, type Room, type RoomSide } from './caucus.js';

const room = (side: RoomSide) => ({
  side,
  committee: 'org_committee',
  hospital: 'org_hospital',
  insurer: 'org_insurer',
});
const sides = Object.keys(roomSides) as RoomSide[];
const reads = (who: Onlooker) => sides.filter((side) => mayRead(room(side), mediation, who)).join(' ');
const speaks = (who: Onlooker) => sides.filter((side) => maySpeak(room(side), mediation, who)).join(' ');

describe('who reads a room, and who speaks there', () => {
  // Person, rooms they read, rooms they speak in; written by hand.
  it.each<[string, Onlooker, string, string]>([
    ['a mediator of the case', atCommittee('MED'), 'PATIENT HOSPITAL INSURER', 'PATIENT HOSPITAL INSURER'],
    ['a mediator of other cases', atCommittee('MED', 'stf_another'), '', ''],
    ['the chair', atCommittee('CHAIR'), 'PATIENT HOSPITAL INSURER', ''],
    ['registration', atCommittee('REG'), '', ''],
    ['the keeper of the seal', atCommittee('SEAL'), '', ''],
    ['an expert', atCommittee('EXP'), '', ''],
    ['the committee’s administrator', atCommittee('ADMIN'), '', ''],
    ['relations office', atHospital('PRO'), 'HOSPITAL', 'HOSPITAL'],
    ['the hospital’s lawyer', atHospital('LEGAL'), 'HOSPITAL', 'HOSPITAL'],
    ['the hospital’s executive', atHospital('EXEC'), 'HOSPITAL', 'HOSPITAL'],
    ['the hospital’s finance', atHospital('FIN'), '', ''],
    ['a doctor', atHospital('DOC'), '', ''],
    ['adjuster', atInsurer('ADJ'), 'INSURER', 'INSURER'],
    ['reviewer', atInsurer('REV'), 'INSURER', 'INSURER'],
    ['the insurer’s lead', atInsurer('ILEAD'), 'INSURER', 'INSURER'],
    ['the insurer’s finance', atInsurer('IFIN'), '', ''],
    ['a service', system, '', ''],
  ])('%s', (_name, who, read, spoken) => {
    expect(reads(who)).toBe(read);
    expect(speaks(who)).toBe(spoken);
  });

  it('the right role elsewhere reads nothing', () => {
    for (const who of [atCommittee('MED'), atCommittee('CHAIR'), atHospital('EXEC'), atInsurer('ILEAD')])
      expect(reads({ ...who, organization: 'org_other' })).toBe('');
  });
  it('a mediator who was replaced, or who mediates no longer, reads nothing', () => {
    const without = { ...mediation, mediators: ['stf_second'] };
    for (const side of sides) expect(mayRead(room(side), without, atCommittee('MED'))).toBe(false);
    expect(reads({ ...atCommittee('MED'), roles: ['REG'] })).toBe('');
  });
  it('is announced to the organizations concerned alone, and told to whoever types', () => {
    const seats = (side: RoomSide) => organizationsOfRoom(room(side) as Room);
    expect(seats('PATIENT')).toEqual(['org_committee']);
    expect(seats('HOSPITAL')).toEqual(['org_committee', 'org_hospital']);
    expect(seats('INSURER')).toEqual(['org_committee', 'org_insurer']);
    expect(new Set(sides.map((side) => readers[side].zh)).size).toBe(3);
  });
});
