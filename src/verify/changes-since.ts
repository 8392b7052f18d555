/** What is other in a file than in the one that was made. */
import { compare, type ReadFile } from '../collect/comparison.ts';
import { said } from '../collect/findings.ts';
import type { Returned } from '../collect/model.ts';
import type { Entry } from '../delivery/manifest.ts';

interface Changes {
  /** Nothing is other than what stands in its fields. */
  readonly isFilledIn: boolean;
  /** In words. */
  readonly reasons: readonly string[];
}

/**
 * Of a PDF the drawing of each page is compared, and what was put on it; of a Word file the words.
 * Faces, pictures and colours of Word files are not.
 */
export async function changesSince(
  returned: Returned,
  entry: Entry,
  readDelivered: ReadFile,
): Promise<Changes> {
  const { comparison, gone, isSame, furniture } = await compare(returned, entry, { readDelivered });
  if (!comparison.compared) {
    return { isFilledIn: false, reasons: [`other bytes, and ${comparison.reason}`] };
  }
  const fields = gone.map(({ label }) => `the field "${label}" is gone`);
  const ofFurniture = furniture.length > 0 ? [`its head or foot: ${furniture.join(' ')}`] : [];
  const reasons = [...comparison.changes.map(said), ...fields, ...ofFurniture];
  if (reasons.length > 0) return { isFilledIn: false, reasons };
  return isSame || returned.format === 'docx'
    ? { isFilledIn: true, reasons: [filledIn(returned)] }
    : { isFilledIn: false, reasons: [DRAWN] };
}

function filledIn({ fields, format }: Returned): string {
  const filled = fields.filter(({ value }) => value !== '').length;
  const rest =
    format === 'pdf' ? 'its pages are as they were made' : 'its words are as they were made';
  return filled > 0
    ? `${filled} of ${fields.length} fields are filled in; beside them ${rest}`
    : `a program saved it anew; ${rest}`;
}

const DRAWN =
  'its words are as they were, its pages are not: a program wrote them anew, or something was drawn on them';
