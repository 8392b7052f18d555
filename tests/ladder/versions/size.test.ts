import { describe, expect, it } from 'vitest';
import { readLadders } from '../../../src/ladder/read.ts';
import { sizeOf } from '../../../src/ladder/versions/size.ts';

/** A cell of a table, as it is read. */
function said(cell: string) {
  const table = `# T\n\n| Area | Competency | One | Two |\n|---|---|---|---|\n| A | C | ${cell} | x |`;
  const { ladders } = readLadders([{ file: 't.md', bytes: table }]);
  const found = ladders[0]?.tracks[0]?.areas[0]?.competencies[0]?.expectations[0];
  if (found?.kind !== 'stated') throw new Error(`not stated: ${cell}`);
  return found;
}

const whole =
  'Writes readable code, tests it and explains in each pull request why it is shaped so.';

describe('the size of a change', () => {
  it.each([
    ['nothing', whole, undefined],
    ['case and punctuation', whole.replace(', tests', '; Tests'), 'patch'],
    ['how words are set', whole.replace('readable', '**readable**'), 'patch'],
    ['a link that leads elsewhere', whole.replace('code', '[code](https://example.com)'), 'patch'],
    ['a slip of the pen', whole.replace('readable', 'readible'), 'patch'],
    ['two letters of a long word', whole.replace('explains', 'explanes'), 'patch'],
    ['words that are joined', whole.replace('pull request', 'pullrequest'), 'patch'],
    ['another word', whole.replace('readable', 'clear'), 'minor'],
    ['words left out', 'Writes readable code.', 'minor'],
    ['three new words', whole.replace('code', 'code in one sitting'), 'minor'],
    ['four new words', whole.replace('code', 'code in one short sitting'), 'major'],
    ['a figure', whole.replace('each', 'every 2nd'), 'major'],
    ['the opposite, in one letter more', whole.replace('readable', 'unreadable'), 'minor'],
    ['another text', 'Leads the guild of testers.', 'major'],
  ])('%s', (_, after, size) => {
    expect(sizeOf(said(whole), said(after))).toBe(size);
  });

  it('is no slip of the pen where figures change', () => {
    expect(sizeOf(said('Within 1234 hours of it.'), said('Within 1235 hours of it.'))).toBe(
      'major',
    );
  });
});
