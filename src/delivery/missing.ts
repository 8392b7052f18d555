/**
 * How far a passage may lie beyond the one before it and still count as the next: repeated
 * headers, page furniture and a contents list stand between passages.
 */
const WINDOW = 8000;

/**
 * The passages, or words of them, that a file's text does not hold. Both are compared without
 * white space, case and invisible characters, since lines and long words are broken freely.
 * Every passage uses up its place: a sentence that must stand twice is not excused by once.
 */
export function missing(passages: readonly string[], text: string): readonly string[] {
  const all = letters(text);
  const gaps: string[] = [];
  const later: string[] = [];
  let cursor = 0;
  for (const passage of passages) {
    const wanted = letters(passage);
    const found = all.indexOf(wanted, cursor);
    if (found < 0 || found - cursor > WINDOW) later.push(passage);
    else {
      gaps.push(all.slice(cursor, found));
      cursor = found + wanted.length;
    }
  }
  gaps.push(all.slice(cursor));
  return consume(later, gaps.join('\0'));
}

/** What did not follow in order: whole if it can be found in the rest, else word by word. */
function consume(passages: readonly string[], rest: string): readonly string[] {
  let left = rest;
  const take = (wanted: string): boolean => {
    const found = left.indexOf(wanted);
    if (found >= 0) left = `${left.slice(0, found)}\0${left.slice(found + wanted.length)}`;
    return found >= 0;
  };
  const longestFirst = [...passages].sort((a, b) => b.length - a.length);
  const broken = longestFirst.filter((passage) => !take(letters(passage)));
  return broken.flatMap((passage) => passage.split(/\s+/).filter((word) => !take(letters(word))));
}

/** Letters as they are compared. NFKC, since a ligature may stand for its letters. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Default_Ignorable_Code_Point}\u200b]+/gu, '');
