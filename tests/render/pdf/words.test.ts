import { expect, test } from 'vitest';
import type { Inline } from '../../../src/document/model.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { Press } from '../../../src/render/pdf/engine/press.ts';
import { look } from '../../support/look.ts';
import { bare, documentOf, head, para, row, text } from './documents.ts';
import { packed, readPdf } from './read.ts';

const printed = async (...blocks: Parameters<typeof bare>[0]) => {
  const { bytes, messages } = await renderPdf(documentOf([bare(blocks)]), look);
  return { file: await readPdf(bytes), messages };
};

const hostile = [
  'Thị Nguyễn fits',
  'a\u00a0b',
  'x\u2010y-z',
  '\u03a9 \u00b5 \u03bc',
  'office affluent soft',
  'ﬁne ½ → ≥',
];

test.each(hostile)('%j reads as it was written', async (words) => {
  const { file } = await printed(para(words));
  // pdf.js gives every kind of space as a common one.
  expect(file.pages[0]?.text.trim()).toBe(words.replaceAll('\u00a0', ' '));
});

test('letters are composed', async () => {
  const { file } = await printed(para('Zoe\u0308 \u2126'));
  expect(file.pages[0]?.text).toContain('Zo\u00eb \u03a9');
});

test('a kicker is shown in capitals and reads as it was written', async () => {
  const kicker = {
    kind: 'paragraph',
    style: 'kicker',
    children: [text('Straße für Zoë')],
  } as const;
  const { file } = await printed(kicker);
  expect(file.pages[0]?.text).toContain('Straße für Zoë');
});

test('nested spans keep the look of those around them', async () => {
  const link: Inline = { kind: 'link', url: 'https://example.com/', children: [text('deep')] };
  const { file } = await printed(
    para({
      kind: 'span',
      style: 'strong',
      children: [{ kind: 'span', style: 'mark', children: [link] }],
    }),
  );
  expect(file.pages[0]?.links).toMatchObject([{ url: 'https://example.com/' }]);
});

test('a character that no face has is an error, with its code point and the words around it', async () => {
  const { messages } = await printed(para('before \u{13000} after'), para('again \u{13000}'));
  expect(messages).toMatchObject([{ code: 'glyph-missing', severity: 'error', file: 'X-1' }]);
  expect(messages[0]?.message).toContain('U+13000');
  expect(messages[0]?.message).toContain('before \u{13000} after');
});

test('what steers breaking and shaping is not drawn and not missed', async () => {
  const { file, messages } = await printed(
    para('zero\u200bwidth va\ufe0friant \u202adirec\u202ction soft\u00adhyphen'),
  );
  expect(messages).toEqual([]);
  expect(packed(file)).toBe('zerowidthvariantdirectionsofthyphen');
});

test('a soft hyphen shows where it breaks a line, and only there', () => {
  const type = { weight: 'regular', size: 10, leading: 14, colour: '#000000' } as const;
  const lines = new Press(look, 'en').lines(
    [{ ...type, text: 'Do\u00adnau\u00addampf\u00adschiff' }],
    45,
  );
  const shown = lines.map((line) => {
    const glyphs = line.words.flatMap(({ shaped }) => shaped.glyphs);
    return String.fromCodePoint(...glyphs.flatMap(({ glyph }) => glyph.codePoints));
  });
  expect(shown).toEqual(['Donau\u00ad', 'dampf\u00ad', 'schiff']);
  for (const { width } of lines) expect(width).toBeLessThanOrEqual(45);
});

test('code keeps its spaces and lines', async () => {
  const { file } = await printed({ kind: 'code', value: 'if (x) {\n    return\n}' });
  const [first, second, third] = file.pages[0]?.words.filter(({ text: it }) => it.trim()) ?? [];
  expect(third?.x).toBe(first?.x);
  expect(second?.x).toBeGreaterThan((first?.x ?? 0) + 5);
});

const tokens = [
  'q'.repeat(300),
  `https://example.com/${'abc/'.repeat(40)}`,
  'e\u0323\u0302'.repeat(120),
];

test.each(tokens)('a long token stays in its column', async (token) => {
  const columns = [1, 1, 1, 1].map((share) => ({ width: { share }, align: 'left' as const }));
  const { file } = await printed({
    kind: 'table',
    style: 'plain',
    description: '',
    columns,
    groups: [{ rows: [row('first', token, 'third', 'fourth')] }],
  });
  const words = file.pages[0]?.words ?? [];
  const third = words.find(({ text: it }) => it === 'third');
  const long = words.filter(({ text: it }) => it.trim() && !/^(first|third|fourth)/.test(it));
  for (const { x, width } of long) expect(x + width).toBeLessThan(third?.x ?? 0);
  expect(packed(file)).toContain(token.normalize('NFC'));
});

test('a token of many runs breaks as one of a single run does', async () => {
  const parts = Array.from({ length: 60 }, (_, i): Inline => ({
    kind: 'span',
    style: i % 2 ? 'strong' : 'emphasis',
    children: [text('glued')],
  }));
  const { file } = await printed(para(...parts));
  for (const { x, width } of file.pages[0]?.words ?? []) expect(x + width).toBeLessThan(550);
  expect(packed(file)).toBe('glued'.repeat(60));
});

test('lines of prose keep to the measure, headings do not', async () => {
  const words =
    'a colleague at this level reads what others wrote and says what could be better '.repeat(6);
  const { file } = await printed(
    head('A heading that is long enough to go well beyond the measure'),
    para(words),
  );
  const lines = (file.pages[0]?.text ?? '').split('\n').filter(Boolean);
  const longest = Math.max(...lines.slice(1).map((line) => line.trim().length));
  expect(longest).toBeLessThanOrEqual(look.theme.measure + 2);
  expect(longest).toBeGreaterThan(look.theme.measure - 10);
});
