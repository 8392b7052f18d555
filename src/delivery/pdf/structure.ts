/** The structure of a PDF, read out (ISO 32000-1, 14.7): which stretches of its pages come in which order. */
import { once } from '../../memory.ts';
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
    file.dictAt(root?.get('StructTreeRoot'))?.get('K'),
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

/** An element, or a part of one: as it is written. */
interface Element {
  readonly page: Value | undefined;
  readonly id: Value | undefined;
  /** It is no words, but what lies on a page. */
  readonly isObject: boolean;
  readonly role: Value | undefined;
  readonly unseen: readonly Value[];
  readonly alternative: Value | undefined;
  readonly attributes: Value | undefined;
  readonly kids: Value | undefined;
}

const elementOf = once((dict: Dict): Element => ({
  page: dict.get('Pg'),
  id: dict.get('MCID'),
  isObject: dict.entries.has('Obj'),
  role: dict.get('S'),
  unseen: ['ActualText', 'E'].flatMap((name) => dict.get(name) ?? []),
  alternative: dict.get('Alt'),
  attributes: dict.get('A'),
  kids: dict.get('K'),
}));

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

  kids(kids: Value | undefined, around: Around, depth: number): void {
    if (depth > DEEPEST) throw new Error('its structure is too deep');
    const all = this.#file.at(kids);
    if (!isList(all)) this.#kid(all, around, depth);
    else for (const kid of all) this.#kid(this.#file.at(kid), around, depth);
  }

  #kid(kid: Value | undefined, around: Around, depth: number): void {
    if (typeof kid === 'number') this.#hold(around.page, around.kind, kid);
    if (!(kid instanceof Dict)) return;
    const element = elementOf(kid);
    const page = this.#pageOf(element.page) ?? around.page;
    const id = this.#file.numberAt(element.id);
    if (id !== undefined) this.#hold(page, around.kind, id);
    else if (!element.isObject) this.#element(element, page, around, depth);
  }

  #element(element: Element, page: number | undefined, around: Around, depth: number): void {
    for (const one of element.unseen) {
      const said = this.#file.textAt(one);
      if (said) this.unseen.push(said);
    }
    const shown = this.#file.textAt(element.alternative);
    if (shown) this.pictures.push(shown);
    const role = this.#file.at(element.role);
    const kind = kindOf(role, around);
    const own = { page, kind, numbered: this.#isNumbered(element.attributes, role, around) };
    if (kind !== around.kind) this.order.push({ kind, stretches: [] });
    this.kids(element.kids, own, depth + 1);
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
  #isNumbered(
    attributes: Value | undefined,
    role: Value | undefined,
    { numbered }: Around,
  ): boolean {
    if (role === 'LI') return numbered;
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
