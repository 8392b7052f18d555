/** A finished file, opened once for all that is asked of it. */
import type { Format } from '../config.ts';
import { type OpenedPdf, readPdf } from './read-pdf.ts';
import { type OpenedWord, readWord } from './read-word.ts';

export type Reopened =
  | ({ readonly format: 'pdf' } & OpenedPdf)
  | ({ readonly format: 'docx' } & OpenedWord);

/** Throws where the bytes are not a file of that format. */
export async function reopen(format: Format, bytes: Uint8Array): Promise<Reopened> {
  switch (format) {
    case 'pdf':
      return { format, ...(await readPdf(bytes)) };
    case 'docx':
      return { format, ...readWord(bytes) };
  }
}
