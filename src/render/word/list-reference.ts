/**
 * Ends the reference of each list: a character that no text may hold. docx puts references into the
 * XML in braces, and what is replaced by a number must never be the reader's words.
 */
export const END_OF_REFERENCE = '\uffff';
