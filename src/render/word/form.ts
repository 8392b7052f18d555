/** What people fill in on screen, as a Word file names it. */
import { fieldKey } from '../../document/field-id.ts';
import { fieldsOf, type FormField } from '../../document/fields.ts';
import type { Document } from '../../document/model.ts';
import { headingsOf } from '../../document/walk.ts';
import { once } from '../../memory.ts';
import { beside } from './beside.ts';
import { oneOfsIn, promptOf, promptsIn } from './prompt.ts';

/** A field as a content control in a bookmark. */
export interface Control {
  readonly field: FormField;
  /** What it says while it is empty. */
  readonly prompt: string;
  /** Name of the bookmark: LibreOffice 7.4 drops the tags of controls, but keeps bookmarks. */
  readonly key: string;
  /** Of the control and of its bookmark: unique, and the same in the next document if it can be. */
  readonly number: number;
  /** Tells it from every other control that was ever made here. Nothing in a file depends on it. */
  readonly serial: number;
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
  const says = promptsIn(words);
  const shown = oneOfsIn(document);
  const taken = new Set(headingsOf(document).map((_, i) => i + 1));
  const all = fieldsOf(document).map((field): [string, Control] => {
    const { key, wanted } = namesOf(field);
    const number = free(wanted, taken);
    taken.add(number);
    const prompt = promptOf(field, shown.get(field.id), says);
    return [
      field.id,
      controls(field, `${number} ${prompt}`, () => ({
        field,
        prompt,
        key,
        number,
        serial: ++made,
      })),
    ];
  });
  return { controls: new Map(all), language };
}

let made = 0;

/** The very same control for the same field, in whatever document. */
const controls = beside<FormField, Control>();

/** Where the words of a field stand a second time, as in the contents, nothing is filled in. */
export const forPen = (form: Form): Form => ({ ...form, controls: new Map() });

/** The ids of controls have 32 bits and a sign in Word: these stay positive. */
const LARGEST = 0x7f_ff_ff_ff;

/** Figures of a key that make 32 bits. */
const DIGITS = 8;
/** The base they count in. */
const HEX = 16;

/**
 * What a field is called, and the number that it wants: the last digits of its key, and not a count,
 * or one field more in a document would change all that follow it.
 */
const namesOf = once(({ id }: FormField) => {
  const key = fieldKey(id);
  return { key, wanted: Number.parseInt(key.slice(-DIGITS), HEX) & LARGEST };
});

/** A number, or the next that is free. */
function free(wanted: number, taken: ReadonlySet<number>): number {
  let number = wanted;
  while (number === 0 || taken.has(number)) number = (number % LARGEST) + 1;
  return number;
}
