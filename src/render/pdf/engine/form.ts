/** What is filled in on a page, as an interactive form (ISO 32000-1, 12.7). */
import type { Reference } from 'pdfmake/js/PDFDocument.js';
import { Pen, points, shares } from './pen.ts';
import type { DrawnField } from './run.ts';
import { textString } from './text-string.ts';
import type { Vector } from './vector.ts';
import { vectorOperators } from './vector-operators.ts';

type Data = Record<string, unknown>;
type MakeObject = (data?: Data) => Reference;

/** Where something lies on its page: left, bottom, right, top, in points from the bottom left. */
export type Rect = readonly [number, number, number, number];

/** Bits of a field's flags, and of an annotation's (tables 165, 226, 228 and 230). */
const MULTILINE = 1 << 12;
const RADIO = 1 << 15;
const COMBO = 1 << 17;
const PRINTED = 1 << 2;

/** As a box says that it is ticked, where it is not one of several. */
const TICKED = 'yes';
const OFF = 'Off';

/** A field in the tree of names, or a part of such a name. */
interface Node {
  readonly object: Reference;
  readonly kids: Reference[];
}

export class Form {
  readonly #make: MakeObject;
  readonly #nodes = new Map<string, Node>();
  readonly #top: Reference[] = [];
  /** Those that are one of several. */
  readonly #boxes: Reference[] = [];
  readonly #appearances = new Map<string, Reference>();

  constructor(make: MakeObject) {
    this.#make = make;
  }

  /** Adds the widget of a field on a page. It is written with the form. */
  widget(drawn: DrawnField, rect: Rect, page: Reference): Reference {
    const widget = this.#make({
      Type: 'Annot',
      Subtype: 'Widget',
      Rect: rect,
      F: PRINTED,
      P: page,
      TU: textString(labelOf(drawn)),
    });
    if (drawn.field.holds === 'one-of' && drawn.value !== undefined) this.#radio(widget, drawn);
    else this.#single(widget, drawn);
    return widget;
  }

  /** The form's own object; nothing where nothing is filled in. */
  written(): Reference | undefined {
    if (this.#top.length === 0) return undefined;
    for (const { object, kids } of this.#nodes.values()) {
      if (kids.length > 0) object.data['Kids'] = kids;
      object.end();
    }
    for (const box of this.#boxes) box.end();
    for (const appearance of this.#appearances.values()) appearance.end();
    const form = this.#make({ Fields: this.#top, DR: { Font: this.#fonts() }, DA: TYPE });
    form.end();
    return form;
  }

  /** A field that is its own widget. */
  #single(widget: Reference, drawn: DrawnField): void {
    Object.assign(widget.data, this.#valued(drawn));
    this.#named(drawn.field.id, widget);
  }

  /** One of several boxes of a field. */
  #radio(widget: Reference, drawn: DrawnField): void {
    const { id, label } = drawn.field;
    const known = this.#nodes.get(id);
    const look = { FT: 'Btn', Ff: RADIO, TU: textString(label), V: OFF };
    const group = known ?? this.#named(id, this.#make(look));
    Object.assign(widget.data, this.#box(drawn, drawn.value ?? TICKED), { Parent: group.object });
    group.kids.push(widget);
    this.#boxes.push(widget);
  }

  #valued(drawn: DrawnField): Data {
    const { field, size, colour } = drawn;
    const type = { DA: textString(`/Helv ${points(size)} Tf ${shares(colour)} rg`) };
    const empty = { AP: { N: this.#appearance(drawn, drawn.empty) } };
    switch (field.holds) {
      case 'tick':
        return { FT: 'Btn', V: OFF, ...this.#box(drawn, TICKED) };
      case 'one-of': {
        const answers = field.answers ?? [];
        const options = answers.map(({ value, label }) => [textString(value), textString(label)]);
        return { FT: 'Ch', Ff: COMBO, Opt: options, ...type, ...empty };
      }
      case 'lines':
        return { FT: 'Tx', Ff: MULTILINE, ...type, ...empty };
      case 'text':
      case 'date':
        return { FT: 'Tx', ...type, ...empty };
    }
  }

  /** A box to tick, with how it looks when it is and when it is not. */
  #box(drawn: DrawnField, value: string): Data {
    const looks = {
      [OFF]: this.#appearance(drawn, drawn.empty),
      [value]: this.#appearance(drawn, drawn.ticked ?? []),
    };
    const sign = { MK: { CA: textString('4') }, DA: textString('/ZaDb 0 Tf 0 g') };
    return { AS: OFF, AP: { N: looks }, ...sign };
  }

  /** Boxes and lines of one kind look the same everywhere: one object for all. */
  #appearance({ box: { width, height } }: DrawnField, vectors: readonly Vector[]): Reference {
    const pen = new Pen();
    const shapes = vectors.map((vector) => vectorOperators(vector, pen));
    const content = [`/Tx BMC q 1 0 0 -1 0 ${points(height)} cm`, ...shapes, 'Q EMC'].join('\n');
    const key = `${points(width)} ${content}`;
    const known = this.#appearances.get(key);
    if (known) return known;
    const object = this.#make({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: {},
    });
    object.write(content);
    this.#appearances.set(key, object);
    return object;
  }

  /** Hangs a field into the tree: a dot in an id parts the names (12.7.3.2). */
  #named(id: string, object: Reference): Node {
    const at = id.lastIndexOf('.');
    const node: Node = { object, kids: [] };
    object.data['T'] = textString(id.slice(at + 1));
    this.#nodes.set(id, node);
    if (at < 0) this.#top.push(object);
    else {
      const outer = id.slice(0, at);
      const around = this.#nodes.get(outer) ?? this.#named(outer, this.#make({}));
      object.data['Parent'] = around.object;
      around.kids.push(object);
    }
    return node;
  }

  /** Every viewer has these two; what is filled in is set in them. */
  #fonts(): Data {
    const font = (name: string, more: Data = {}): Reference => {
      const object = this.#make({ Type: 'Font', Subtype: 'Type1', BaseFont: name, ...more });
      object.end();
      return object;
    };
    return {
      Helv: font('Helvetica', { Encoding: 'WinAnsiEncoding' }),
      ZaDb: font('ZapfDingbats'),
    };
  }
}

const TYPE = textString('/Helv 0 Tf 0 g');

/** What is said of a box that is one of several: the question and the answer. */
function labelOf({ field, value }: DrawnField): string {
  const answer = field.answers?.find((one) => one.value === value);
  return answer ? `${field.label}: ${answer.label}` : field.label;
}
