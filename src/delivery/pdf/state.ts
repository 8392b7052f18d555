/** What holds while words are drawn (ISO 32000-1, 8.4 and 9.3). */
import type { Font } from './font.ts';
import { type Box, type Matrix, unmoved } from './matrix.ts';

/** The number of a stretch that the structure tells of, or that nothing is read out, or neither. */
export type Mark = number | 'artifact' | 'none';

/** Words shown one after the other, in one font. */
export interface Drawn {
  readonly text: string;
  readonly mark: Mark;
  /** Not where letters are drawn without ink, or without size, or not at all. */
  readonly isSeen: boolean;
  /** In points from the bottom left of the page's space; without white space at the end. */
  readonly box: Box;
}

/** How letters are drawn. Lengths are those of the place they are drawn in. */
export interface State {
  readonly matrix: Matrix;
  readonly font: Font | undefined;
  readonly size: number;
  readonly letterSpace: number;
  readonly wordSpace: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly way: number;
  readonly isClear: boolean;
}

/** At the top of a page. */
export const initial: State = {
  matrix: unmoved,
  font: undefined,
  size: 0,
  letterSpace: 0,
  wordSpace: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  way: 0,
  isClear: false,
};
