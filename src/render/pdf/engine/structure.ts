/** What a page's content means, for those who listen to it (ISO 32000-1, 14.7 and 14.8). */

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
  /** New wording. */
  readonly underlined?: boolean;
}

/** What most elements say. */
export const NOTHING: Says = {};

/** A stretch of a page's content. Pages count from 0. */
export interface Marked {
  readonly page: number;
  readonly id: number;
}

/** A link or a field, which lies on a page rather than in its content. */
export interface Annotation {
  readonly page: number;
  /** The number of its object, and its key in the tree of parents. */
  readonly annotation: number;
  readonly key: number;
}

export type Kid = Element | Marked | Annotation;

/** What content belongs to: an element, or nothing that is read out. */
export type Owner = Element | 'artifact';

/**
 * A node of the structure tree, as blocks are set in it, in the order of the document. It belongs to
 * no file: what is drawn of it is held by the file that it is drawn in.
 */
export class Element {
  readonly role: Role;
  readonly says: Says;
  /** Where it takes its place when it is drawn; absent for what has a place from the beginning. */
  readonly around: Element | undefined;
  readonly #kids: Element[] = [];

  constructor(role: Role, says: Says = NOTHING, around?: Element) {
    this.role = role;
    this.says = says;
    this.around = around;
  }

  get kids(): readonly Element[] {
    return this.#kids;
  }

  /** A further element at the end of this one. */
  add(role: Role, says?: Says): Element {
    const child = new Element(role, says);
    this.#kids.push(child);
    return child;
  }

  /** Elements that were made for themselves take their place at the end of this one. */
  adopt(children: readonly Element[]): void {
    this.#kids.push(...children);
  }

  /** An element that takes its place in this one when the first of its content is drawn. */
  inside(role: Role, says?: Says): Element {
    return new Element(role, says, this);
  }
}

/** What a file's pages hold of each element, in the order in which it is drawn. */
export class Held {
  readonly #kids = new Map<Element, Kid[]>();

  /** Content that has been drawn. */
  add(owner: Element, kid: Marked | Annotation): void {
    this.#of(owner).push(kid);
  }

  /** Whether anything of an element itself is drawn. */
  has(element: Element): boolean {
    return this.#kids.has(element);
  }

  /** All of an element: what was set in it, then what was drawn. */
  kidsOf(element: Element): readonly Kid[] {
    const drawn = this.#kids.get(element);
    return drawn ? [...element.kids, ...drawn] : element.kids;
  }

  #of(element: Element): Kid[] {
    const known = this.#kids.get(element);
    if (known) return known;
    const kids: Kid[] = [];
    this.#kids.set(element, kids);
    if (element.around) this.#of(element.around).push(element);
    return kids;
  }
}

/** A further element in an owner; what is not read out holds nothing that is. */
export const added = (owner: Owner, role: Role, says?: Says): Owner =>
  owner === 'artifact' ? owner : owner.add(role, says);

/** The same for what stands in a line. */
export const inside = (owner: Owner, role: Role, says?: Says): Owner =>
  owner === 'artifact' ? owner : owner.inside(role, says);
