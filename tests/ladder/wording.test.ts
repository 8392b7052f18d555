import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RichText } from '../../src/ladder/model.ts';
import { readLadder } from '../../src/ladder/read.ts';
import { similarity } from '../../src/ladder/similarity.ts';
import type { Stated } from '../../src/ladder/table/statement-key.ts';
import { markAll, markNew } from '../../src/ladder/wording.ts';
import { wordsOf } from '../../src/ladder/words.ts';

const TABLE = '|Title|L1|L2|\n|-|-|-|\n|C|a|b|\n';

const rich = (markdown: string): RichText =>
  readLadder('a.md', `## T\n\n${markdown}\n\n${TABLE}`).ladder?.tracks[0]?.introduction ?? [];

const stated = (content: RichText): Stated => ({
  kind: 'stated',
  content,
  text: wordsOf(content),
  place: { file: 'a.md' },
});

/** The text as it would stand at a level above the one that states `before`. */
const markNewWords = (before: string, content: RichText): RichText =>
  markNew(before === '' ? [] : [stated(rich(before))], [stated(content)]);

const news = (before: string, after: string): readonly string[] =>
  marked(markNewWords(before, rich(after)));

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

  it('marks a word half in bold as one word', () => {
    expect(news('Keeps the code common here.', 'Keeps the code **un**common here.')).toEqual([
      'un',
      'common',
    ]);
  });

  it.each([
    [
      'signs are part of a word',
      'Knows C and 5 % of it',
      'Knows C++ and 10% of it',
      ['C++', '10%'],
    ],
    ['a limit is not its number', 'Leads 5 people at most', 'Leads ≥5 people at most', ['≥5']],
    ['a hyphen parts two words', 'Opens a pull request daily', 'Opens a pull-request daily', []],
    ['an apostrophe has two shapes', "Reads the team's notes", 'Reads the team’s notes', []],
    ['an accent may be a letter of its own', 'Meets in a caf\u00E9', 'Meets in a cafe\u0301', []],
    ['a soft hyphen is no letter', 'Writes docu\u00ADmentation', 'Writes documentation', []],
    ['vowel signs are letters', 'वह कि जा', 'वह का जा', ['का']],
    ['words without spaces', '新しい機能を設計する', '新しい機能を独力で設計する', ['独力で']],
    ['a dash between two new words', 'Plans it', 'Plans it now – always', ['now – always']],
  ])('knows what a word is: %s', (_, before, after, expected) => {
    expect(news(before, after)).toEqual(expected);
  });

  it('takes items of a list for clauses, though nothing ends them', () => {
    const before = 'Plans:\n\n- the week of the team\n- the holidays of all';
    const after = 'Plans:\n\n- the week of the team\n- which figures prove success';
    expect(news(before, after)).toEqual(['which figures prove success']);
  });

  it('marks no words in a clause that is mostly old', () => {
    const after = 'Plans the long week alone, leads every review here, and reports nothing.';
    const before = 'Plans the week alone, helps with one test, and mends.';
    expect(news(before, after)).toEqual(['leads every review here, and reports nothing.']);
  });

  it('marks the new words where no clause is mostly new', () => {
    const before = 'one two three four five six seven eight nine ten eleven twelve';
    const after = 'one two three new four';
    expect(similarity(before, after)).toBeLessThan(0.6);
    expect(news(before, after)).toEqual(['new']);
  });

  it('marks single words from a likeness of exactly 0.6 on', () => {
    expect(similarity('a b c x y', 'a b c v w')).toBe(0.6);
    expect(news('a b c x y', 'a v b w c')).toEqual(['v', 'w']);
  });

  it('marks nothing where words were only left out', () => {
    expect(news('Plans the week, the month and the year.', 'Plans the week.')).toEqual([]);
  });

  it('marks the whole of what is added to statements that hold on', () => {
    const [one, two] = [stated(rich('Plans the week.')), stated(rich('Plans the month.'))];
    expect(marked(markNew([one], [one, two]))).toEqual(['Plans the month.']);
  });

  it('marks cells of thousands of words', () => {
    const old = Array.from({ length: 8000 }, (_, index) => `w${index}`);
    const mixed = old.map((word, index) => (index % 3 > 0 ? word : `v${index}`));
    const found = news(old.join(' '), mixed.join(' '));
    expect(found).toHaveLength(2667);
    expect(found[0]).toBe('v0');
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

  it('marks, where texts are close, exactly as many words as the old text lacks in order', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const alike = similarity(before.join(' '), after.join(' '));
        fc.pre(alike >= 0.6);
        const kept = Math.round((alike * (before.length + after.length)) / 2);
        const count = news(before.join(' '), after.join(' ')).join(' ').split(' ').filter(Boolean);
        expect(count).toHaveLength(after.length - kept);
      }),
    );
  });
});
