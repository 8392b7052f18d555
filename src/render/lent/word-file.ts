/** The parts of a company's Word file that are wanted, taken out with care: it came from elsewhere. */
import { type UnzipFileInfo, unzipSync } from 'fflate';

export interface LentParts {
  readonly styles: Uint8Array;
  readonly theme?: Uint8Array;
}

/** Follows "it cannot lend its styles:". */
export interface Refused {
  readonly reason: string;
}

export const isRefused = (found: object): found is Refused => 'reason' in found;

/** Bytes of a file: letterheads with pictures have some millions. */
const LARGEST_FILE = 20_000_000;
/** Bytes of a part, packed and unpacked; Word's own styles take 3,000 and 50,000. */
const LARGEST_PACKED = 1_000_000;
const LARGEST_PART = 5_000_000;

const STYLES = 'word/styles.xml';
const THEME = 'word/theme/theme1.xml';

/** What a part says of its size may be a lie: no more than that is unpacked. */
const isTooLarge = ({ size, originalSize }: UnzipFileInfo): boolean =>
  size > LARGEST_PACKED || originalSize > LARGEST_PART;

/** Styles and theme of a .docx or .dotx file; nothing else of it is unpacked. */
export function partsIn(bytes: Uint8Array): LentParts | Refused {
  if (bytes.length > LARGEST_FILE) return { reason: `it has more than ${LARGEST_FILE} bytes` };
  const tooLarge: string[] = [];
  const filter = (part: UnzipFileInfo): boolean => {
    const isWanted = part.name === STYLES || part.name === THEME;
    if (isWanted && isTooLarge(part)) tooLarge.push(part.name);
    return isWanted && !isTooLarge(part);
  };
  const parts = unpacked(bytes, filter);
  if (!parts) return { reason: 'it is no Word file (.docx)' };
  if (tooLarge.length > 0) return { reason: `${tooLarge.join(', ')} is too large` };
  const { [STYLES]: styles, [THEME]: theme } = parts;
  if (!styles) return { reason: `it holds no ${STYLES}` };
  return { styles, ...(theme && { theme }) };
}

function unpacked(
  bytes: Uint8Array,
  filter: (part: UnzipFileInfo) => boolean,
): Readonly<Record<string, Uint8Array>> | undefined {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    return undefined;
  }
}
