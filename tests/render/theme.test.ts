import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/render/colour.ts';
import { legibility } from '../../src/render/legibility.ts';
import { lookOf } from '../../src/render/look.ts';
import { readTheme } from '../../src/render/read-theme.ts';
import { look } from '../support/look.ts';
import { png } from '../support/pictures.ts';

const standard = {
  file: 'ours.yaml',
  text: readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'),
};
const own = (text: string) => readTheme({ file: 'theme.yaml', text }, standard);

describe('a theme of a company', () => {
  it('says what it changes; all else is as in ours', () => {
    const { theme, messages } = own(
      "brand: { company: Harrow Mills }\ncolours:\n  accent: '#7a1f3d'\nmargins: { landscape: { top: 30mm } }\n",
    );
    expect(messages).toEqual([]);
    const { brand, colours, margins } = look.theme;
    expect(theme).toEqual({
      ...look.theme,
      brand: { ...brand, company: 'Harrow Mills' },
      colours: { ...colours, accent: '#7a1f3d' },
      margins: { ...margins, landscape: { ...margins.landscape, top: expect.closeTo(85.04, 2) } },
    });
  });

  it.each([
    ['', undefined],
    ['# nothing yet\n', undefined],
    ['brand:\ncolours:\n', undefined],
    ["brand: { legal: '' }", ''],
  ])('may say as little as %j', (text, legal) => {
    const { theme, messages } = own(text);
    expect(messages).toEqual([]);
    expect(theme?.brand.legal).toBe(legal ?? look.theme.brand.legal);
  });

  it.each(['yes', 'no'] as const)('may say %s to protecting Word files', (protect) => {
    expect(own(`form: { protect: ${protect} }`).theme?.form.protect).toBe(protect);
  });

  it('names its spare faces all together', () => {
    const { theme } = own('faces: { fallback: [{ regular: mine.ttf }] }');
    expect(theme?.faces.fallback.map(({ regular }) => regular)).toEqual(['mine.ttf']);
    expect(theme?.faces.pdf).toEqual(look.theme.faces.pdf);
  });

  it.each([
    ['brand:\n  motto: Onwards\n', 2, 3, 'brand.motto', 'no such key'],
    ["colours:\n  accent: 'red'\n", 2, 11, 'colours.accent', 'Expected a colour'],
    ['paper: A3\n', 1, 8, 'paper', 'A4'],
    ['brand: Harrow Mills\n', 1, 8, 'brand', 'Expected Object'],
    ['rhythm: 0\n', 1, 9, 'rhythm', 'more than 0'],
    ['\ncover: { style: stripe }\n', 2, 17, 'cover.style', '"block"'],
    ['brand: { logo: { file: a.png, alt: A } }\n', 1, 16, 'brand.logo.height', 'missing'],
    ['brand: { company: }\n', 1, 19, 'brand.company', 'some text'],
    ['form: { protect: maybe }\n', 1, 18, 'form.protect', '"yes"'],
  ])('is told what is wrong in %j, and where', (text, line, column, key, reason) => {
    const { theme, messages } = own(text);
    expect(theme).toBeUndefined();
    expect(messages).toMatchObject([
      { code: 'yaml-value', severity: 'error', file: 'theme.yaml', line, column },
    ]);
    expect(messages[0]?.message).toContain(key);
    expect(messages[0]?.message).toContain(reason);
  });
});

describe('the logo', () => {
  const text = 'brand:\n  logo: { file: mark.png, height: 9mm, alt: Harrow Mills }\n';
  const withLogo = (bytes: Uint8Array | undefined) => {
    const { theme, placeOf } = own(text);
    if (!theme) throw new Error('there is no theme');
    const read = (file: string) => (file === '/brand/mark.png' ? bytes : undefined);
    return lookOf(theme, '/brand', read, placeOf);
  };

  it('is as high as the theme says, in its own shape', () => {
    const found = withLogo(png({ width: 40, height: 10 }));
    expect(found.messages).toEqual([]);
    expect(found.look?.logo).toMatchObject({ height: expect.closeTo(25.51, 2) });
    expect(found.look?.logo?.width).toBeCloseTo(4 * 25.512, 2);
  });

  it.each([
    ['is not there', undefined, 'no such file'],
    ['is no picture', new TextEncoder().encode('<svg/>'), 'neither PNG nor JPEG'],
  ])('that %s is an error with its place; all is printed without', (_, bytes, reason) => {
    const found = withLogo(bytes);
    expect(found.messages).toMatchObject([
      { code: 'theme-logo', severity: 'error', file: 'theme.yaml', line: 2, column: 17 },
    ]);
    expect(found.messages[0]?.message).toContain(reason);
    expect(found.look).toBeDefined();
    expect(found.look?.logo).toBeUndefined();
  });
});

const faults = (yaml: string) => {
  const { theme, placeOf } = own(`colours:\n${yaml}`);
  return theme ? legibility(theme, placeOf) : [];
};

describe('the colours', () => {
  it('of our own theme can be read, and told apart in grey', () => {
    expect(faults("  accent: '#0b4f6c'\n")).toEqual([]);
    expect(contrast(look.theme.colours.accent, look.theme.colours.ink)).toBeGreaterThan(1.5);
  });

  it.each([
    ["  soft: '#9aa3ad'\n", ['theme-contrast', 'theme-contrast']],
    ["  accent: '#f2b705'\n", ['theme-contrast']],
    ["  accent: '#1a2530'\n", ['theme-grey']],
    ["  accent: '#ffffff'\n", ['theme-contrast', 'theme-grey']],
    ["  ink: '#8a8a8a'\n", ['theme-contrast']],
  ])('%j: %j', (yaml, codes) => {
    const found = faults(yaml);
    expect(found.map(({ code }) => code)).toEqual(codes);
    for (const one of found) expect(one).toMatchObject({ severity: 'warning', line: 2 });
  });
});
