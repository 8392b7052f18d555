import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderWord } from '../../../src/render/word/document.ts';
import { bodyOf, part, partsOf, textOf } from '../../support/ooxml.ts';
import { lint } from '../../support/ooxml-lint.ts';
import { sdkFaults } from '../../support/ooxml-sdk.ts';
import { look } from '../../support/look.ts';
import { at, type Element, val, within } from '../../support/xml.ts';
import { appendix } from '../word/appendix.ts';
import { handbook } from '../word/handbook.ts';
import { packet } from '../word/packet.ts';
import { branded, brandFile, changed, lentBy } from './brand.ts';

const ofOffice = new Uint8Array(
  readFileSync(new URL('../../fixtures/brand-libreoffice.docx', import.meta.url)),
);
const files = { 'of docx': await brandFile(), 'of LibreOffice': ofOffice };

const stylesIn = (file: Uint8Array): ReadonlyMap<string, Element> =>
  new Map(
    within(part(file, 'word/styles.xml'), 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      style,
    ]),
  );
const faceOf = (style: Element | undefined) =>
  at(style, 'w:rPr', 'w:rFonts')?.attributes['w:ascii'];

/** Without numbers: those of pages change. */
const wordsOf = (file: Uint8Array): string => textOf(bodyOf(file)).replaceAll(/\d+/g, '');

describe.each(Object.entries(files))('a Word file %s', (_, brand) => {
  it.each(Object.entries({ appendix, handbook, packet }))(
    'leaves our %s sound, with the same words',
    { timeout: 60_000 },
    async (_name, document) => {
      const [plain, lent] = await Promise.all([
        renderWord(document, look),
        renderWord(document, branded(brand)),
      ]);
      expect(wordsOf(lent.bytes)).toBe(wordsOf(plain.bytes));
      expect(
        partsOf(lent.bytes)
          .get('word/document.xml')
          ?.replace(/PAGEREF.*?end/g, ''),
      ).toContain('w:body');
      expect([...partsOf(lent.bytes).keys()]).toEqual([...partsOf(plain.bytes).keys()]);
      expect(lint(lent.bytes)).toEqual([]);
      expect(await sdkFaults(lent.bytes)).toEqual([]);
      const again = await renderWord(document, branded(brand));
      expect(Buffer.compare(again.bytes, lent.bytes)).toBe(0);
    },
  );

  it('lends headings, title and text; our own styles stay, and stand on its text', async () => {
    const { bytes } = await renderWord(appendix, branded(brand));
    const styles = stylesIn(bytes);
    const heading = styles.get('Heading1');
    expect([
      faceOf(heading),
      val(heading, 'w:rPr', 'w:color'),
      val(heading, 'w:rPr', 'w:sz'),
    ]).toEqual(['Georgia', '7A1F3D', '52']);
    expect(val(heading, 'w:name')).toBe('heading 1');
    expect(val(heading, 'w:pPr', 'w:outlineLvl')).toBe('0');
    expect(at(heading, 'w:pPr', 'w:keepNext')).toBeDefined();
    expect(val(styles.get('Heading1Unlisted'), 'w:basedOn')).toBe('Heading1');
    expect(val(styles.get('Kicker'), 'w:rPr', 'w:color')).toBe(
      look.theme.colours.accent.slice(1).toUpperCase(),
    );
    expect(val(styles.get('Lead'), 'w:basedOn')).toBe('Normal');
    const [defaults] = within(part(bytes, 'word/styles.xml'), 'w:rPrDefault');
    expect(defaults && within(defaults, 'w:rFonts')[0]?.attributes['w:ascii']).toBe('Verdana');
    expect(defaults && within(defaults, 'w:lang')[0]?.attributes['w:val']).toBe('en-GB');
    expect(defaults && within(defaults, 'w:lang')).toHaveLength(1);
  });

  it('lends no numbers, breaks or tracked changes', async () => {
    const { bytes } = await renderWord(appendix, branded(brand));
    const styles = part(bytes, 'word/styles.xml');
    for (const name of ['w:numPr', 'w:pageBreakBefore', 'w:framePr', 'w:pPrChange']) {
      expect(within(styles, name)).toEqual([]);
    }
  });
});

describe('what is lent', () => {
  const brand = files['of docx'];

  it('has the theme of the file, to whose faces its styles refer', async () => {
    const { bytes } = await renderWord(appendix, branded(brand));
    const theme = partsOf(bytes).get('word/theme/theme1.xml') ?? '';
    expect(theme).toContain('7A1F3D');
    const heading = stylesIn(bytes).get('Heading2');
    expect(at(heading, 'w:rPr', 'w:rFonts')?.attributes['w:asciiTheme']).toBe('majorHAnsi');
  });

  it('refers to no theme where the file has none', async () => {
    const parts = Object.fromEntries(
      [...partsOf(brand)].filter(([name]) => !name.includes('theme')),
    );
    const { strToU8, zipSync } = await import('fflate');
    const bare = zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    );
    const { bytes } = await renderWord(appendix, branded(bare));
    expect(partsOf(bytes).get('word/styles.xml')).not.toMatch(/asciiTheme|themeColor/);
  });

  it('finds styles by name, whatever their ids and the prefix of the XML', async () => {
    const german = changed(brand, {
      'word/styles.xml': (xml) =>
        xml
          .replaceAll('"Heading1"', '"berschrift1"')
          .replaceAll('"Normal"', '"Standard"')
          .replaceAll('<w:name w:val="Standard"', '<w:name w:val="Normal"')
          .replaceAll('xmlns:w=', 'xmlns:x=')
          .replaceAll('<w:', '<x:')
          .replaceAll('</w:', '</x:')
          .replaceAll(/ w:(\w+)=/g, ' x:$1='),
    });
    const { bytes } = await renderWord(appendix, branded(german));
    expect(faceOf(stylesIn(bytes).get('Heading1'))).toBe('Georgia');
    expect(lint(bytes)).toEqual([]);
  });

  /** Heading 1 is based on a style of the name of one of ours, which is based on `base`. */
  const based = (base: string): Uint8Array =>
    changed(brand, {
      'word/styles.xml': (xml) =>
        xml
          .replace(
            '<w:name w:val="Heading 1"/><w:basedOn w:val="Normal"/>',
            '<w:name w:val="Heading 1"/><w:basedOn w:val="Lead"/>',
          )
          .replace(
            '</w:styles>',
            `<w:style w:type="paragraph" w:styleId="Lead"><w:name w:val="Lead"/><w:basedOn w:val="${base}"/></w:style></w:styles>`,
          ),
    });

  it('brings the styles that a heading is based on, under names of their own', async () => {
    const { bytes } = await renderWord(appendix, branded(based('Normal')));
    const styles = stylesIn(bytes);
    const base = val(styles.get('Heading1'), 'w:basedOn') ?? '';
    expect(base).toMatch(/^Lent/);
    expect(val(styles.get(base), 'w:name')).toBe('Lent Lead');
    expect(val(styles.get(base), 'w:basedOn')).toBe('Normal');
    expect(val(styles.get('Lead'), 'w:name')).toBe('Lead');
    expect(lint(bytes)).toEqual([]);
  });

  it('bases no style on itself, by way of others', async () => {
    const { bytes } = await renderWord(appendix, branded(based('Heading1')));
    expect(at(stylesIn(bytes).get('Heading1'), 'w:basedOn')).toBeUndefined();
    expect(faceOf(stylesIn(bytes).get('Heading1'))).toBe('Georgia');
  });

  it('leaves the title on a coloured cover legible', async () => {
    const { bytes } = await renderWord(handbook, branded(brand));
    expect(val(stylesIn(bytes).get('Title'), 'w:rPr', 'w:color')).toBe('FFFFFF');
    expect(faceOf(stylesIn(bytes).get('Title'))).toBe('Georgia');
  });
});

const styled = (styles: string) => changed(files['of docx'], { 'word/styles.xml': () => styles });
const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('a file that lends nothing is an error with its place', () => {
  it.each<[string, Uint8Array | undefined, string]>([
    ['is not there', undefined, 'no such file'],
    ['is no Word file', new TextEncoder().encode('%PDF-1.7'), 'no Word file'],
    ['is cut off', ofOffice.slice(0, 3000), 'no Word file'],
    ['has no styles', styled('').slice(0, 0), 'no Word file'],
    ['has styles that are no XML', styled('<w:styles'), 'cannot be read'],
    ['has styles of another language', styled('<styles/>'), 'cannot be read'],
    [
      'has an enormous part',
      styled(`<w:styles ${MAIN}>${' '.repeat(6_000_000)}</w:styles>`),
      'too large',
    ],
    [
      'nests without end',
      styled(`<w:styles ${MAIN}>${'<w:a>'.repeat(50)}${'</w:a>'.repeat(50)}</w:styles>`),
      'cannot be read',
    ],
    [
      'names entities',
      styled(`<!DOCTYPE x [<!ENTITY a "b">]><w:styles ${MAIN}>&a;</w:styles>`),
      'cannot be read',
    ],
    [
      'has a broken theme',
      changed(files['of docx'], { 'word/theme/theme1.xml': () => '<a/>' }),
      'theme',
    ],
  ])('%s', (_, file, reason) => {
    const { lent, messages } = lentBy(file);
    expect(lent).toBeUndefined();
    expect(messages).toMatchObject([
      { code: 'theme-word', severity: 'error', file: 'theme.yaml', line: 3, column: 9 },
    ]);
    expect(messages[0]?.message).toContain(reason);
  });
});

const brandOf = async (change: (xml: string) => string) =>
  lentBy(changed(await brandFile(), { 'word/theme/theme1.xml': change }));

describe('a theme that does not stand alone', () => {
  it.each([
    [
      'refers to a picture elsewhere',
      (xml: string) =>
        xml.replace(
          /(<a:fmtScheme[^>]*>)/,
          '$1<a:x xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId1"/>',
        ),
    ],
    [
      'declares entities',
      (xml: string) =>
        xml.replace(/<a:theme/, '<!DOCTYPE t [<!ENTITY e SYSTEM "http://127.0.0.1/e">]><a:theme'),
    ],
    [
      'asks for a style sheet',
      (xml: string) =>
        xml.replace(/<a:theme/, '<?xml-stylesheet href="http://127.0.0.1/s"?><a:theme'),
    ],
  ])('as it %s is an error, and goes into no file', async (_, change) => {
    const { lent, messages } = await brandOf(change);
    expect(lent).toBeUndefined();
    expect(messages).toMatchObject([{ code: 'theme-word', line: 3 }]);
  });
});
