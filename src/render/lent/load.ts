/** A company's own Word file, which lends its styles and theme to our Word documents. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Diagnostic, type Place, report } from '../../diagnostics.ts';
import { NOT_BESIDE, type ReadFile } from '../read-file.ts';
import type { Theme } from '../theme.ts';
import { type LentStyles, lentStyles } from './styles.ts';
import { isRefused, partsIn, type Refused } from './word-file.ts';
import { isTheme, wordXml } from './xml.ts';

export interface Lent extends LentStyles {
  /** The XML of its theme. */
  readonly theme?: string;
  /** Of what is lent, in hex. */
  readonly sha256: string;
}

/** `placeOf` gives the place of a key in the theme's file. */
export function loadLent(
  { brand }: Theme,
  folder: string,
  read: ReadFile,
  placeOf: (path: readonly string[]) => Place,
): { readonly lent?: Lent; readonly messages: readonly Diagnostic[] } {
  if (brand.word === undefined) return { messages: [] };
  const bytes = read(join(folder, brand.word), folder);
  const found = bytes ? lentBy(bytes) : { reason: NOT_BESIDE };
  if (!isRefused(found)) return { lent: found, messages: [] };
  const values = { path: brand.word, reason: found.reason };
  return { messages: [report('theme-word', placeOf(['brand', 'word']), values)] };
}

/** What a Word file lends, or why it cannot. */
function lentBy(bytes: Uint8Array): Lent | Refused {
  const parts = partsIn(bytes);
  if (isRefused(parts)) return parts;
  const root = wordXml(parts.styles);
  if (root?.name !== 'w:styles') {
    return { reason: 'its styles cannot be read; save it as a Word document (.docx), not strict' };
  }
  const sha256 = createHash('sha256').update(parts.styles);
  if (!parts.theme) return { ...lentStyles(root, false), sha256: sha256.digest('hex') };
  if (!isTheme(parts.theme))
    return {
      reason: 'its theme cannot be read, or refers to pictures',
    };
  const theme = new TextDecoder().decode(parts.theme);
  return { ...lentStyles(root, true), theme, sha256: sha256.update(parts.theme).digest('hex') };
}
