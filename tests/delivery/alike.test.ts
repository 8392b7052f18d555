import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/config.ts';
import { alike } from '../../src/delivery/alike.ts';
import { type Reopened, reopen } from '../../src/delivery/reopen.ts';
import type { Block, Document } from '../../src/document/model.ts';
import { renderers } from '../../src/render/index.ts';
import { look } from '../support/look.ts';
import { sample, sampleWith, saying } from './sample.ts';

const made = async (document: Document, format: Format): Promise<Reopened> =>
  reopen(format, (await renderers[format](document, look)).bytes);

/** What is said of a document whose files were made from two that should be one. */
async function saidOf(pdf: Document, word: Document, document = pdf): Promise<readonly string[]> {
  const files = [await made(pdf, 'pdf'), await made(word, 'docx')];
  return alike(document, files, 'x').map(({ message }) => message);
}

const words = (value: string) => [{ kind: 'text', value }] as const;

/** What the two formats say in ways of their own. */
const blocks: readonly Block[] = [
  {
    kind: 'list',
    ordered: true,
    start: 3,
    items: ['Plan', 'Do'].map((one) => [
      { kind: 'paragraph', style: 'body', children: words(one) },
    ]),
  },
  {
    kind: 'facts',
    columns: 2,
    facts: ['Manager', 'Team', 'Started'].map((one) => ({
      label: words(one),
      value: words(`${one} of hers`),
    })),
  },
  {
    kind: 'paragraph',
    style: 'body',
    children: ['boxes', 'list'].map((shown) => ({
      kind: 'one-of',
      id: `mark.${shown}`,
      label: 'Mark',
      shown: shown === 'boxes' ? 'boxes' : 'list',
      answers: ['Meeting', 'Exceeding'].map((label) => ({ value: label.toLowerCase(), label })),
    })),
  },
];

const document: Document = {
  ...sample,
  sections: sample.sections.map((section) => ({
    ...section,
    blocks: [...section.blocks, ...blocks],
  })),
};

describe('the two files of a document', () => {
  it('are alike, though Word counts lists and pages itself and reads pairs by rows', async () => {
    expect(await saidOf(document, document)).toEqual([]);
  });

  it.each([
    [
      'only the PDF has a word',
      sampleWith('We never ship it.'),
      sampleWith('We ship it.'),
      '"never" in the PDF, "" in Word',
    ],
    [
      'only Word has a word',
      sampleWith('We ship it.'),
      sampleWith('We never ship it.'),
      '"" in the PDF, "never" in Word',
    ],
    [
      'one says something else',
      sampleWith('We ship it.'),
      sampleWith('You ship it.'),
      '"We" in the PDF, "You" in Word',
    ],
  ])('are not where %s', async (_, pdf, word, difference) => {
    const [said, ...more] = await saidOf(pdf, word);
    expect(more).toEqual([]);
    expect(said).toContain(difference);
  });

  it('are not where they say it in another order', async () => {
    const [said] = await saidOf(saying('One thing. Another.'), saying('Another. One thing.'));
    expect(said).toContain('Word');
  });

  it('are told under which heading they differ', async () => {
    const [said] = await saidOf(sampleWith('We never ship it.'), sampleWith('We ship it.'));
    expect(said).toContain('under "The second heading"');
  });

  it('are not compared where there is one', async () => {
    expect(alike(sample, [await made(sample, 'pdf'), undefined], 'x')).toEqual([]);
  });
});
