import { expect, it } from 'vitest';
import { readIdentityEvent } from './events.js';
import { UnreadableEvent } from './events.reading.js';

const added = { type: 'StaffAdded', version: 1, staff: 'stf_1', organization: 'org_1', roles: ['CM', 'SUP'] };

it('reads what it knows, with the fields it knows and no others', () => {
  expect(readIdentityEvent(added)).toEqual(added);
  expect(readIdentityEvent({ ...added, department: 'dep_1', name: '李敏' })).toEqual({ ...added, department: 'dep_1' });
});

it('leaves a type alone that a newer service tells', () => {
  expect(readIdentityEvent({ type: 'StaffPromoted', version: 1, staff: 'stf_1' })).toBeUndefined();
});

it.each([
  ['a version it does not know', { ...added, version: 2 }, 'version'],
  ['a field that is missing', { ...added, organization: undefined }, 'organization'],
  ['a field that is garbled', { ...added, roles: ['张三'] }, 'roles'],
  ['a name in the place of an id', { ...added, staff: '李敏' }, 'staff'],
])('refuses %s, naming the field and never the value', (_what, value, field) => {
  expect(() => readIdentityEvent(value)).toThrow(new UnreadableEvent('StaffAdded', field));
});

it.each([undefined, null, 'StaffAdded', {}, { type: 'StaffAdded' }])('refuses what is no event: %j', (value) => {
  expect(() => readIdentityEvent(value)).toThrow(UnreadableEvent);
});
