/** Reads a PDF back: what stands where. Points, counted from the page's top left. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

interface Words {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Words[];
  /** In the order of the file, lines apart. */
  readonly text: string;
  readonly links: readonly { readonly url?: string; readonly page?: number; readonly y: number }[];
}

export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly y: number;
  readonly items: readonly Bookmark[];
}

export interface ReadFile {
  readonly pages: readonly ReadPage[];
  readonly bookmarks: readonly Bookmark[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  /** Whether a window is titled with the document's title, not the file's name. */
  readonly showsTitle: boolean;
  readonly isTagged: boolean;
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

export async function readPdf(bytes: Uint8Array): Promise<ReadFile> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await page(pdf, number));
  const { info, metadata } = await pdf.getMetadata();
  const preferences: unknown = await pdf.getViewerPreferences();
  const marks: unknown = await pdf.getMarkInfo();
  const bookmarks = await outline(pdf, (await pdf.getOutline()) ?? [], pages);
  await task.destroy();
  return {
    pages,
    bookmarks,
    info: Object.fromEntries(Object.entries(info)),
    xmp: String(metadata?.getRaw() ?? ''),
    showsTitle: JSON.stringify(preferences).includes('"DisplayDocTitle":true'),
    isTagged: marks !== null,
  };
}

async function page(pdf: Pdf, number: number): Promise<ReadPage> {
  const one = await pdf.getPage(number);
  const { width, height } = one.getViewport({ scale: 1 });
  const content = await one.getTextContent({ disableNormalization: true });
  const items = content.items.filter((item): item is TextItem => 'str' in item);
  const words = items.map(({ str, transform, width: w, height: size }) => {
    const [, , , , x = 0, y = 0]: number[] = transform;
    return { text: str, x, y: height - y, width: w, size };
  });
  const text = items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('');
  const links: ReadPage['links'][number][] = [];
  for (const { subtype, url, dest, rect } of await one.getAnnotations()) {
    if (subtype !== 'Link') continue;
    const y = height - rect[3];
    links.push(url ? { url, y } : { page: (await place(pdf, dest)).page, y });
  }
  return { width, height, words, text, links };
}

/** Page number and height of a destination. */
async function place(pdf: Pdf, dest: unknown): Promise<{ page: number; y: number }> {
  const found = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  if (!Array.isArray(found)) throw new Error(`no destination: ${String(dest)}`);
  return { page: (await pdf.getPageIndex(found[0])) + 1, y: Number(found[3]) };
}

type Outline = NonNullable<Awaited<ReturnType<Pdf['getOutline']>>>;

async function outline(pdf: Pdf, nodes: Outline, pages: readonly ReadPage[]): Promise<Bookmark[]> {
  const result: Bookmark[] = [];
  for (const { title, dest, items } of nodes) {
    const { page: number, y } = await place(pdf, dest);
    const height = pages[number - 1]?.height ?? 0;
    const inside = await outline(pdf, items, pages);
    result.push({ title, page: number, y: height - y, items: inside });
  }
  return result;
}

/** All text of a file without white space, for words that may be divided over lines. */
export const packed = ({ pages }: ReadFile): string =>
  pages.map(({ text }) => text.replace(/\s/g, '')).join('');
