import { ParseSpeeds, type PDFContext, PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { type Known, surplusIn } from './pdf/annotations.ts';
import { drawnBy } from './pdf/drawn.ts';
import type { Box } from './pdf/matrix.ts';
import { contentOf, listed } from './pdf/objects.ts';
import { type Kind, type Structure, structureOf } from './pdf/structure.ts';
import type { Drawn } from './pdf/state.ts';

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
  readonly objects: PDFContext;
}

/** Opens a finished PDF: its words in the order they are read out, and what else is on its pages. */
export async function readPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const pdf = await loaded(bytes);
  const known: Known = { fonts: new Map(), appearances: new Map() };
  const all = pdf.getPages().map((page) => readPage(page, known));
  const structure = structureOf(pdf);
  const stretches = all.map(({ drawn }) => byMark(drawn));
  return {
    texts: all.map(({ drawn }) => textOf(drawn)),
    pages: all.length,
    reading: readOut(structure, stretches),
    pictures: structure.pictures,
    artifacts: stretches.map((page) => page.get('artifact') ?? ''),
    stray: [
      ...strayOf(structure, stretches),
      ...structure.unseen.map((words) => ({ page: 1, words })),
      ...all.flatMap(({ surplus }, i) => surplus.map((words) => ({ page: i + 1, words }))),
    ],
    outside: all.flatMap(({ outside }) => outside),
    objects: pdf.context,
  };
}

async function loaded(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, {
      parseSpeed: ParseSpeeds.Fastest,
      updateMetadata: false,
      throwOnInvalidObject: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the finished PDF cannot be read: ${reason}`, { cause: error });
  }
}

const CONTENTS = PDFName.of('Contents');

function readPage(page: PDFPage, known: Known) {
  const content = listed(page.node.lookup(CONTENTS)).map(contentOf).join('\n');
  const resources = page.node.Resources();
  const all = drawnBy(content, resources, known.fonts);
  const drawn = all.filter(({ isSeen }) => isSeen);
  const hidden = all.filter(({ isSeen }) => !isSeen).map(({ text }) => text);
  const { x, y, width, height } = page.getCropBox();
  const edges = { left: x, bottom: y, right: x + width, top: y + height };
  const outside = drawn.filter(({ text, box }) => text.trim() !== '' && !isInside(box, edges));
  return {
    drawn,
    outside: outside.map(({ text }) => text.trim()),
    surplus: [...hidden.filter(isSaid), ...surplusIn(page.node, known).filter(isSaid)],
  };
}

const isSaid = (text: string): boolean => text.trim() !== '';

/** Rounding in widths, in points. */
const TOLERANCE = 1;

const isInside = (box: Box, page: Box): boolean =>
  box.left >= page.left - TOLERANCE &&
  box.right <= page.right + TOLERANCE &&
  box.bottom >= page.bottom - TOLERANCE &&
  box.top <= page.top + TOLERANCE;

type Stretches = ReadonlyMap<Drawn['mark'], string>;

/** The words of a page's stretches, by what they are marked as. */
function byMark(drawn: readonly Drawn[]): Stretches {
  const found = new Map<Drawn['mark'], Drawn[]>();
  for (const one of drawn) {
    const same = found.get(one.mark);
    if (same) same.push(one);
    else found.set(one.mark, [one]);
  }
  return new Map(Array.from(found, ([mark, some]) => [mark, textOf(some)]));
}

function readOut({ order }: Structure, pages: readonly Stretches[]): readonly ReadOut[] {
  const wordsOf = (page: number, id: number): string => pages[page]?.get(id) ?? '';
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
function strayOf({ order }: Structure, pages: readonly Stretches[]): readonly OnPage[] {
  const known = new Set(
    order.flatMap(({ stretches }) => stretches.map(({ page, id }) => `${page} ${id}`)),
  );
  return pages.flatMap((page, i) =>
    Array.from(page, ([mark, words]) => ({ mark, page: i + 1, words })).filter(
      ({ mark, words }) => mark !== 'artifact' && !known.has(`${i} ${mark}`) && isSaid(words),
    ),
  );
}

/** The share of a letter's height that a gap between words is at least. */
const GAP = 0.1;

/** Words one after the other; a line, or a gap in it, parts them. */
function textOf(drawn: readonly Drawn[]): string {
  let text = '';
  let last: Box | undefined;
  for (const { text: more, box } of drawn) {
    if (last && !isNext(last, box)) text += '\n';
    text += inOrder(more);
    last = box;
  }
  return text;
}

const isNext = (last: Box, { left, bottom, top }: Box): boolean =>
  Math.abs(last.bottom - bottom) < GAP * (top - bottom) &&
  Math.abs(left - last.right) < GAP * (top - bottom);

/** Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** What runs from right to left is drawn from left to right: its last letter first. */
const inOrder = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? Array.from(text).toReversed().join('') : text;
