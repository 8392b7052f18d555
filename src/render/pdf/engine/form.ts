/** What is filled in on a page, as an interactive form (ISO 32000-1, 12.7). */
import { packedOnce } from './deflated.ts';
import type { Objects } from './objects.ts';
import { Pen, points, shares } from './pen.ts';
import type { DrawnField } from './run.ts';
import { written } from './text-string.ts';
import type { Vector } from './vector.ts';
import { vectorOperators } from './vector-operators.ts';

/** Where something lies on its page: left, bottom, right, top, in points from the bottom left. */
export type Rect = readonly [number, number, number, number];

/** What the page says of a widget on it: where it lies, and how others name the page. */
export interface Laid {
  readonly rect: Rect;
  readonly page: string;
  /** Its key in the structure's tree of parents; absent where it is not in the structure. */
  readonly key: number | undefined;
}

/** Bits of a field's flags, and of an annotation's (tables 165, 226, 228 and 230). */
const MULTILINE = 1 << 12;
const RADIO = 1 << 15;
const COMBO = 1 << 17;
export const PRINTED = 1 << 2;

/** As a box says that it is ticked, where it is not one of several. */
const TICKED = 'yes';

/** A field in the tree of names, or a part of such a name, that has others below it. */
interface Node {
  readonly id: number;
  /** What is said of it. */
  readonly entries: string;
  readonly kids: number[];
}

/** How a box or lines look: the number of the object, and what is drawn. */
interface Appearance {
  readonly id: number;
  readonly entries: string;
  readonly content: string;
}

export class Form {
  readonly #objects: Objects;
  readonly #nodes = new Map<string, Node>();
  readonly #top: number[] = [];
  readonly #appearances = new Map<string, Appearance>();

  constructor(objects: Objects) {
    this.#objects = objects;
  }

  /** Adds the widget of a field on a page; gives the number of its object. */
  widget(drawn: DrawnField, { rect, page, key }: Laid): number {
    const id = this.#objects.reserve();
    const label = written(labelOf(drawn));
    const at = key === undefined ? '' : `/StructParent ${key}`;
    const place = `/Type/Annot/Subtype/Widget/Rect[${listed(rect)}]/F ${PRINTED}/P ${page}/TU${label}${at}`;
    const isRadio = drawn.field.holds === 'one-of' && drawn.value !== undefined;
    const own = isRadio ? this.#radio(id, drawn) : this.#single(id, drawn);
    this.#objects.put(id, `<<${place}${own}>>`, 'form');
    return id;
  }

  /** The number of the form's own object; nothing where nothing is filled in. */
  written(): number | undefined {
    if (this.#top.length === 0) return undefined;
    const { reserve, put, putStream } = this.#objects;
    for (const { id, entries, kids } of this.#nodes.values()) {
      put(id, `<<${entries}/Kids[${kids.map(named).join(' ')}]>>`, 'form');
    }
    for (const { id, entries, content } of this.#appearances.values()) {
      putStream(id, entries, packedOnce(content));
    }
    const form = reserve();
    const fields = this.#top.map(named).join(' ');
    put(form, `<</Fields[${fields}]/DR<</Font<<${this.#fonts()}>>>>/DA${TYPE}>>`, 'form');
    return form;
  }

  /** A field that is its own widget. */
  #single(id: number, drawn: DrawnField): string {
    return this.#valued(drawn) + this.#named(drawn.field.id, id);
  }

  /** One of several boxes of a field. */
  #radio(id: number, drawn: DrawnField): string {
    const { id: name, label } = drawn.field;
    const look = `/FT/Btn/Ff ${RADIO}/TU${written(label)}/V/Off`;
    const group = this.#nodes.get(name) ?? this.#node(name, look);
    group.kids.push(id);
    return `${this.#box(drawn, drawn.value ?? TICKED)}/Parent ${named(group.id)}`;
  }

  #valued(drawn: DrawnField): string {
    const { field, size, colour } = drawn;
    switch (field.holds) {
      case 'tick':
        return `/FT/Btn/V/Off${this.#box(drawn, TICKED)}`;
      case 'one-of': {
        const options = (field.answers ?? []).map(
          ({ value, label }) => `[${written(value)}${written(label)}]`,
        );
        return `/FT/Ch/Ff ${COMBO}/Opt[${options.join('')}]${this.#empty(drawn, size, colour)}`;
      }
      case 'lines':
        return `/FT/Tx/Ff ${MULTILINE}${this.#empty(drawn, size, colour)}`;
      case 'text':
      case 'date':
        return `/FT/Tx${this.#empty(drawn, size, colour)}`;
    }
  }

  /** How what is filled in is set, and how it looks before. */
  #empty(drawn: DrawnField, size: number, colour: string): string {
    const type = written(`/Helv ${points(size)} Tf ${shares(colour)} rg`);
    return `/DA${type}/AP<</N ${this.#appearance(drawn, drawn.empty)}>>`;
  }

  /** A box to tick, with how it looks when it is and when it is not. */
  #box(drawn: DrawnField, value: string): string {
    const empty = this.#appearance(drawn, drawn.empty);
    const ticked = this.#appearance(drawn, drawn.ticked ?? []);
    return `/AS/Off/AP<</N<</Off ${empty}/${value} ${ticked}>>>>${SIGN}`;
  }

  /** Boxes and lines of one kind look the same everywhere: one object for all. */
  #appearance({ box }: DrawnField, vectors: readonly Vector[]): string {
    const content = contentOf(vectors, box.height);
    const key = `${points(box.width)} ${content}`;
    const known = this.#appearances.get(key);
    if (known) return named(known.id);
    const entries = `/Type/XObject/Subtype/Form/BBox[${listed([0, 0, box.width, box.height])}]/Resources<<>>`;
    const id = this.#objects.reserve();
    this.#appearances.set(key, { id, entries, content });
    return named(id);
  }

  /** A name that others stand below. */
  #node(name: string, more = ''): Node {
    const id = this.#objects.reserve();
    const node: Node = { id, entries: more + this.#named(name, id), kids: [] };
    this.#nodes.set(name, node);
    return node;
  }

  /** Hangs a field into the tree: a dot in an id parts the names (12.7.3.2). */
  #named(name: string, id: number): string {
    const at = name.lastIndexOf('.');
    const own = `/T${written(name.slice(at + 1))}`;
    if (at < 0) {
      this.#top.push(id);
      return own;
    }
    const outer = name.slice(0, at);
    const around = this.#nodes.get(outer) ?? this.#node(outer);
    around.kids.push(id);
    return `${own}/Parent ${named(around.id)}`;
  }

  /** Every viewer has these two; what is filled in is set in them. */
  #fonts(): string {
    const { reserve, put } = this.#objects;
    const font = (name: string, more = ''): string => {
      const id = reserve();
      put(id, `<</Type/Font/Subtype/Type1/BaseFont/${name}${more}>>`, 'form');
      return named(id);
    };
    return `/Helv ${font('Helvetica', '/Encoding/WinAnsiEncoding')}/ZaDb ${font('ZapfDingbats')}`;
  }
}

const drawn = new WeakMap<readonly Vector[], string>();

/** What fills a box of a height in points. */
function contentOf(vectors: readonly Vector[], height: number): string {
  const pen = new Pen();
  const known =
    drawn.get(vectors) ?? vectors.map((vector) => vectorOperators(vector, pen)).join('\n');
  drawn.set(vectors, known);
  return `/Tx BMC q 1 0 0 -1 0 ${points(height)} cm\n${known}\nQ EMC`;
}

const TYPE = written('/Helv 0 Tf 0 g');
const SIGN = `/MK<</CA${written('4')}>>/DA${written('/ZaDb 0 Tf 0 g')}`;

const named = (id: number): string => `${id} 0 R`;

/** Of a point, more places than a hundredth: nothing is to grow or shrink beside its drawing. */
const PER_POINT = 1e6;

export const listed = (values: readonly number[]): string =>
  values.map((value) => String(Math.round(value * PER_POINT) / PER_POINT)).join(' ');

/** What is said of a box that is one of several: the question and the answer. */
function labelOf({ field, value }: DrawnField): string {
  const answer = field.answers?.find((one) => one.value === value);
  return answer ? `${field.label}: ${answer.label}` : field.label;
}
