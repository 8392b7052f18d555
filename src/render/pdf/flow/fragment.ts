/** Set matter: lines and shapes placed from a top left corner. Lengths in points. */
import type { Line } from '../engine/lines.ts';
import type { Owner } from '../engine/structure.ts';
import { type Vector, extent } from '../engine/vector.ts';

export interface Fragment {
  readonly height: number;
  readonly items: readonly Item[];
}

export type Item = Placed & Content;

interface Placed {
  readonly x: number;
  readonly y: number;
}

type Content =
  | { readonly kind: 'line'; readonly line: Line; readonly owner: Owner }
  | { readonly kind: 'vector'; readonly vector: Vector }
  /** The beginning of something that links lead to; as high as its first line. */
  | { readonly kind: 'anchor'; readonly id: string; readonly height: number }
  /** Where what a running head names begins. */
  | { readonly kind: 'title'; readonly text: string; readonly height: number }
  | { readonly kind: 'late'; readonly height: number; readonly set: Late }
  | { readonly kind: 'group'; readonly fragment: Fragment };

/** Set when the pages are made; takes the number of the page that something begins on. */
export type Late = (pageOf: (id: string) => number | undefined) => Fragment;

/** The fragment as part of another. */
export const at = (x: number, y: number, fragment: Fragment): Item => ({
  kind: 'group',
  x,
  y,
  fragment,
});

export const shape = (vector: Vector): Item => ({ kind: 'vector', x: 0, y: 0, vector });

/** One below the other; the space of each part is above it. */
export function stack(parts: readonly { fragment: Fragment; space: number }[]): Fragment {
  const items: Item[] = [];
  let y = 0;
  for (const { fragment, space } of parts) {
    items.push(at(0, y + space, fragment));
    y += space + fragment.height;
  }
  return { height: y, items };
}

/** Side by side, from a common top. */
export const beside = (parts: readonly { fragment: Fragment; x: number }[]): Fragment => ({
  height: Math.max(0, ...parts.map(({ fragment }) => fragment.height)),
  items: parts.map(({ fragment, x }) => at(x, 0, fragment)),
});

interface Inset {
  readonly left?: number;
  readonly top?: number;
  readonly bottom?: number;
}

/** With blank space around it. */
export const inset = (fragment: Fragment, { left = 0, top = 0, bottom = 0 }: Inset): Fragment => ({
  height: top + fragment.height + bottom,
  items: [at(left, top, fragment)],
});

const gathered = new WeakMap<Fragment, readonly Atom[]>();

/** Every line and shape by itself, in the fragment's own coordinates. */
export function atoms(fragment: Fragment): readonly Atom[] {
  const known = gathered.get(fragment);
  if (known) return known;
  const found: Atom[] = [];
  gather(fragment.items, 0, 0, found);
  gathered.set(fragment, found);
  return found;
}

function gather(items: readonly Item[], x: number, y: number, found: Atom[]): void {
  for (const item of items) {
    if (item.kind === 'group') gather(item.fragment.items, x + item.x, y + item.y, found);
    else found.push(x === 0 && y === 0 ? item : { ...item, x: x + item.x, y: y + item.y });
  }
}

export type Atom = Exclude<Item, { readonly kind: 'group' }>;

const unread = new WeakMap<Fragment, Fragment>();

/** The same, said already: it is not read out again. */
export function repeated(fragment: Fragment): Fragment {
  const known = unread.get(fragment);
  if (known) return known;
  const items = atoms(fragment).map((atom): Item =>
    atom.kind === 'line' ? { ...atom, owner: 'artifact' } : atom,
  );
  const again = { ...fragment, items };
  unread.set(fragment, again);
  return again;
}

/** From where to where an atom reaches down its fragment. */
export function reach(atom: Atom): { readonly top: number; readonly bottom: number } {
  if (atom.kind === 'vector') {
    const { top, bottom } = extent(atom.vector);
    return { top: atom.y + top, bottom: atom.y + bottom };
  }
  const height = atom.kind === 'line' ? atom.line.height : atom.height;
  return { top: atom.y, bottom: atom.y + height };
}

/** How far below its top a text stands; nothing for no text. */
export function firstBaseline(fragment: Fragment): number {
  const first = atoms(fragment).find(({ kind }) => kind === 'line');
  return first?.kind === 'line' ? first.y + first.line.baseline : 0;
}
