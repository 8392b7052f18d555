import type { FormField } from '../../../document/fields.ts';
import type { PictureFile } from '../../../picture/model.ts';
import type { Weight } from '../../theme.ts';
import type { Owner } from './structure.ts';
import type { Vector } from './vector.ts';

/** How letters are set. Lengths in points, colours `#rrggbb`. */
export interface Type {
  readonly weight: Weight;
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly colour: string;
  /** Added between letters. */
  readonly spacing?: number;
  /** Shown in capitals; copied and searched as written. */
  readonly capitals?: boolean;
}

/** Where a link leads, and the element of the structure that it is. */
export type Target = ({ readonly url: string } | { readonly id: string }) & {
  readonly owner: Owner;
};

/** Drawn along words that share the same mark object. */
export interface Mark {
  readonly kind: 'underline' | 'strike' | 'frame' | 'ground';
  readonly colour: string;
  readonly stroke: number;
}

/** Words of one look. A nested look is flattened before: each run says all. */
export interface Run extends Type {
  readonly text: string;
  /** What it belongs to, where that is not what its line belongs to. */
  readonly owner?: Owner;
  readonly target?: Target;
  readonly marks?: readonly Mark[];
  /** Spaces at the ends of lines count: code. */
  readonly spaces?: boolean;
  /** Stays in one line with the runs that carry the same object, where that line is long enough. */
  readonly together?: object;
  /** Drawn in place of letters; its origin is on the baseline. */
  readonly drawing?: Drawing;
}

export interface Drawing {
  readonly width: number;
  readonly vectors: readonly Vector[];
  /** Blank space that is not needed at the end of a line. */
  readonly blank?: boolean;
  /** Where it is higher than letters: it stands on the baseline. */
  readonly height?: number;
  readonly picture?: DrawnPicture;
  readonly field?: DrawnField;
}

/** It stands on the baseline, as wide as the drawing. */
export interface DrawnPicture {
  readonly file: PictureFile;
  readonly height: number;
}

/** A place to fill in. */
export interface DrawnField {
  readonly field: FormField;
  /** What its box stands for, where it is one of several. */
  readonly value?: string;
  /** Where it lies from the drawing's origin, y downwards. */
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** What stands in it while it is empty, and when it is ticked, from its top left corner. */
  readonly empty: readonly Vector[];
  readonly ticked?: readonly Vector[];
  /** Of the letters that are filled in. */
  readonly size: number;
  readonly colour: string;
}
