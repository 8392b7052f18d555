import type { Run } from './letters.ts';
import './without-canvas.ts'; // before the next one
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface OpenedPdf {
  /** Of each page. */
  readonly texts: readonly (readonly Run[])[];
  readonly pages: number;
  /** Words that reach beyond the edge of their page. */
  readonly outside: readonly string[];
}

/** Rounding in widths, in points. */
const TOLERANCE = 1;
/** How far letters rise above their line and fall below it, as shares of their size. */
const RISE = 0.7;
const FALL = 0.2;

/** Opens a finished PDF: its text page by page, and what lies off the page. */
export async function readPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy: the reader takes its buffer away
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
  });
  try {
    const pdf = await task.promise;
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      pages.push(await readPage(await pdf.getPage(number)));
    }
    return {
      texts: pages.map(({ text }) => text),
      pages: pdf.numPages,
      outside: pages.flatMap(({ outside }) => outside),
    };
  } finally {
    await task.destroy();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readPage(page: Page) {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const content = await page.getTextContent({ disableNormalization: true });
  const items = content.items.filter((item) => 'str' in item);
  const outside = items.filter(({ transform, width, height }) => {
    const [x, y] = [Number(transform[4]), Number(transform[5])];
    const isAcross = x >= left - TOLERANCE && x + width <= right + TOLERANCE;
    const isAbove = y - height * FALL >= bottom - TOLERANCE;
    const isBelow = y + height * RISE <= top + TOLERANCE;
    return !isAcross || !isAbove || !isBelow;
  });
  page.cleanup();
  return {
    text: items.map(({ str, transform }) => ({ text: str, left: Number(transform[4]) })),
    outside: outside.map(({ str }) => str).filter((str) => str.trim() !== ''),
  };
}
