import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { ReadBack } from './read-pdf.ts';

/** Opens a finished Word file: the text of its body, as a strict XML reader sees it. */
export function readWord(bytes: Uint8Array): ReadBack {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' });
  const body = parts['word/document.xml'];
  if (!body) throw new Error('the file has no word/document.xml');
  return { text: textOf(strFromU8(body)), pages: undefined, outside: [] };
}

/** Runs of text; a paragraph, a tab or a break parts them. */
function textOf(xml: string): string {
  const words: string[] = [];
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    inText = name === 'w:t';
    if (name === 'w:p' || name === 'w:tab' || name === 'w:br') words.push(' ');
  });
  parser.on('closetag', () => {
    inText = false;
  });
  parser.on('text', (text) => {
    if (inText) words.push(text);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return words.join('');
}
