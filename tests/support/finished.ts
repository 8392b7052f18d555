/** Finished files as readers that are not ours see them. */
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';

export interface Pdf {
  /** The text of each page. */
  readonly pages: readonly string[];
  /** Where links outside the document lead. */
  readonly urls: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const { pages } = await parser.getText({ pageJoiner: '' });
    const info = await parser.getInfo({ parsePageInfo: true });
    const links = info.pages.flatMap((page) => page.links);
    return { pages: pages.map(({ text }) => text), urls: links.map(({ url }) => url) };
  } finally {
    await parser.destroy();
  }
}

/** The text of a Word file's body, a line a paragraph. */
export const wordText = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

const styles = [
  "r[style-name='Code Text'] => code",
  "r[style-name='Strong'] => strong",
  "r[style-name='Emphasis'] => em",
];

/** A Word file's body as HTML: headings, lists, tables, links, what is bold. */
export const wordHtml = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: styles })).value;

/** What an empty field of a Word file says, and its PDF does not. */
export const isPrompt = (text: string): boolean => /^(Write here|Choose|Date)$/.test(text.trim());

/** Text as words in a row: lines and soft hyphens are gone. */
export const flat = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u00ad\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Without any white space: for what lines may break anywhere. */
export const tight = (text: string): string => flat(text).replaceAll(' ', '');
