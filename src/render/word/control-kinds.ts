/** The kinds of content controls (ECMA-376 part 1, 17.5.2; check boxes: MS-DOCX, 2.6.1). */
import type { XmlComponent } from 'docx';
import type { Answer } from '../../document/model.ts';
import { dateFormat } from './date-format.ts';
import { element, value } from './element.ts';
import { distinct } from './prompt.ts';

/** A few words of one look. */
export const plainText = (): XmlComponent => element('w:text');

/** Paragraphs, lists, tables: as much as it takes. */
export const richText = (): XmlComponent => element('w:richText');

/** Answers to choose from, each with the value that it is read back as. */
export const dropDown = (answers: readonly Answer[]): XmlComponent =>
  element(
    'w:dropDownList',
    {},
    distinct(answers).map(({ value: val, label }) =>
      element('w:listItem', { 'w:displayText': label, 'w:value': val }),
    ),
  );

/** A calendar, which writes the day in the way of a language (BCP 47). */
export const datePicker = (language: string): XmlComponent =>
  element('w:date', {}, [
    value('w:dateFormat', dateFormat(language)),
    value('w:lid', language),
    value('w:storeMappedDataAs', 'dateTime'),
    value('w:calendar', 'gregorian'),
  ]);

export const BALLOT_BOX = '\u2610';
const CROSSED_BOX = '\u2612';

/** A box to tick; `face` has both boxes. */
export const checkBox = (face: string): XmlComponent =>
  element('w14:checkbox', {}, [
    element('w14:checked', { 'w14:val': 0 }),
    element('w14:checkedState', boxOf(CROSSED_BOX, face)),
    element('w14:uncheckedState', boxOf(BALLOT_BOX, face)),
  ]);

const boxOf = (letter: string, face: string) => ({ 'w14:val': hexOf(letter), 'w14:font': face });

/** Figures of a sign's code. */
const DIGITS = 4;
/** The base they count in. */
const HEX = 16;

/** A sign by its code, as Word names signs (ECMA-376 part 1, 17.18.81). */
export const hexOf = (letter: string): string =>
  (letter.codePointAt(0) ?? 0).toString(HEX).toUpperCase().padStart(DIGITS, '0');
