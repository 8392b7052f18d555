import { PDFiumLibrary } from '@hyzyla/pdfium';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/model.ts';
import { readBackFrom } from '../../support/reading-back.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import type { Line } from '../../../src/render/pdf/engine/lines.ts';
import { type Breaks, Press } from '../../../src/render/pdf/engine/press.ts';
import type { Run } from '../../../src/render/pdf/engine/run.ts';
import { look } from '../../support/look.ts';
import { bare, documentOf, head, para, row, text } from './documents.ts';
import { readPdf } from './read.ts';

const type = { weight: 'regular', size: 10, leading: 14, colour: '#000000' } as const;
const press = new Press(look, 'en-GB');
const set = (words: string, width: number, breaks: Breaks = {}, more: Partial<Run> = {}) =>
  press.lines([{ ...type, ...more, text: words }], width, breaks);
const said = ({ words }: Line): string => words.map((word) => word.text).join('');
const isDivided = ({ words }: Line): boolean => words.at(-1)?.hyphenated === true;
const shown = (lines: readonly Line[]): readonly string[] =>
  lines.map((line) => said(line).trim() + (isDivided(line) ? '-' : ''));

const SENTENCE =
  'Takes responsibility for the communication of architectural decisions to neighbouring teams and documents the consequences';

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SENTENCE.split(' ')) },
  fc.constantFrom('a', 'I', '–', '§', '2', '1.2', 's', '23', 'November', '2026,', '(understands)'),
  fc.constantFrom('self-organization', 'and/or', 'camelCaseIdentifierOfSomeLength', 'Kubernetes'),
  fc.constantFrom('https://example.com/a/long/path?with=query', 'so\u00adft', 'naïveté', 'don’t'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const texts = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const manners = fc.record({ balanced: fc.boolean(), hyphenated: fc.boolean() });

describe('any paragraph', () => {
  it('keeps every letter, in order', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 15, max: 400 }), manners, (words, width, breaks) => {
        const whole = said({
          ...nothing,
          words: press.lines([{ ...type, text: words }], Infinity).flatMap((line) => line.words),
        });
        expect(set(words, width, breaks).map(said).join('')).toBe(whole);
      }),
    );
  });

  it('has no line that is wider than its column', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 25, max: 400 }), manners, (words, width, breaks) => {
        const wide = set(words, width, breaks).filter((line) => line.width > width + 0.01);
        // One letter may be wider than a column.
        expect(wide.filter((line) => Array.from(said(line).trim()).length > 2)).toEqual([]);
      }),
    );
  });

  it('has no more lines than if each were filled as far as it goes', () => {
    const plain = fc.array(fc.constantFrom(...SENTENCE.split(' ')), {
      minLength: 2,
      maxLength: 60,
    });
    fc.assert(
      fc.property(plain, fc.integer({ min: 80, max: 400 }), manners, (words, width, breaks) => {
        expect(set(words.join(' '), width, breaks).length).toBeLessThanOrEqual(
          filled(words, width),
        );
      }),
    );
  });

  it('has no more than two lines in a row that end in a hyphen', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 80, max: 140 }), (words, width) => {
        const ends = set(words.replaceAll('\u00ad', ''), width, { hyphenated: true })
          .map((line) => (isDivided(line) ? '-' : '.'))
          .join('');
        expect(ends).not.toContain('---');
      }),
    );
  });
});

const nothing: Omit<Line, 'words'> = { width: 0, height: 0, baseline: 0 };

/** How many lines words take, one by one. */
function filled(words: readonly string[], width: number): number {
  let lines = 1;
  let line = '';
  for (const next of words) {
    const longer = line ? `${line} ${next}` : next;
    if (press.width([{ ...type, text: longer }]) <= width) line = longer;
    else [lines, line] = [lines + 1, next];
  }
  return lines;
}

/** All the ways in which a word is divided in columns of many widths. */
function partsIn(words: string, language: string, wanted: string): readonly string[] {
  const own = new Press(look, language);
  const widths = Array.from({ length: 80 }, (_, i) => 60 + i);
  const found = widths.flatMap((width) =>
    own
      .lines([{ ...type, text: words }], width, { hyphenated: true })
      .flatMap((line, i, lines) =>
        isDivided(line) ? [`${said(line)}-${said(lines[i + 1] ?? line)}`] : [],
      )
      .flatMap((both) =>
        both.split(/\s/).filter((part) => part !== wanted && part.replace('-', '') === wanted),
      ),
  );
  return [...new Set(found)].sort();
}

describe('a word at the end of a line', () => {
  const narrow = { hyphenated: true };

  it('is divided where its language divides it', () => {
    expect(partsIn(SENTENCE, 'en-GB', 'architectural')).toEqual([
      'ar-chitectural',
      'architec-tural',
    ]);
    expect(partsIn(SENTENCE, 'en-GB', 'responsibility')).toContain('respons-ibility');
    expect(partsIn(SENTENCE, 'en-US', 'responsibility')).toContain('respon-sibility');
    expect(partsIn('Die Verantwortung der Teams', 'de-AT', 'Verantwortung')).toEqual([
      'Verant-wortung',
      'Verantwor-tung',
    ]);
  });

  it.each([
    ['a name', 'The team at Schwarzenbergerplatz meets often'],
    ['capitals inside', 'The value of maximumRetryCountOfAll is 3'],
    ['digits', 'The release of responsibility2026x is near'],
    ['an address', 'Write to responsibility@example.com about it'],
  ])('is whole if it may be %s', (_, words) => {
    const widest = Math.max(
      ...words.split(' ').map((one) => press.width([{ ...type, text: one }])),
    );
    for (let width = widest; width < 2 * widest; width += 3) {
      expect(set(words, width, narrow).some(isDivided)).toBe(false);
    }
  });

  it.each([
    { weight: 'semibold' },
    { spaces: true },
    { target: { url: 'https://example.com', owner: 'artifact' } },
  ] as const)('is whole in %j', (more) => {
    expect(set(SENTENCE, 84, narrow, more).some(isDivided)).toBe(false);
    expect(set(SENTENCE, 84, narrow).some(isDivided)).toBe(true);
  });

  it('is whole in languages without patterns', () => {
    for (const language of ['ja', 'x', '../en', 'qqq']) {
      const lines = new Press(look, language).lines([{ ...type, text: SENTENCE }], 84, narrow);
      expect(lines.some(isDivided)).toBe(false);
    }
  });

  it('is divided at a hyphen, not between any letters, where it is wider than its column', () => {
    expect(shown(set('Communication', 50))).toEqual(['Communic-', 'ation']);
  });

  it('ends at a hyphen or a slash of its own', () => {
    expect(shown(set('Values self-organization and/or teams', 70))).toEqual([
      'Values self-',
      'organization',
      'and/or teams',
    ]);
  });
});

describe('a last line', () => {
  it('of a title is about as long as the others', () => {
    const title = 'Expectations of a senior engineer in the platform team';
    const width = press.width([{ ...type, text: title }]) - 10;
    expect(set(title, width).at(-1)?.width).toBeLessThan(0.3 * width);
    const [first, second] = set(title, width, { balanced: true });
    expect(second?.width).toBeGreaterThan(0.75 * (first?.width ?? 0));
  });

  it('is not one short word where others can come with it', () => {
    const words = 'Reads the stack trace and narrows the fault down with help';
    const most = press.width([
      { ...type, text: 'Reads the stack trace and narrows the fault down with' },
    ]);
    const [, last] = set(words, most + 1);
    expect(said(last ?? { ...nothing, words: [] }).split(' ').length).toBeGreaterThan(1);
  });
});

describe('a line', () => {
  it.each([
    [
      'a word of one letter',
      'Ships each feature of the team with a test for all of its rules and cases',
      'Ships each feature of the team with a',
    ],
    [
      'a number before a word',
      'The team meets all the others on 3 November to plan a year',
      'The team meets all the others on 3',
    ],
    ['a number before its unit', 'Answers within 1.2 s or less than', 'Answers within 1.2'],
    ['a sign', 'Read the rule in § 3 and then', 'Read the rule in §'],
  ])('does not end with %s', (_, words, upTo) => {
    const width = press.width([{ ...type, text: upTo }]) + 1;
    const [first] = set(words, width);
    expect(said(first ?? { ...nothing, words: [] }).trim()).not.toBe(upTo);
    expect(upTo).toContain(said(first ?? { ...nothing, words: [] }).trim());
  });
});

const cell = (i: number): string => `${'x'.repeat(i)} ${SENTENCE} and ${SENTENCE}`.trim();

describe('a file', () => {
  const columns = [1, 2, 3, 4, 5, 6].map(() => ({ width: { share: 1 }, align: 'left' }) as const);
  const table: Block = {
    kind: 'table',
    style: 'matrix',
    description: '',
    columns,
    groups: [{ rows: [row(...columns.map((_, i) => cell(i)))] }],
  };

  it('has hyphens at the ends of narrow lines, and nothing is lost', async () => {
    const document = documentOf([bare([table])], { language: 'en-GB' });
    const { bytes } = await renderPdf(document, look);
    const { pages } = await readPdf(bytes);
    const all = pages.map((page) => page.text).join('\n');
    expect(all).not.toContain('-'); // it is not of the text: pdf.js leaves out a soft hyphen
    const packed = all.replace(/\s+/g, '');
    for (const [i] of columns.entries()) expect(packed).toContain(cell(i).replace(/\s+/g, ''));
    const { messages } = await readBackFrom(document, 'pdf', bytes, 'x.pdf');
    expect(messages).toEqual([]);
  });

  it('is searched as if words were whole: in Chrome', async () => {
    const { bytes } = await renderPdf(documentOf([bare([table])], { language: 'en-GB' }), look);
    const library = await PDFiumLibrary.init();
    const opened = await library.loadDocument(Buffer.from(bytes));
    const read = opened.getPage(0).getText();
    opened.destroy();
    library.destroy();
    const sign = '\ufffe'; // stands for a hyphen at the end of a line
    expect(read).toContain(sign);
    const joined = read.replaceAll(sign, '').replace(/\s+/g, ' ');
    for (const [i] of columns.entries()) expect(joined).toContain(cell(i));
  });

  it('has none in lines of prose, nor in headings', async () => {
    const document = documentOf([bare([head(SENTENCE, 1), para(text(SENTENCE.repeat(9)))])]);
    const { bytes } = await renderPdf(document, look);
    const { pages } = await readPdf(bytes);
    expect(pages[0]?.text).not.toMatch(/[-\u00ad]/);
  });
});
