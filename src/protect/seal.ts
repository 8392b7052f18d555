/** A finished file → the same file, encrypted. In memory alone: none is ever written in clear. */
import type { Format } from '../config.ts';
import type { Lock } from './model.ts';

export interface Sealed {
  readonly bytes: Uint8Array;
  /** For the manifest. */
  readonly protected?: true;
}

/** As it is where there is no lock. Random: no two encryptions of a file are alike. */
export async function seal(
  format: Format,
  bytes: Uint8Array,
  lock: Lock | undefined,
): Promise<Sealed> {
  if (!lock) return { bytes };
  return { bytes: await encrypted(format, bytes, lock.password), protected: true };
}

/** Who protects nothing needs none of what encrypts. */
async function encrypted(format: Format, bytes: Uint8Array, password: string): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf/seal-pdf.ts')).sealPdf(bytes, password);
    case 'docx':
      return (await import('./word/seal-word.ts')).sealWord(bytes, password);
  }
}
