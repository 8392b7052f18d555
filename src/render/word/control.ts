/** Content controls, for which docx has no option (ECMA-376 part 1, 17.5.2). */
import { BookmarkEnd, BookmarkStart, Paragraph, Run, type XmlComponent } from 'docx';
import { element, value } from './element.ts';
import type { Control } from './form.ts';
import { inOneLine } from './prompt.ts';

/** What can be done with a control, and how what is put into it is set: as around it where absent. */
export interface Kind {
  readonly type: XmlComponent;
  readonly style?: string;
}

/** A control in a line of words, in its bookmark. */
export class InlineControl extends Run {
  readonly #parts: Parts;

  constructor(control: Control, kind: Kind, content: readonly Run[]) {
    super({});
    this.#parts = partsOf(control, kind, content);
  }

  /** What docx writes in place of a run. */
  override get writtenAs(): Parts {
    return this.#parts;
  }
}

/** A control around whole paragraphs, in its bookmark. */
export class BlockControl extends Paragraph {
  readonly #parts: Parts;

  constructor(control: Control, kind: Kind, content: readonly Paragraph[]) {
    super({});
    this.#parts = partsOf(control, kind, content);
  }

  /** What docx writes in place of a paragraph. */
  override get writtenAs(): Parts {
    return this.#parts;
  }
}

type Parts = readonly XmlComponent[];

/** The bookmark is outside the control: what is inside goes when somebody writes there. */
const partsOf = (control: Control, kind: Kind, content: Parts): Parts => [
  new BookmarkStart(control.key, control.number),
  element('w:sdt', {}, [properties(control, kind), element('w:sdtContent', {}, content)]),
  new BookmarkEnd(control.number),
];

/** The order is the schema's. A box to tick is never without a value, so nothing stands in for it. */
function properties({ field, key, number, prompt }: Control, { type, style }: Kind): XmlComponent {
  const { id, label } = field;
  return element('w:sdtPr', {}, [
    ...(style ? [element('w:rPr', {}, [value('w:rStyle', style)])] : []),
    value('w:alias', shortened(inOneLine(label) || id)),
    value('w:tag', id.length > LONGEST ? key : id),
    value('w:id', number),
    ...(prompt ? [element('w:showingPlcHdr')] : []),
    type,
  ]);
}

/** Word takes no longer titles and tags, in UTF-16 units. */
const LONGEST = 64;

const shortened = (label: string): string => label.slice(0, LONGEST).replace(/\p{Surrogate}$/u, '');
