import { readPdf } from '../read-pdf.ts';
import type { Merged, Part } from './model.ts';

/**
 * Reopens a merged file: every page must hold what the part's page holds, in order, and blank ones
 * nothing. Gives what is wrong, for a message; nothing where all is right.
 */
export async function faultIn(
  { bytes, spans, pages }: Merged,
  parts: readonly Part[],
): Promise<string | undefined> {
  const whole = await readPdf(bytes);
  if (whole.pages !== pages) return `it has ${whole.pages} pages instead of ${pages}`;
  const expected: string[] = Array.from({ length: pages }, () => '');
  for (const [index, { bytes: own }] of parts.entries()) {
    const from = (spans[index]?.first ?? 1) - 1;
    for (const [page, text] of (await readPdf(own)).texts.entries()) expected[from + page] = text;
  }
  const page = whole.texts.findIndex((text, index) => text !== expected[index]);
  return page < 0 ? undefined : `page ${page + 1} does not hold what it should`;
}
