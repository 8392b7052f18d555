/** Elements → the objects of a file's structure tree (ISO 32000-1, 14.7). */
import {
  type Annotation,
  Element,
  type Held,
  type Kid,
  type Marked,
  NOTHING,
  type Says,
} from './structure.ts';
import { written as textOf } from './text-string.ts';

/** What the tree needs of the file. */
interface Sources {
  readonly held: Held;
  /** Of the pages, by number: how other objects name them, and their keys in the tree of parents. */
  readonly pages: readonly { readonly name: string; readonly key: number }[];
  readonly reserve: () => number;
  readonly put: (id: number, text: string) => void;
}

/** Writes the tree below a root, whose parent is the object `top`; gives the entries of that one. */
export function writtenTree(root: Element, top: number, sources: Sources): string {
  const writer = new Writer(sources);
  const first = writer.element(root, top);
  return `/K ${first} 0 R/ParentTree ${writer.parents()} 0 R`;
}

class Writer {
  readonly #sources: Sources;
  /** From content back to the elements it belongs to: by page, and for each annotation. */
  readonly #marked: number[][];
  readonly #annotations: [number, number][] = [];

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#marked = sources.pages.map(() => []);
  }

  /** Gives the number of the element's object. */
  element(element: Element, parent: number): number {
    const { held, pages, reserve, put } = this.#sources;
    const id = reserve();
    const kids = held.kidsOf(element).filter(this.#isSomething);
    const page = pageOf(kids);
    let list = '';
    for (const kid of kids) list += (list && ' ') + this.#kid(kid, id, page);
    const onPage = page === undefined ? '' : `/Pg ${pages[page]?.name}`;
    const all = kids.length > 1 ? `/K[${list}]` : list && `/K ${list}`;
    put(id, `<</S/${element.role}/P ${parent} 0 R${onPage}${said(element.says)}${all}>>`);
    return id;
  }

  /** The object of the tree of parents: a number tree is in the order of its keys (7.9.7). */
  parents(): number {
    const { pages, reserve, put } = this.#sources;
    const listed = this.#marked.map((ids) => `[${ids.map(named).join(' ')}]`);
    const ofPages = pages.map(({ key }, i): [number, string] => [key, listed[i] ?? '[]']);
    const others = this.#annotations.map(([key, id]): [number, string] => [key, named(id)]);
    const all = [...ofPages, ...others].toSorted(([a], [b]) => a - b);
    const id = reserve();
    put(id, `<</Nums[${all.map(([key, value]) => `${key} ${value}`).join(' ')}]>>`);
    return id;
  }

  /** Elements without content say nothing, but for cells: without them, rows would be uneven. */
  #isSomething = (kid: Kid): boolean =>
    !(kid instanceof Element) ||
    kid.role === 'TD' ||
    kid.role === 'TH' ||
    this.#sources.held.has(kid) ||
    kid.kids.some(this.#isSomething);

  /** `page`: of all kids of the element that do not say otherwise. */
  #kid(kid: Kid, element: number, page: number | undefined): string {
    if (kid instanceof Element) return named(this.element(kid, element));
    const elsewhere = kid.page === page ? '' : `/Pg ${this.#sources.pages[kid.page]?.name}`;
    return 'annotation' in kid
      ? this.#annotation(kid, element, elsewhere)
      : this.#stretch(kid, element, elsewhere);
  }

  #annotation({ annotation, key }: Annotation, element: number, elsewhere: string): string {
    this.#annotations.push([key, element]);
    return `<</Type/OBJR${elsewhere}/Obj ${named(annotation)}>>`;
  }

  #stretch({ page, id }: Marked, element: number, elsewhere: string): string {
    const own = this.#marked[page];
    if (own) own[id] = element;
    return elsewhere === '' ? String(id) : `<</Type/MCR${elsewhere}/MCID ${id}>>`;
  }
}

const named = (id: number): string => `${id} 0 R`;

function pageOf(kids: readonly Kid[]): number | undefined {
  for (const kid of kids) if (!(kid instanceof Element)) return kid.page;
  return undefined;
}

function said(says: Says): string {
  if (says === NOTHING) return '';
  const { alt, language, summary, scope, columns, numbering, underlined } = says;
  const table = [
    summary ? `/Summary ${textOf(summary)}` : '',
    scope ? `/Scope/${scope}` : '',
    columns !== undefined && columns > 1 ? `/ColSpan ${columns}` : '',
  ].join('');
  const attributes = [
    ...(table ? [`<</O/Table${table}>>`] : []),
    ...(numbering ? [`<</O/List/ListNumbering/${numbering}>>`] : []),
    ...(underlined ? ['<</O/Layout/TextDecorationType/Underline>>'] : []),
  ];
  const [first = '', ...more] = attributes;
  return [
    alt === undefined ? '' : `/Alt ${textOf(alt)}`,
    language ? `/Lang ${textOf(language)}` : '',
    more.length > 0 ? `/A[${attributes.join('')}]` : first && `/A${first}`,
  ].join('');
}
