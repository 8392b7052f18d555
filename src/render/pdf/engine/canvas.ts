/** What is drawn of a block: its operators, and what lies on the page where. */
import type { Embedded } from './embedded.ts';
import type { Face } from './face.ts';
import { Pen, points } from './pen.ts';
import type { DrawnField, DrawnPicture, Target } from './run.ts';
import type { Element, Owner } from './structure.ts';
import { type Vector, moved } from './vector.ts';
import { vectorOperators } from './vector-operators.ts';

/** In points, y from the page's top. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Area extends Place {
  readonly width: number;
  readonly height: number;
}

/** What an element holds of a block, in the order in which it is drawn. */
export type Holding =
  /** A stretch of the page's content, by its number. */
  | { readonly kind: 'stretch'; readonly owner: Element; readonly id: number }
  | { readonly kind: 'link'; readonly owner: Owner; readonly link: DrawnLink; readonly area: Area }
  | {
      readonly kind: 'field';
      readonly owner: Element;
      readonly field: DrawnField;
      readonly place: Place;
    };

interface DrawnLink {
  readonly target: Target;
  readonly words: string;
}

/** What a canvas asks of the file that it is drawn for. */
export interface Paper {
  /** Fields are to be filled in on screen; else with a pen alone. */
  readonly hasFields: boolean;
  readonly use: (face: Face) => Embedded;
  /** Codes are those that every document has, of faces that have such; else this one numbers them. */
  readonly isShared: boolean;
  /** What the file calls a picture. */
  readonly pictureOf: (picture: DrawnPicture) => string;
}

/** A block as it was drawn. It takes nothing of what the page has set before it for granted. */
export interface Drawn {
  readonly text: string;
  readonly holdings: readonly Holding[];
  /** The faces that are used, with the sets of codes of those that have such. */
  readonly faces: ReadonlyMap<Face, ReadonlySet<number>>;
  readonly pictures: ReadonlyMap<string, DrawnPicture>;
  /** The number of the next stretch. */
  readonly next: number;
  /** Some names or codes are the file's own: it is of no use to others. */
  readonly isOwn: boolean;
  /** It is drawn in many documents. */
  readonly isKept: boolean;
}

export class Canvas {
  readonly paper: Paper;
  readonly pen = new Pen();
  readonly #text: string[] = [];
  readonly #holdings: Holding[] = [];
  readonly #faces = new Map<Face, Set<number>>();
  readonly #pictures = new Map<string, DrawnPicture>();
  /** What is drawn belongs to at present, and the number of the next stretch of a page's content. */
  #owner: Owner | undefined;
  #next: number;
  #isOwn = false;

  /** `first`: the number of the first stretch that is drawn. */
  constructor(paper: Paper, first: number) {
    this.paper = paper;
    this.#next = first;
  }

  /** What is drawn from here on belongs to an owner; to one that is gone on with, or to a new one. */
  belongs(owner: Owner): void {
    if (this.#owner === owner) return;
    this.#finish();
    this.#owner = owner;
    if (owner === 'artifact') {
      this.#text.push('/Artifact BMC');
      return;
    }
    const id = this.#next++;
    this.#text.push(`/${owner.role} <</MCID ${id}>> BDC`);
    this.#holdings.push({ kind: 'stretch', owner, id });
  }

  write(operators: string): void {
    this.#text.push(operators);
  }

  /** A face is used, with sets of its codes; or with codes that are the file's own. */
  use(face: Face, sets: Iterable<number>, isOwn: boolean): void {
    this.#isOwn ||= isOwn;
    const known = this.#faces.get(face);
    if (!known) this.#faces.set(face, new Set(sets));
    else for (const set of sets) known.add(set);
  }

  vector(vector: Vector, owner: Owner): void {
    this.belongs(owner);
    this.#text.push(vectorOperators(vector, this.pen));
  }

  /** Draws a picture from its top left corner. */
  picture(picture: DrawnPicture, { x, y }: Place, width: number, owner: Owner): void {
    const name = this.paper.pictureOf(picture);
    this.#pictures.set(name, picture);
    this.belongs(owner);
    const at = [width, 0, 0, -picture.height, x, y + picture.height].map(points).join(' ');
    this.#text.push(`q\n${at} cm\n/${name} Do\nQ`);
  }

  /**
   * A field to fill in; `place` is where its drawing stands. What is repeated on a further page is
   * filled in where it stands first, or with a pen.
   */
  field(field: DrawnField, place: Place, owner: Owner): void {
    if (owner !== 'artifact' && this.paper.hasFields) {
      this.#holdings.push({ kind: 'field', owner, field, place });
      return;
    }
    const { box, empty } = field;
    for (const vector of empty)
      this.vector(moved(vector, place.x + box.x, place.y + box.y), 'artifact');
  }

  /** A link over words. */
  link(link: DrawnLink, area: Area, owner: Owner): void {
    this.#holdings.push({ kind: 'link', owner, link, area });
  }

  /** All that was drawn. */
  drawn(): Drawn {
    this.#finish();
    return {
      text: this.#text.join('\n'),
      holdings: this.#holdings,
      faces: this.#faces,
      pictures: this.#pictures,
      next: this.#next,
      isOwn: this.#isOwn || this.#pictures.size > 0,
      isKept: false,
    };
  }

  /** What is drawn belongs to nothing from here on. */
  #finish(): void {
    if (this.#owner !== undefined) this.#text.push('EMC');
    this.#owner = undefined;
  }
}
