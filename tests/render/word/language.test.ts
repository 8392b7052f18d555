import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/document/model.ts';
import { squeezed, textOf } from '../../support/ooxml.ts';
import { at, within } from '../../support/xml.ts';
import { blank, h, p, span, t } from './nodes.ts';
import { rendered } from './rendered.ts';

const inLanguage = (language: string, ...children: readonly Inline[]): Inline => ({
  kind: 'language',
  language,
  children,
});

/** The words of each run, and the languages that they are in. */
const runsOf = async (...children: readonly Inline[]) =>
  within(await rendered(p(...children)), 'w:r').map((run) => [
    squeezed(textOf(run)),
    at(run, 'w:rPr', 'w:lang')?.attributes,
  ]);

describe('words in another language', () => {
  it('say so, whatever they look like, and those around them do not', async () => {
    const german = inLanguage('de', t('Wort'), span('strong', 'fett'), blank('Name', 'f'));
    expect(await runsOf(t('before'), german, t('after'))).toEqual([
      ['before', undefined],
      ['Wort', { 'w:val': 'de' }],
      ['fett', { 'w:val': 'de' }],
      ['Write here', { 'w:val': 'de' }],
      ['', { 'w:val': 'de' }],
      ['after', undefined],
    ]);
  });

  it.each([
    ['ja', { 'w:val': 'ja', 'w:eastAsia': 'ja' }],
    ['he', { 'w:val': 'he', 'w:bidi': 'he' }],
    ['pt-BR', { 'w:val': 'pt-BR' }],
  ])('in %s say which of their letters are meant', async (language, attributes) => {
    expect(await runsOf(inLanguage(language, t('word')))).toEqual([['word', attributes]]);
  });

  it('are in the inner language where one stands in another', async () => {
    const runs = await runsOf(inLanguage('de', t('a'), inLanguage('fr', t('b')), t('c')));
    expect(runs.map(([, lang]) => lang)).toEqual(
      ['de', 'fr', 'de'].map((tag) => ({ 'w:val': tag })),
    );
  });

  it('are said in it in headings too', async () => {
    const body = await rendered({ ...h(1, ''), children: [inLanguage('de', t('Überschrift'))] });
    expect(within(body, 'w:lang').map(({ attributes }) => attributes['w:val'])).toEqual(['de']);
  });
});
