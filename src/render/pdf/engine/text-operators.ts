/** Words of a line → PDF text operators (ISO 32000-1, 9.4). */
import type { Shaped } from './face.ts';
import type { Embedded, PdfFile } from './file.ts';
import type { Run } from './run.ts';
import { sizeOf, type Word } from './words.ts';

const PRECISION = 1000;

const number = (value: number): string => String(Math.round(value * PRECISION) / PRECISION);

/** The operators that draw words from `x` on a baseline `y`, counted down from the page's top. */
export function textOperators(words: readonly Word[], x: number, y: number, file: PdfFile): string {
  const out: string[] = [];
  let last: Word | undefined;
  let pen = Number.NaN;
  for (const word of words) {
    const { drawer, shaped, width, x: at = 0 } = word;
    if (shaped.glyphs.length === 0) continue;
    const embedded = file.use(drawer.face);
    if (!last || !sameLook(last, word) || Math.abs(pen - at) > 1 / PRECISION) {
      file.page.fonts[embedded.font.id] ??= embedded.font.ref();
      out.push(...look(word, embedded.font.id, x + at, y), ...outline(last, word));
    }
    out.push(wordOperators(shaped, sizeOf(word), embedded));
    last = word;
    pen = at + width;
  }
  return last ? ['q BT', ...out, 'ET Q'].join('\n') : '';
}

/** Words of one look follow one another without a word about it. */
const sameLook = (a: Word, b: Word): boolean =>
  a.drawer.face === b.drawer.face &&
  a.drawer.outlined === b.drawer.outlined &&
  (a.run === b.run || sameType(a.run, b.run));

const sameType = (a: Run, b: Run): boolean =>
  a.weight === b.weight && a.size === b.size && a.colour === b.colour && a.spacing === b.spacing;

/** The page's y axis points down: text is turned upright again. */
const look = (word: Word, font: string, x: number, y: number): readonly string[] => [
  `${colour(word.run)} rg`,
  `/${font} ${number(sizeOf(word))} Tf`,
  `${number(word.run.spacing ?? 0)} Tc`,
  `1 0 0 -1 ${number(x)} ${number(y)} Tm`,
];

/** How thick the outline is that makes letters semibold, in font sizes. */
const OUTLINE = 1 / 32;

/** Text is filled unless something else is said. */
function outline(last: Word | undefined, word: Word): readonly string[] {
  if (word.drawer.outlined) {
    return [`${colour(word.run)} RG`, `${number(sizeOf(word) * OUTLINE)} w`, '2 Tr'];
  }
  return last?.drawer.outlined ? ['0 Tr'] : [];
}

/** `#rrggbb` as three shares. */
const colour = ({ colour: hex }: Run): string =>
  [1, 3, 5].map((at) => number(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');

function wordOperators(shaped: Shaped, size: number, embedded: Embedded): string {
  const known = embedded.written.get(shaped);
  if (known !== undefined) return known;
  const operators = glyphOperators(shaped, size, embedded);
  if (!operators.includes('Ts')) embedded.written.set(shaped, operators);
  return operators;
}

/** Kerning moves the pen between glyphs; a mark over a letter is moved and raised for itself. */
function glyphOperators({ glyphs }: Shaped, size: number, embedded: Embedded): string {
  let shown = '';
  for (const { glyph, width, advance, x, y } of glyphs) {
    const drawn = `<${embedded.code(glyph, width)}>`;
    shown += x === 0 && y === 0 ? drawn : raised(drawn, x, (y * size) / 1000);
    const back = width + x - advance;
    if (back !== 0) shown += number(back);
  }
  return `[${shown.replaceAll('><', '')}] TJ`;
}

const raised = (drawn: string, x: number, rise: number): string =>
  `] TJ ${number(rise)} Ts [${number(-x)}${drawn}] TJ 0 Ts [`;
