import { readPdf } from '../../../src/delivery/read-pdf.ts';

/**
 * Whether no words lie beyond the edge of their page, where a header that is taller than a page can
 * put them. Such a file is refused when it is read back: it is no case for properties of others.
 */
export const isOnItsPages = async (bytes: Uint8Array): Promise<boolean> =>
  (await readPdf(bytes)).outside.length === 0;
