/** Files that are read by themselves: as a ladder, or passed over. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import { isHome, isRepositorys } from './folder.ts';
import { hasWords, type Leaf } from './leaf.ts';

/** What one file has to say where no other is read with it; a ladder unless it is passed over. */
export interface Stray {
  readonly leaf: Leaf;
  readonly isRead: boolean;
  readonly messages: readonly Diagnostic[];
}

/** `all`: every file that is read by itself, in their order; `isOnly`: no other is read at all. */
export function strayOf(leaf: Leaf, all: readonly Leaf[], isOnly: boolean): Stray {
  const { file, under } = leaf.opened;
  const place = { file, line: 1, column: 1 };
  const other = all.find((one) => isSame(one, leaf));
  if (other && other !== leaf && leaf.isLadder) {
    return passed(leaf, report('file-repeated', place, { other: other.opened.file }));
  }
  const hasTracks = leaf.alone.value.tracks.length > 0;
  const isWanted = under === undefined || (isOnly && hasTracks);
  if (!isWanted && isNoLadder(leaf)) return passed(leaf, report('file-passed-over', place, {}));
  if (!hasWords(leaf) && !hasTracks) {
    return { leaf, isRead: true, messages: [...leaf.messages, report('file-empty', place, {})] };
  }
  return {
    leaf,
    isRead: true,
    messages: [...leaf.messages, ...leaf.alone.messages].toSorted(byPlace),
  };
}

const isSame = (one: Leaf, other: Leaf): boolean => one.opened.sha256 === other.opened.sha256;

const passed = (leaf: Leaf, message: Diagnostic): Stray => ({
  leaf,
  isRead: false,
  messages: [message],
});

/** By its name it need not be one, and it holds no levels. */
const isNoLadder = (leaf: Leaf): boolean => {
  const { file } = leaf.opened;
  if (isRepositorys(file)) return true;
  if (isHome(leaf)) return !leaf.isLadder;
  return /\.(?:ya?ml|json|csv)$/i.test(file) && leaf.alone.value.tracks.length === 0;
};

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
