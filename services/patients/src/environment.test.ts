import { OperatorFault } from '@concord/kit/domain/operator-fault';
import { describe, expect, it } from 'vitest';
import { usualTiers } from './domain/patient.terms.js';
import { readSettings } from './environment.js';

const least = { DATABASE: 'sqlite:./patients.sqlite', KEY_FILE: 'keys.json', PEER_KEYS_FILE: 'peers.json' };

describe('the environment of the patients service', () => {
  it('needs a database and two key files, and has defaults for the rest', () => {
    expect(readSettings(least)).toEqual({
      ...{ port: 4002, host: '127.0.0.1', keyFile: 'keys.json', peerKeysFile: 'peers.json', logLevel: 'info' },
      database: { kind: 'sqlite', file: './patients.sqlite' },
      tiers: usualTiers,
    });
    expect(() => readSettings({})).toThrow(OperatorFault);
    expect(() => readSettings({})).toThrow(/DATABASE is missing[\s\S]*KEY_FILE is missing[\s\S]*PEER_KEYS_FILE/);
  });

  it('reads the member tiers of the hospital', () =>
    expect(readSettings({ ...least, MEMBER_TIERS: 'REGULAR=普通/Regular, GOLD=金卡会员/Gold member' }).tiers).toEqual([
      { tier: 'REGULAR', name: { zh: '普通', en: 'Regular' } },
      { tier: 'GOLD', name: { zh: '金卡会员', en: 'Gold member' } },
    ]));

  it.each(['GOLD', 'PLATINUM=白金/Platinum', 'GOLD=金卡/Gold', 'REGULAR=普通/Regular,REGULAR=普通/Regular'].slice(1))(
    'refuses the tiers %j',
    (tiers) => expect(() => readSettings({ ...least, MEMBER_TIERS: tiers })).toThrow(/MEMBER_TIERS is wrong/),
  );

  it('prints no secret of a database address', () =>
    expect(() => readSettings({ ...least, DATABASE: 'postgres://u:hunter2@db/x' })).not.toThrow(/hunter2/));
});
