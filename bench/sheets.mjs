/** How far the pages of a PDF are filled, as readers see them that are not ours. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Grey below which a pixel is ink; the lightest tint is darker. */
const PAPER = 250;
/** How far below its line a heading may have ink of its own, as a share of its size. */
const FALL = 0.5;

const library = await PDFiumLibrary.init();

/**
 * Each page of a PDF: the share of its text area that its last ink reaches down to (`filled`; 0
 * where it is blank), and the heading that nothing follows on it (`stranded`), if there is one.
 * `margins`: of upright and of wide pages, in points.
 */
export async function sheetsOf(bytes, margins) {
  const words = await wordsOf(bytes);
  const ink = await inkOf(bytes, margins);
  return ink.map(({ filled, end, foot }, index) => ({
    filled,
    stranded: strandedOn(words[index], end, foot),
  }));
}

/** By pdfium: the share that is filled; where the last ink and the text area end, from below. */
async function inkOf(bytes, margins) {
  const opened = await library.loadDocument(bytes);
  const pages = [];
  for (const page of opened.pages()) {
    const { data, width, height } = await page.render({
      render: 'bitmap',
      colorSpace: 'Gray',
      renderFormFields: true,
    });
    const { top, bottom } = width > height ? margins.landscape : margins.portrait;
    const foot = height - bottom;
    const row = lastInk(data, width, Math.ceil(top), Math.floor(foot));
    const filled = Math.min(1, Math.max(0, (row - top) / (foot - top)));
    pages.push({ filled, end: height - row, foot: bottom });
  }
  opened.destroy();
  return pages;
}

/** Where the last row with a pixel of ink ends; `from` where there is none. */
function lastInk(data, width, from, to) {
  for (let row = to; row > from; row--) {
    const line = data.subarray((row - 1) * width, row * width);
    if (line.some((grey) => grey < PAPER)) return row;
  }
  return from;
}

/** By pdf.js: the words of each page, and the heights that its headings stand at. */
async function wordsOf(bytes) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  const pages = Array.from({ length: pdf.numPages }, () => ({ headings: [], words: [] }));
  for (const [ref, , , y] of Object.values(await pdf.getDestinations())) {
    pages[await pdf.getPageIndex(ref)].headings.push(y);
  }
  for (const [index, { words }] of pages.entries()) {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent();
    words.push(...items.filter(({ str }) => str?.trim()));
  }
  await task.destroy();
  return pages;
}

/** The last heading of a page, where it is the last ink above the foot. */
function strandedOn({ headings, words }, end, foot) {
  const place = Math.min(...headings);
  const below = words.filter((word) => baseline(word) < place && baseline(word) >= foot);
  const [first] = below;
  if (headings.length === 0 || !first) return undefined;
  const isAlone = below.every(
    ({ fontName, height }) => fontName === first.fontName && height === first.height,
  );
  const isLast = end > Math.min(...below.map(baseline)) - FALL * first.height;
  return isAlone && isLast ? below.map(({ str }) => str).join(' ') : undefined;
}

const baseline = ({ transform }) => transform[5];
