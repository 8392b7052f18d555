import { describe, expect, it } from 'vitest';
import { renderWord } from '../../../src/render/word/document.ts';
import { look } from '../../support/look.ts';
import { bodyOf, part, paragraphOf, styleOf } from '../../support/ooxml.ts';
import { at, type Element, val, within } from '../../support/xml.ts';
import { appendix } from './appendix.ts';
import { packet } from './packet.ts';
import { fileOf } from './rendered.ts';

const stylesIn = (file: Uint8Array): ReadonlyMap<string, Element> =>
  new Map(
    within(part(file, 'word/styles.xml'), 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      style,
    ]),
  );

describe('styles', () => {
  it('have the names that Word and its users know', async () => {
    const names = [...stylesIn(await fileOf(appendix)).values()].map((style) =>
      val(style, 'w:name'),
    );
    for (const name of [
      'Normal',
      'Title',
      'heading 1',
      'heading 2',
      'heading 3',
      'heading 4',
      'Lead',
      'Kicker',
      'Label',
      'Small',
      'Table Text',
      'Table Header',
      'Band',
      'toc 1',
      'toc 2',
      'toc 3',
      'toc 4',
      'Hyperlink',
      'Strong',
      'Emphasis',
      'New',
      'Aside',
      'Tag',
      'Code Text',
      'Ladder Plain',
      'Ladder Matrix',
      'Ladder Figures',
    ]) {
      expect(names).toContain(name);
    }
  });

  it('take size, colour and face from the theme', async () => {
    const theme = {
      ...look.theme,
      faces: { ...look.theme.faces, word: 'Georgia' },
      sizes: { ...look.theme.sizes, heading2: 17 },
      colours: { ...look.theme.colours, accent: '#123456' },
    };
    const { bytes } = await renderWord(appendix, { ...look, theme });
    const styles = stylesIn(bytes);
    expect(val(styles.get('Heading2'), 'w:rPr', 'w:sz')).toBe('34');
    expect(val(styles.get('Kicker'), 'w:rPr', 'w:color')).toBe('123456');
    expect(at(styles.get('Callout'), 'w:pPr', 'w:pBdr', 'w:left')?.attributes['w:color']).toBe(
      '123456',
    );
    const [defaults] = within(part(bytes, 'word/styles.xml'), 'w:rPrDefault');
    expect(defaults && within(defaults, 'w:rFonts')[0]?.attributes['w:ascii']).toBe('Georgia');
  });

  it('carry the formatting: the runs of a packet say nothing but their style', async () => {
    const runs = within(bodyOf(await fileOf(packet)), 'w:rPr').flatMap(({ children }) => children);
    const names = new Set(runs.map((one) => (typeof one === 'string' ? one : one.name)));
    // Soft words in a bold heading must say that they are not bold.
    expect(names).toEqual(new Set(['w:rStyle', 'w:b', 'w:bCs']));
  });

  it('set each part of the first page', async () => {
    const body = bodyOf(await fileOf(appendix));
    const styleAt = (words: string) => styleOf(paragraphOf(body, words));
    expect(styleAt('Appendix A · What we expect at your level')).toBe('Kicker');
    expect(styleAt('Software Engineer')).toBe('Heading1');
    expect(styleAt('Track')).toBe('TableSoft');
    expect(styleAt('Lisbon')).toBe('TableText');
    expect(styleAt('Read the whole ladder or go to Delivery.')).toBe('Callout');
    expect(styleAt('Name in capitals')).toBe('SignatureLabel');
  });

  it.each([
    ['en-GB', { 'w:val': 'en-GB' }],
    ['ko', { 'w:val': 'ko', 'w:eastAsia': 'ko' }],
    ['he', { 'w:val': 'he', 'w:bidi': 'he' }],
  ])('in %s say which language their letters have', async (language, attributes) => {
    const { bytes } = await renderWord({ ...appendix, meta: { ...appendix.meta, language } }, look);
    const [defaults] = within(part(bytes, 'word/styles.xml'), 'w:docDefaults');
    const [lang] = defaults ? within(defaults, 'w:lang') : [];
    expect(lang?.attributes).toEqual(attributes);
  });
});
