/** Filled pages → sheets: everything at its place on the paper. */
import type { Section } from '../../document/model.ts';
import type { Sheet } from './engine/sheet.ts';
import { moved } from './engine/vector.ts';
import { type Atom, type Fragment, type Late, at, atoms, repeated } from './flow/fragment.ts';
import type { Page } from './flow/pages.ts';
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

function sheet(
  { section: { furniture }, setting: own, page, title }: Filled,
  number: { readonly page: number; readonly pages: number },
  pageOf: PageOf,
): Sheet {
  const setting = facing(number.page, own);
  const { frame } = setting;
  const unread = { ...setting, owner: 'artifact' } as const;
  const body = page.map(({ y, fragment, piece }) =>
    at(frame.left, frame.top + y, piece ? fragment : repeated(fragment)),
  );
  const items = furniture
    ? [headOf(furniture, title, unread), ...body, footOf(furniture, number, unread)]
    : body;
  const all = settled({ height: frame.size.height, items }, pageOf);
  return {
    pageSize: frame.size,
    items: all.flatMap(printed),
    anchors: all.flatMap((atom) => (atom.kind === 'anchor' ? [atom] : [])),
  };
}

/** Even pages lie at the left: their binding margin is the right one. */
const facing = (page: number, { frame, ...setting }: Setting): Setting => ({
  ...setting,
  frame: page % 2 === 0 ? { ...frame, left: frame.leftOnEven } : frame,
});

/** Every atom, with what had to wait for page numbers. */
function settled(fragment: Fragment, pageOf: PageOf): readonly Atom[] {
  return atoms(fragment).flatMap((atom) =>
    atom.kind === 'late'
      ? atoms({ height: atom.height, items: [at(atom.x, atom.y, atom.set(pageOf))] })
      : [atom],
  );
}

function printed(atom: Atom): Sheet['items'] {
  switch (atom.kind) {
    case 'line':
      return [{ type: 'line', item: { x: atom.x, y: atom.y, line: atom.line, owner: atom.owner } }];
    case 'vector':
      return [{ type: 'vector', item: moved(atom.vector, atom.x, atom.y) }];
    case 'anchor':
    case 'title':
    case 'late':
      return [];
  }
}
