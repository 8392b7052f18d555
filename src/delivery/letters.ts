/** A text as letters: what is left when white space, invisible characters and ligatures are not. */

/**
 * How passages and texts are compared. NFKD, since a ligature may stand for its letters, and a
 * letter and its accent may be drawn apart. Without boxes to tick: Word has them as letters.
 */
export const lettersOf = (text: string): string =>
  text.normalize('NFKD').replace(/[\s\p{Default_Ignorable_Code_Point}☐]+/gu, '');
