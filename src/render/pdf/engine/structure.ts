/** What a page's content means, for those who listen to it (ISO 32000-1, 14.7 and 14.8). */
import type { Reference } from 'pdfmake/js/PDFDocument.js';

/** Standard structure types (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'P'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Figure'
  | 'Form'
  | 'Code'
  | 'Span';

/** What an element says of itself. */
export interface Says {
  /** In place of what is drawn. */
  readonly alt?: string;
  /** BCP 47, where it is another one than around it. */
  readonly language?: string;
  /** What a table holds. */
  readonly summary?: string;
  /** Whether a header cell stands over its column or before its row. */
  readonly scope?: 'Row' | 'Column';
  /** Columns that a cell spans. */
  readonly columns?: number;
  readonly numbering?: 'Decimal' | 'Disc' | 'None';
}

/** A stretch of a page's content. Pages count from 0. */
export interface Marked {
  readonly page: number;
  readonly id: number;
}

/** A link or a field, which lies on a page rather than in its content. */
export interface Annotation {
  readonly page: number;
  readonly annotation: Reference;
}

export type Kid = Element | Marked | Annotation;

/** What content belongs to: an element, or nothing that is read out. */
export type Owner = Element | 'artifact';

/**
 * A node of the structure tree. It is grown while pages are set and drawn: blocks stand in it in
 * the order of the document, what stands in a line in the order it is drawn.
 */
export class Element {
  readonly role: Role;
  readonly says: Says;
  readonly kids: Kid[] = [];
  readonly #parent: Element | undefined;
  #isPlaced: boolean;

  constructor(role: Role, says: Says = {}, parent?: Element, isPlaced = true) {
    this.role = role;
    this.says = says;
    this.#parent = parent;
    this.#isPlaced = isPlaced;
  }

  /** A further element at the end of this one. */
  add(role: Role, says?: Says): Element {
    const child = new Element(role, says, this);
    this.kids.push(child);
    return child;
  }

  /** An element that takes its place in this one when the first of its content is drawn. */
  inside(role: Role, says?: Says): Element {
    return new Element(role, says, this, false);
  }

  /** Content that has been drawn. */
  hold(kid: Marked | Annotation): void {
    this.#place();
    this.kids.push(kid);
  }

  #place(): void {
    if (this.#isPlaced) return;
    this.#isPlaced = true;
    const parent = this.#parent;
    if (!parent) return;
    parent.#place();
    parent.kids.push(this);
  }
}

/** A further element in an owner; what is not read out holds nothing that is. */
export const added = (owner: Owner, role: Role, says?: Says): Owner =>
  owner === 'artifact' ? owner : owner.add(role, says);

/** The same for what stands in a line. */
export const inside = (owner: Owner, role: Role, says?: Says): Owner =>
  owner === 'artifact' ? owner : owner.inside(role, says);
