/** Fields, which Word works out anew: what they say stands in them (ECMA-376 part 1, 17.16.18). */
import type { XmlComponent } from 'docx';
import { element } from './element.ts';

export type FieldMark = 'begin' | 'separate' | 'end';

/** Where a field begins and ends, and where what it says begins. */
export const fieldMark = (type: FieldMark): XmlComponent =>
  element('w:fldChar', { 'w:fldCharType': type });

/** Text whose spaces are kept: what a field says, or how it is worked out. */
export const preserved = (name: 'w:t' | 'w:instrText', says: string): XmlComponent =>
  element(name, { 'xml:space': 'preserve' }, [says]);
