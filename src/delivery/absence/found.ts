/** A text in a finished file, and where an adversary comes upon it. */
import type { Text } from '../../folded.ts';

/**
 * `page` is what is drawn; `technical` what programs say to one another, such as the name of a style;
 * `stray` what has no business in the file, whatever it says. The others are said to people, or to
 * programs that read the file for them.
 */
export type Kind =
  | 'page'
  | 'technical'
  | 'stray'
  | 'bookmark'
  | 'target'
  | 'name'
  | 'value'
  | 'tooltip'
  | 'answer'
  | 'alternative'
  | 'summary'
  | 'language'
  | 'property';

/** Where one run of a text ends and the next begins: perhaps inside a word, perhaps between two. */
export const SEAM = '\u001f';

export interface Found extends Text {
  readonly kind: Kind;
  /** As a message names the place: `page 3`, `a bookmark`, `word/comments.xml`. */
  readonly where: string;
}

/** Texts that are found together; none goes on where the one before it ended. */
export type Group = readonly Found[];
