/** A finished file → the same file, encrypted. In memory alone: none is ever written in clear. */
import { type Reopened, reopen } from '../delivery/reopen.ts';
import type { Lock } from './model.ts';

export interface Sealed {
  readonly bytes: Uint8Array;
  /** For the manifest. */
  readonly protected?: true;
}

/**
 * As it is where there is no lock. Random: no two encryptions of a file are alike. Throws where what
 * the password opens is not the file: nobody could read it then.
 */
export async function seal(
  clear: Reopened,
  bytes: Uint8Array,
  lock: Lock | undefined,
): Promise<Sealed> {
  if (!lock) return { bytes };
  const sealed = await sealedAs[clear.format](clear, bytes, lock.password);
  if (!sealed) throw new Error('what its password opens is not what was encrypted');
  return { bytes: sealed, protected: true };
}

type Seal = (
  clear: Reopened,
  bytes: Uint8Array,
  password: string,
) => Promise<Uint8Array | undefined>;

/** Who protects nothing needs none of what encrypts. */
const sealedAs: Readonly<Record<Reopened['format'], Seal>> = {
  pdf: async (clear, bytes, password) => {
    const { openPdf, sealPdf } = await import('./pdf/seal-pdf.ts');
    const sealed = await sealPdf(bytes, password);
    const opened = await openPdf(sealed, password);
    return opened && saysTheSame(clear, await reopen('pdf', opened)) ? sealed : undefined;
  },
  docx: async (_, bytes, password) => {
    const { sealWord } = await import('./word/seal-word.ts');
    const { openWord } = await import('./word/open-word.ts');
    const sealed = sealWord(bytes, password);
    const opened = openWord(sealed, password);
    return opened && Buffer.compare(opened, bytes) === 0 ? sealed : undefined;
  },
};

/** On each page, in the same order; the objects of a PDF are written anew. */
const saysTheSame = (one: Reopened, other: Reopened): boolean => saidBy(one) === saidBy(other);

function saidBy(file: Reopened): string | undefined {
  if (file.format !== 'pdf') return undefined;
  const { texts, reading, artifacts, pictures } = file;
  return JSON.stringify({ texts, reading, artifacts, pictures });
}
