/** What people fill in on screen, as a Word file names it. */
import { fieldKey } from '../../document/field-id.ts';
import { fieldsOf, type FormField } from '../../document/fields.ts';
import type { Document } from '../../document/model.ts';
import { headingsOf } from '../../document/walk.ts';
import { oneOfsIn, promptOf } from './prompt.ts';

/** A field as a content control in a bookmark. */
export interface Control {
  readonly field: FormField;
  /** What it says while it is empty. */
  readonly prompt: string;
  /** Name of the bookmark: LibreOffice 7.4 drops the tags of controls, but keeps bookmarks. */
  readonly key: string;
  /** Number of the bookmark, unique in the document. */
  readonly bookmark: number;
  /** Number of the control: unique in the document, and the same in the next wherever it can be. */
  readonly number: number;
}

/** The fields of a document. */
export interface Form {
  /** By the ids of their fields, in reading order. A field that is not among them is for a pen. */
  readonly controls: ReadonlyMap<string, Control>;
  /** BCP 47: how dates are written. */
  readonly language: string;
}

/** Every field of a document as a control. Headings have the first numbers of bookmarks. */
export function formOf(document: Document): Form {
  const { words, language } = document.meta;
  const [headings, oneOfs] = [headingsOf(document).length, oneOfsIn(document)];
  const taken = new Set<number>();
  const controls = fieldsOf(document).map((field, i): [string, Control] => {
    const key = fieldKey(field.id);
    const number = numberFrom(key, taken);
    taken.add(number);
    const prompt = promptOf(field, oneOfs.get(field.id), words);
    return [field.id, { field, prompt, key, bookmark: headings + i + 1, number }];
  });
  return { controls: new Map(controls), language };
}

/** Where the words of a field stand a second time, as in the contents, nothing is filled in. */
export const forPen = (form: Form): Form => ({ ...form, controls: new Map() });

/** The ids of controls have 32 bits and a sign in Word: these stay positive. */
const MOST = 0x7f_ff_ff_ff;

/** Figures of a key that make 32 bits. */
const DIGITS = 8;
/** The base they count in. */
const HEX = 16;

/** The number that the last digits of the key give, or the next that is free. */
function numberFrom(key: string, taken: ReadonlySet<number>): number {
  let number = Number.parseInt(key.slice(-DIGITS), HEX) & MOST;
  while (number === 0 || taken.has(number)) number = (number % MOST) + 1;
  return number;
}
