/** The structure of a PDF, read out (ISO 32000-1, 14.7): which stretches of its pages come in which order. */
import type { PdfFile } from './file.ts';
import type { Page } from './pages.ts';
import { Dict, isList, Ref, type Value } from './values.ts';

/** What a stretch is, where it is not just words. */
export type Kind = 'words' | 'numeral' | 'entry';

/** Stretches of pages that belong to one element. */
export interface Read {
  readonly kind: Kind;
  readonly stretches: readonly Stretch[];
}

/** Pages count from 0. */
interface Stretch {
  readonly page: number;
  readonly id: number;
}

export interface Structure {
  readonly order: readonly Read[];
  /** What pictures show, as it is said to those who cannot see them. */
  readonly pictures: readonly string[];
  /** What elements say in place of words that are drawn: nobody sees it. */
  readonly unseen: readonly string[];
}

/** Elements stand in one another no deeper than this in any file that is not made to do harm. */
const DEEPEST = 500;

/** The order in which a file is read out; nothing where it does not say. */
export function structureOf(file: PdfFile, pages: readonly Page[]): Structure {
  const reader = new Reader(file, new Map(pages.map(({ number }, i) => [number, i])));
  const root = file.dictAt(file.trailer.get('Root'));
  reader.kids(
    file.dictAt(root?.get('StructTreeRoot')),
    { page: undefined, kind: 'words', numbered: false },
    0,
  );
  const { order, pictures, unseen } = reader;
  return { order, pictures, unseen };
}

/** What an element has from those around it. */
interface Around {
  readonly page: number | undefined;
  readonly kind: Kind;
  /** In a list whose items have numbers. */
  readonly numbered: boolean;
}

class Reader {
  readonly order: { kind: Kind; stretches: Stretch[] }[] = [];
  readonly pictures: string[] = [];
  readonly unseen: string[] = [];
  readonly #file: PdfFile;
  readonly #pages: ReadonlyMap<number, number>;

  constructor(file: PdfFile, pages: ReadonlyMap<number, number>) {
    this.#file = file;
    this.#pages = pages;
  }

  kids(dict: Dict | undefined, around: Around, depth: number): void {
    if (depth > DEEPEST) throw new Error('its structure is too deep');
    const kids = this.#file.at(dict?.get('K'));
    if (!isList(kids)) this.#kid(kids, around, depth);
    else for (const kid of kids) this.#kid(this.#file.at(kid), around, depth);
  }

  #kid(kid: Value | undefined, around: Around, depth: number): void {
    if (typeof kid === 'number') this.#hold(around.page, around.kind, kid);
    if (!(kid instanceof Dict)) return;
    const page = this.#pageOf(kid.get('Pg')) ?? around.page;
    const id = this.#file.numberAt(kid.get('MCID'));
    if (id !== undefined) this.#hold(page, around.kind, id);
    else if (!kid.entries.has('Obj')) this.#element(kid, page, around, depth);
  }

  #element(dict: Dict, page: number | undefined, around: Around, depth: number): void {
    const role = this.#file.at(dict.get('S'));
    for (const name of ['ActualText', 'E']) {
      const said = this.#file.textAt(dict.get(name));
      if (said) this.unseen.push(said);
    }
    const shown = this.#file.textAt(dict.get('Alt'));
    if (shown) this.pictures.push(shown);
    const kind = kindOf(role, around);
    const own = { page, kind, numbered: this.#isNumbered(dict, role, around) };
    if (kind !== around.kind) this.order.push({ kind, stretches: [] });
    this.kids(dict, own, depth + 1);
    if (kind !== around.kind) this.order.push({ kind: around.kind, stretches: [] });
  }

  #hold(page: number | undefined, kind: Kind, id: number): void {
    if (page === undefined) return;
    const last = this.order.at(-1);
    if (last?.kind === kind) last.stretches.push({ page, id });
    else this.order.push({ kind, stretches: [{ page, id }] });
  }

  #pageOf(page: Value | undefined): number | undefined {
    return page instanceof Ref ? this.#pages.get(page.number) : undefined;
  }

  /** Items pass on what their list is. */
  #isNumbered(dict: Dict, role: Value | undefined, { numbered }: Around): boolean {
    if (role === 'LI') return numbered;
    const attributes = dict.get('A');
    return (
      attributes !== undefined &&
      this.#file
        .listAt(attributes)
        .some((one) => this.#file.at(this.#file.dictAt(one)?.get('ListNumbering')) === 'Decimal')
    );
  }
}

function kindOf(role: Value | undefined, { kind, numbered }: Around): Kind {
  if (role === 'TOCI') return 'entry';
  return role === 'Lbl' && numbered ? 'numeral' : kind;
}
