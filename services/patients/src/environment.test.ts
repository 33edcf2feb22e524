import { OperatorFault } from '@concord/kit/domain/operator-fault';
import { describe, expect, it } from 'vitest';
import { usualTiers } from './domain/patient.terms.js';
import { readSettings } from './environment.js';

const least = {
  ...{ DATABASE_URL: './patients.sqlite', KEY_FILE: 'sealing.json', CALL_KEY: 'call.json', PEERS: 'peers.json' },
};

describe('the environment of the patients service', () => {
  it('has the usual member tiers', () => {
    expect(readSettings(least)).toMatchObject({ port: 4002, tiers: usualTiers });
    expect(() => readSettings({})).toThrow(OperatorFault);
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
});
