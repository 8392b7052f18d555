/**
 * The words of a text as they are compared: without what takes no room, such as soft hyphens, and
 * without boxes, which are letters in Word.
 */
export const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => word.replace(/[\p{Default_Ignorable_Code_Point}☐]+/gu, ''))
    .filter((word) => word !== '');
