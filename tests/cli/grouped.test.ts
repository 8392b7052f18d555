import { expect, test } from 'vitest';
import { grouped } from '../../src/cli/grouped.ts';
import { type Diagnostic, type Place, report } from '../../src/diagnostics.ts';
import { placed } from '../support/messages.ts';

const at = (place: Place): Diagnostic => report('yaml-syntax', place, { reason: 'x' });

const messages = [
  at({ file: 'b.md', line: 10, column: 2 }),
  at({ file: 'a.md', line: 1 }),
  at({ file: 'b.md', line: 9, column: 12 }),
  at({ file: 'b.md', line: 9, column: 3 }),
  at({ file: 'b.md' }),
];

test('files stand in the order of names, messages in that of lines and columns', () => {
  const groups = grouped(messages);
  expect(groups.map(({ file }) => file)).toEqual(['a.md', 'b.md']);
  expect(groups.flatMap((group) => placed(group.messages))).toEqual([
    'a.md:1:- yaml-syntax',
    'b.md:-:- yaml-syntax',
    'b.md:9:3 yaml-syntax',
    'b.md:9:12 yaml-syntax',
    'b.md:10:2 yaml-syntax',
  ]);
});

test('at one place they stay in the order in which they were said', () => {
  const [one, two] = ['one', 'two'].map((reason) =>
    report('yaml-syntax', { file: 'a.md', line: 1, column: 1 }, { reason }),
  );
  if (!one || !two) throw new Error('There are two.');
  expect(grouped([two, one])[0]?.messages).toEqual([two, one]);
});
