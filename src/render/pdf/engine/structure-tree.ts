/** Elements → the objects of a file's structure tree (ISO 32000-1, 14.7). */
import type { Reference } from 'pdfmake/js/PDFDocument.js';
import { Element, type Kid, type Says } from './structure.ts';
import { textString } from './text-string.ts';

type Data = Record<string, unknown>;

/** What the tree needs of the file; plain strings are names. */
interface Sources {
  readonly object: (data: Data) => Reference;
  /** By number. Pages and annotations have their keys in the tree of parents. */
  readonly pages: readonly Reference[];
}

/** Writes the tree below a root; gives back its root object. */
export function writtenTree(root: Element, sources: Sources): Reference {
  const parents = new Parents(sources);
  const top = sources.object({ Type: 'StructTreeRoot' });
  top.data['K'] = written(root, top, parents, sources);
  top.data['ParentTree'] = parents.written();
  top.end();
  return top;
}

function written(
  element: Element,
  parent: Reference,
  parents: Parents,
  sources: Sources,
): Reference {
  const object = sources.object({ S: element.role, P: parent, ...said(element.says) });
  const kids = element.kids.filter(isSomething);
  const page = kids.map(pageOf).find((number) => number !== undefined);
  if (page !== undefined) object.data['Pg'] = sources.pages[page];
  const list = kids.map((kid) => kidOf(kid, { object, page, parents, sources }));
  if (list.length > 0) object.data['K'] = list.length === 1 ? list[0] : list;
  object.end();
  return object;
}

/** Elements without content say nothing, but for cells: without them, rows would be uneven. */
const isSomething = (kid: Kid): boolean =>
  !(kid instanceof Element) || kid.role === 'TD' || kid.role === 'TH' || kid.kids.some(isSomething);

const pageOf = (kid: Kid): number | undefined => (kid instanceof Element ? undefined : kid.page);

interface Place {
  readonly object: Reference;
  /** The page of all kids that do not say otherwise. */
  readonly page: number | undefined;
  readonly parents: Parents;
  readonly sources: Sources;
}

function kidOf(kid: Kid, { object, page, parents, sources }: Place): unknown {
  if (kid instanceof Element) return written(kid, object, parents, sources);
  const elsewhere = kid.page === page ? {} : { Pg: sources.pages[kid.page] };
  if ('annotation' in kid) {
    parents.ofAnnotation(kid.annotation, object);
    return { Type: 'OBJR', ...elsewhere, Obj: kid.annotation };
  }
  parents.ofMarked(kid.page, kid.id, object);
  return kid.page === page ? kid.id : { Type: 'MCR', ...elsewhere, MCID: kid.id };
}

function said({ alt, language, summary, scope, columns, numbering }: Says): Data {
  const table = {
    ...(summary && { Summary: textString(summary) }),
    ...(scope && { Scope: scope }),
    ...(columns !== undefined && columns > 1 && { ColSpan: columns }),
  };
  const attributes = [
    ...(Object.keys(table).length > 0 ? [{ O: 'Table', ...table }] : []),
    ...(numbering ? [{ O: 'List', ListNumbering: numbering }] : []),
  ];
  return {
    ...(alt !== undefined && { Alt: textString(alt) }),
    ...(language && { Lang: textString(language) }),
    ...(attributes.length > 0 && { A: attributes.length === 1 ? attributes[0] : attributes }),
  };
}

/** From content back to the elements it belongs to: by page, and for each annotation. */
class Parents {
  readonly #sources: Sources;
  readonly #pages: Reference[][];
  readonly #annotations: [number, Reference][] = [];

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#pages = sources.pages.map(() => []);
  }

  ofMarked(page: number, id: number, element: Reference): void {
    const own = this.#pages[page];
    if (own) own[id] = element;
  }

  ofAnnotation({ data }: Reference, element: Reference): void {
    this.#annotations.push([Number(data['StructParent']), element]);
  }

  /** The tree's object. A number tree is in the order of its keys (7.9.7). */
  written(): Reference {
    const pages = this.#pages.map((elements, i) => {
      const key = Number(this.#sources.pages[i]?.data['StructParents']);
      return [key, elements] as const;
    });
    const all = [...pages, ...this.#annotations].toSorted(([a], [b]) => a - b);
    const tree = this.#sources.object({ Nums: all.flat() });
    tree.end();
    return tree;
  }
}
