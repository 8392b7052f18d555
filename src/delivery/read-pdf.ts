/** A finished PDF, opened: its words in the order they are read out, and what else is on its pages. */
import { type Looks, surplusIn } from './pdf/annotations.ts';
import type { Asides } from './pdf/content.ts';
import { type PdfFile, readFile } from './pdf/file.ts';
import type { Box } from './pdf/matrix.ts';
import { type Page, pagesOf } from './pdf/pages.ts';
import { type Sheet, sheetOf } from './pdf/sheet.ts';
import { type Kind, type Structure, structureOf } from './pdf/structure.ts';
import { Stream } from './pdf/values.ts';

/** Words where they stand. Pages count from 1. */
export interface OnPage {
  readonly page: number;
  readonly words: string;
}

/** What is read out in one go. */
export interface ReadOut extends OnPage {
  /** A number before an item of a list; an entry of the contents, with its page. */
  readonly kind: Kind;
}

export interface OpenedPdf {
  /** All that is drawn on each page, in the order in which it is drawn. */
  readonly texts: readonly string[];
  readonly pages: number;
  /** In the order in which the structure has it: so it is read out, and copied. */
  readonly reading: readonly ReadOut[];
  /** What is said of pictures to those who cannot see them. */
  readonly pictures: readonly string[];
  /** Of each page: what is there, but not read out. */
  readonly artifacts: readonly string[];
  /** What is neither: nothing says why it stands there, or nobody sees it, or it lies on the page. */
  readonly stray: readonly OnPage[];
  /** Words that reach beyond the edge of their page. */
  readonly outside: readonly string[];
  /** All objects of the file. */
  readonly file: PdfFile;
  /** Of contents of pages that stand by themselves: what they say beside what they draw. */
  readonly asides: ReadonlyMap<Stream, Asides>;
}

/** Throws where the bytes are no PDF such as ours. */
export async function readPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  try {
    return opened(readFile(bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the finished PDF cannot be read: ${reason}`, { cause: error });
  }
}

function opened(file: PdfFile): OpenedPdf {
  const looks: Looks = { source: { file, fonts: new Map() }, words: new Map() };
  const asides = new Map<Stream, Asides>();
  const pages = pagesOf(file);
  const sheets = pages.map((page) => sheetOn(page, looks, asides));
  const structure = structureOf(file, pages);
  return {
    texts: sheets.map(({ all }) => all?.text ?? ''),
    pages: pages.length,
    reading: readOut(structure, sheets),
    pictures: structure.pictures,
    artifacts: sheets.map(({ marked }) => marked.get('artifact')?.text ?? ''),
    stray: [
      ...strayOf(structure, sheets),
      ...structure.unseen.map((words) => ({ page: 1, words })),
      ...pages.flatMap(({ dict }, i) =>
        [...(sheets[i]?.hidden ?? []), ...surplusIn(dict, looks)]
          .filter(isSaid)
          .map((words) => ({ page: i + 1, words })),
      ),
    ],
    outside: pages.flatMap(({ edges }, i) => outside(sheets[i], edges)),
    file,
    asides,
  };
}

function sheetOn({ dict, resources }: Page, { source }: Looks, asides: Map<Stream, Asides>): Sheet {
  const streams = source.file.listAt(dict.get('Contents')).filter((one) => one instanceof Stream);
  return sheetOf(streams, resources, source, (stream, said) => asides.set(stream, said));
}

function outside(sheet: Sheet | undefined, edges: Box): readonly string[] {
  if (!sheet?.extent || isInside(sheet.extent, edges)) return [];
  return sheet.said.filter(({ box }) => !isInside(box, edges)).map(({ text }) => text.trim());
}

const isSaid = (text: string): boolean => text.trim() !== '';

/** Rounding in widths, in points. */
const TOLERANCE = 1;

const isInside = (box: Box, page: Box): boolean =>
  box.left >= page.left - TOLERANCE &&
  box.right <= page.right + TOLERANCE &&
  box.bottom >= page.bottom - TOLERANCE &&
  box.top <= page.top + TOLERANCE;

function readOut({ order }: Structure, sheets: readonly Sheet[]): readonly ReadOut[] {
  const wordsOf = (page: number, id: number): string => sheets[page]?.marked.get(id)?.text ?? '';
  return order.flatMap(({ kind, stretches }): readonly ReadOut[] => {
    const all = stretches.map(({ page, id }) => ({
      kind,
      page: page + 1,
      words: wordsOf(page, id),
    }));
    const [first] = all;
    if (kind !== 'entry' || !first) return all;
    return [{ ...first, words: all.map(({ words }) => words).join('\n') }];
  });
}

/** What no element of the structure has, and no artifact is. */
function strayOf({ order }: Structure, sheets: readonly Sheet[]): readonly OnPage[] {
  const known = sheets.map((): Set<number> => new Set());
  for (const { stretches } of order) for (const { page, id } of stretches) known[page]?.add(id);
  return sheets.flatMap(({ marked }, i) =>
    Array.from(marked, ([mark, { text }]) => ({ mark, page: i + 1, words: text })).filter(
      ({ mark, words }) =>
        mark !== 'artifact' && !(mark !== 'none' && known[i]?.has(mark)) && isSaid(words),
    ),
  );
}
