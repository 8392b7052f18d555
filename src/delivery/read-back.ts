import type { Format } from '../config.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Document } from '../document/model.ts';
import { passages } from '../document/text.ts';
import { missing } from './missing.ts';
import { readPdf } from './read-pdf.ts';
import { readWord } from './read-word.ts';

/** At most so many lost words are named. */
const NAMED = 12;

/**
 * Reopens a finished file and looks for every word that went in. A file with a message of severity
 * error must not be delivered.
 */
export async function readBack(
  document: Document,
  format: Format,
  bytes: Uint8Array,
  file: string,
): Promise<{ readonly pages: number | undefined; readonly messages: readonly Diagnostic[] }> {
  const { text, pages, outside } = format === 'pdf' ? await readPdf(bytes) : readWord(bytes);
  const lost = missing(passages(document), text);
  const messages = [
    ...(lost.length > 0 ? [report('words-lost', { file }, { count: lost.length, words: some(lost) })] : []),
    ...(outside.length > 0 ? [report('words-outside', { file }, { words: some(outside) })] : []),
  ];
  return { pages, messages };
}

const some = (words: readonly string[]): string =>
  words.slice(0, NAMED).join(' · ') + (words.length > NAMED ? ' …' : '');
