import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RichText } from '../../src/ladder/model.ts';
import { markAll, markNewWords } from '../../src/ladder/wording.ts';
import { readLadder } from '../../src/ladder/read.ts';

const TABLE = '|Title|L1|L2|\n|-|-|-|\n|C|a|b|\n';

const rich = (markdown: string): RichText =>
  readLadder('a.md', `## T\n\n${markdown}\n\n${TABLE}`).ladder?.tracks[0]?.introduction ?? [];

const marked = (content: RichText): string[] => {
  const found: string[] = [];
  visit({ type: 'root', children: [...content] }, (node) => {
    if (node.type === 'textDirective') found.push(toString(node));
  });
  return found;
};

describe('new wording between two levels', () => {
  it('marks single words where the texts are close', () => {
    const content = rich('Writes clear code that others test and read.');
    expect(marked(markNewWords('Writes code that others read.', content))).toEqual([
      'clear',
      'test and',
    ]);
  });

  it('marks whole clauses where half of the words changed', () => {
    const content = rich('Plans the week, leads the review of every design, and reports.');
    expect(
      marked(markNewWords('Plans the week, helps with one test, and reports.', content)),
    ).toEqual(['leads the review of every design,']);
  });

  it('takes no notice of case and punctuation', () => {
    expect(marked(markNewWords('Reads, writes', rich('reads writes.')))).toEqual([]);
  });

  it('keeps bold, links and code, and marks inside them', () => {
    const content = rich('Reads **old new** and `npm test` in [the book](https://example.com).');
    const result = markNewWords('Reads old and in the book.', content);
    expect(marked(result)).toEqual(['new', 'npm test']);
    expect(JSON.stringify(result)).toContain('"strong"');
    expect(JSON.stringify(result)).toContain('https://example.com');
  });

  it('marks everything that starts at a level', () => {
    expect(marked(markAll(rich('Leads talks.\n\n- one\n- two')))).toEqual([
      'Leads talks.',
      'one',
      'two',
    ]);
  });

  it('never changes a word', () => {
    const words = fc.array(
      fc.constantFrom('a', 'b', '**c**', '`d`', 'e,', 'f.', '*g*h', '\n\n- i'),
    );
    fc.assert(
      fc.property(words, words, (before, after) => {
        const content = rich(after.join(' '));
        const result = markNewWords(before.join(' '), content);
        expect(toString([...result])).toBe(toString([...content]));
      }),
    );
  });
});
