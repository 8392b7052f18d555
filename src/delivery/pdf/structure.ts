/** The structure of a PDF, read out (ISO 32000-1, 14.7): which stretches of its pages come in which order. */
import {
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import { dictOf, listed, stringOf } from './objects.ts';

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

const names = {
  actual: PDFName.of('ActualText'),
  alternative: PDFName.of('Alt'),
  attributes: PDFName.of('A'),
  expanded: PDFName.of('E'),
  id: PDFName.of('MCID'),
  kids: PDFName.of('K'),
  numbering: PDFName.of('ListNumbering'),
  object: PDFName.of('Obj'),
  page: PDFName.of('Pg'),
  role: PDFName.of('S'),
  root: PDFName.of('StructTreeRoot'),
  decimal: PDFName.of('Decimal'),
  entry: PDFName.of('TOCI'),
  item: PDFName.of('LI'),
  label: PDFName.of('Lbl'),
} as const;

/** Elements stand in one another no deeper than this in any file that is not made to do harm. */
const DEEPEST = 500;

/** The order in which a file is read out; nothing where it does not say. */
export function structureOf(pdf: PDFDocument): Structure {
  const pages = new Map<PDFObject, number>(pdf.getPages().map(({ ref }, i) => [ref, i]));
  const reader = new Reader(pages);
  reader.kids(
    dictOf(pdf.catalog.lookup(names.root)),
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
  readonly #pages: ReadonlyMap<PDFObject, number>;

  constructor(pages: ReadonlyMap<PDFObject, number>) {
    this.#pages = pages;
  }

  kids(dict: PDFDict | undefined, around: Around, depth: number): void {
    if (depth > DEEPEST) throw new Error('its structure is too deep');
    for (const kid of listed(dict?.lookup(names.kids))) {
      if (kid instanceof PDFNumber) this.#hold(around, kid.asNumber());
      else if (kid instanceof PDFDict) this.#kid(kid, around, depth);
    }
  }

  #kid(kid: PDFDict, around: Around, depth: number): void {
    const page = this.#pageOf(kid) ?? around.page;
    const id = kid.lookup(names.id);
    if (id instanceof PDFNumber) this.#hold({ ...around, page }, id.asNumber());
    else if (!kid.has(names.object)) this.#element(kid, { ...around, page }, depth);
  }

  #element(dict: PDFDict, around: Around, depth: number): void {
    const role = dict.lookup(names.role);
    for (const name of [names.actual, names.expanded]) {
      const said = stringOf(dict.lookup(name));
      if (said) this.unseen.push(said);
    }
    const shown = stringOf(dict.lookup(names.alternative));
    if (shown) this.pictures.push(shown);
    const own = { ...around, ...kindOf(role, around), numbered: isNumbered(dict, role, around) };
    if (own.kind !== around.kind) this.order.push({ kind: own.kind, stretches: [] });
    this.kids(dict, own, depth + 1);
    if (own.kind !== around.kind) this.order.push({ kind: around.kind, stretches: [] });
  }

  #hold({ page, kind }: Around, id: number): void {
    if (page === undefined) return;
    const last = this.order.at(-1);
    if (last?.kind === kind) last.stretches.push({ page, id });
    else this.order.push({ kind, stretches: [{ page, id }] });
  }

  #pageOf(dict: PDFDict): number | undefined {
    const page = dict.get(names.page);
    return page instanceof PDFRef ? this.#pages.get(page) : undefined;
  }
}

function kindOf(role: PDFObject | undefined, { numbered }: Around): { readonly kind?: Kind } {
  if (role === names.entry) return { kind: 'entry' };
  return role === names.label && numbered ? { kind: 'numeral' } : {};
}

/** Items pass on what their list is. */
function isNumbered(dict: PDFDict, role: PDFObject | undefined, { numbered }: Around): boolean {
  if (role === names.item) return numbered;
  return listed(dict.lookup(names.attributes)).some(
    (one) => dictOf(one)?.lookup(names.numbering) === names.decimal,
  );
}
