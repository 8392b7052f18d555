import { expect, it } from 'vitest';
import { readAddresses } from '../../src/roster/addresses.ts';

const read = (text: string): unknown => Object.fromEntries(readAddresses('people.csv', text));

it.each<[string, string, unknown]>([
  ['a row', 'id,email\nA,a@x.org\nB,\n', { A: 'a@x.org' }],
  ['a column of another name', 'Employee ID;Work Email\nA;a@x.org\n', { A: 'a@x.org' }],
  ['two rows of one id', 'id,email\nA,a@x.org\nA,b@x.org\n', { A: 'a@x.org' }],
  ['a first row without one', 'id,email\nA,\nA,b@x.org\n', {}],
  ['a row that is too short', 'id,name,email\nA,a@x.org\n', {}],
  ['no such column', 'id,name\nA,Anna\n', {}],
  ['nothing', '', {}],
])('reads addresses from %s', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});
