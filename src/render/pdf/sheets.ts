/** Filled pages → sheets: everything at its place on the paper. */
import type { Section } from '../../document/model.ts';
import type { Anchor, Block, Mark, Sheet } from './engine/sheet.ts';
import { type Atom, type Fragment, type Late, at, atoms, repeated } from './flow/fragment.ts';
import type { Page, Placement } from './flow/pages.ts';
import { footOf, headOf } from './furniture.ts';
import type { Setting } from './setting.ts';

/** A page of a section, and how it is set. */
export interface Filled {
  readonly section: Section;
  readonly setting: Setting;
  readonly page: Page;
  /** What the running head names on it; may be empty. */
  readonly title: string;
}

/** The sheets of all pages, in order. */
export function sheetsOf(filled: readonly Filled[]): readonly Sheet[] {
  const first = firstPages(filled);
  const pageOf = (id: string): number | undefined => first.get(id);
  return filled.map((each, i) => sheet(each, { page: i + 1, pages: filled.length }, pageOf));
}

/** The number of the page that each anchor stands on. */
function firstPages(filled: readonly Filled[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  filled.forEach(({ page }, i) => {
    for (const { fragment } of page) {
      for (const atom of atoms(fragment)) {
        if (atom.kind === 'anchor' && !found.has(atom.id)) found.set(atom.id, i + 1);
      }
    }
  });
  return found;
}

type PageOf = Parameters<Late>[0];

/** A fragment, and where it stands on the paper. */
interface Placed {
  readonly x: number;
  readonly y: number;
  readonly fragment: Fragment;
}

function sheet(
  { section: { furniture }, setting: own, page, title }: Filled,
  number: { readonly page: number; readonly pages: number },
  pageOf: PageOf,
): Sheet {
  const setting = facing(number.page, own);
  const { frame } = setting;
  const unread = { ...setting, owner: 'artifact' } as const;
  const body = page.map(({ y, fragment, piece }) => {
    const shown = piece ? fragment : repeated(fragment);
    return { x: frame.left, y: frame.top + y, fragment: settled(shown, pageOf) };
  });
  const above = furniture ? [headOf(furniture, title, unread)] : [];
  const below = furniture ? [footOf(furniture, number, unread)] : [];
  return {
    pageSize: frame.size,
    parts: [above, ...partsOf(page, body), below].map((placed) => placed.map(printed)),
    anchors: body.flatMap(anchorsOf),
  };
}

/**
 * What stands before the tables of a page, the tables, and what follows them: tables are most of
 * what many documents have in common, and persons stand around them.
 */
function partsOf<T>(page: Page, body: readonly T[]): readonly (readonly T[])[] {
  const first = page.findIndex(isTabular);
  const end = page.findLastIndex(isTabular) + 1;
  return first < 0 ? [body] : [body.slice(0, first), body.slice(first, end), body.slice(end)];
}

/** Heads that are repeated are those of tables as well. */
const isTabular = ({ piece }: Placement): boolean => piece === undefined || piece.tabular;

/** Even pages lie at the left: their binding margin is the right one. */
const facing = (page: number, { frame, ...setting }: Setting): Setting => ({
  ...setting,
  frame: page % 2 === 0 ? { ...frame, left: frame.leftOnEven } : frame,
});

/** With what had to wait for page numbers. */
function settled(fragment: Fragment, pageOf: PageOf): Fragment {
  const all = atoms(fragment);
  if (!all.some(({ kind }) => kind === 'late')) return fragment;
  const items = all.map((atom) =>
    atom.kind === 'late' ? at(atom.x, atom.y, atom.set(pageOf)) : atom,
  );
  return { height: fragment.height, items };
}

const printed = ({ x, y, fragment }: Placed): Block => ({
  x,
  y,
  marks: marksIn(fragment),
});

const isDrawn = (atom: Atom): atom is Mark & Atom => atom.kind === 'line' || atom.kind === 'vector';

const marked = new WeakMap<Fragment, readonly Mark[]>();

function marksIn(fragment: Fragment): readonly Mark[] {
  const known = marked.get(fragment) ?? atoms(fragment).filter(isDrawn);
  marked.set(fragment, known);
  return known;
}

const anchorsOf = ({ x, y, fragment }: Placed): readonly Anchor[] =>
  atoms(fragment).flatMap((atom) =>
    atom.kind === 'anchor' ? [{ id: atom.id, x: x + atom.x, y: y + atom.y }] : [],
  );
