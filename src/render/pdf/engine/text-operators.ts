/** Words of a line → PDF text operators (ISO 32000-1, 9.4). */
import type { Shaped } from './face.ts';
import type { Embedded, PdfFile } from './file.ts';
import { exactly, type Pen, points, shares } from './pen.ts';
import { sizeOf, type Word } from './words.ts';

/** Words that stand nearer to where the last one ended follow it: in points. */
const NEAR = 1 / 1000;

/** The operators that draw words from `x` on a baseline `y`, counted down from the page's top. */
export function textOperators(
  words: readonly Word[],
  x: number,
  y: number,
  file: PdfFile,
  pen: Pen,
): string {
  const out: string[] = [];
  let shown = '';
  let end = Number.NaN;
  let last: Word | undefined;
  const show = (): void => {
    if (shown) out.push(`[${shown}]TJ`);
    shown = '';
  };
  for (const word of words) {
    const { drawer, shaped, width, x: at = 0 } = word;
    if (shaped.glyphs.length === 0) continue;
    const embedded = file.use(drawer.face);
    const changes = last && isAlike(last, word) ? [] : look(word, embedded, file, pen);
    last = word;
    // The page's y axis points down: text is turned upright again.
    if (!(Math.abs(end - at) <= NEAR)) changes.push(`1 0 0 -1 ${points(x + at)} ${points(y)} Tm`);
    if (changes.length > 0) show();
    out.push(...changes);
    shown = joined(shown, glyphs(shaped, sizeOf(word), embedded));
    end = at + width;
  }
  show();
  return out.length > 0 ? ['BT', ...out, 'ET'].join('\n') : '';
}

const isAlike = (a: Word, b: Word): boolean =>
  a.run === b.run && a.drawer.face === b.drawer.face && a.drawer.outlined === b.drawer.outlined;

/** How thick the outline is that makes letters semibold, in font sizes. */
const OUTLINE = 1 / 32;

/** What changes before a word is shown. */
function look(word: Word, { font }: Embedded, file: PdfFile, pen: Pen): string[] {
  const { run, drawer } = word;
  const colour = shares(run.colour);
  const size = sizeOf(word);
  file.page.fonts[font.id] ??= font.ref();
  return [
    ...pen.set('rg', colour),
    ...pen.set('Tf', `/${font.id} ${exactly(size)}`),
    ...pen.set('Tc', exactly(run.spacing ?? 0)),
    ...pen.set('Tr', drawer.outlined ? '2' : '0'),
    ...(drawer.outlined ? [...pen.set('RG', colour), ...pen.set('w', points(size * OUTLINE))] : []),
  ];
}

/** Strings that follow one another are one. */
const joined = (before: string, after: string): string =>
  before.endsWith(')') && after.startsWith('(')
    ? before.slice(0, -1) + after.slice(1)
    : before + after;

function glyphs(shaped: Shaped, size: number, embedded: Embedded): string {
  const known = embedded.written.get(shaped);
  if (known !== undefined) return known;
  const written = glyphStrings(shaped, size, embedded);
  if (!written.includes('Ts')) embedded.written.set(shaped, written);
  return written;
}

/** Kerning moves the pen between glyphs; a mark over a letter is moved and raised for itself. */
function glyphStrings(shaped: Shaped, size: number, embedded: Embedded): string {
  let shown = '';
  for (const { glyph, width, advance, x, y } of shaped.glyphs) {
    const drawn = `(${embedded.code(glyph, width)})`;
    shown = joined(shown, x === 0 && y === 0 ? drawn : raised(drawn, x, (y * size) / 1000));
    const back = width + x - advance;
    if (back !== 0) shown += exactly(back);
  }
  return shown;
}

const raised = (drawn: string, x: number, rise: number): string =>
  `]TJ ${exactly(rise)} Ts [${exactly(-x)}${drawn}]TJ 0 Ts [`;
