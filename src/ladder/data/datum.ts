/** Data as a tree whose every value knows its place, whatever it was written in. */

/** Characters of the file from `at` up to `end`. */
interface Span {
  readonly at: number;
  readonly end: number;
}

export interface DatumText extends Span {
  readonly kind: 'text';
  readonly value: string;
  /** Written in double quotes, in which a backslash begins a character. */
  readonly isEscaped: boolean;
}

export interface DatumList extends Span {
  readonly kind: 'list';
  readonly items: readonly Datum[];
}

export interface DatumMap extends Span {
  readonly kind: 'map';
  readonly fields: readonly Field[];
}

export interface Field {
  readonly key: string;
  /** Where the key stands. */
  readonly at: number;
  readonly value: Datum;
}

export type Datum = DatumText | DatumList | DatumMap;

/** Far more than a ladder has; each may have to be parsed as Markdown. */
export const mostValues = 30_000;

/** A name, and where it stands. */
export interface Label {
  readonly text: string;
  readonly at: number;
}

/** All texts in it, in their order. */
export function textsIn(datum: Datum): readonly DatumText[] {
  switch (datum.kind) {
    case 'text':
      return [datum];
    case 'list':
      return datum.items.flatMap(textsIn);
    case 'map':
      return datum.fields.flatMap(({ value }) => textsIn(value));
  }
}

/** Nothing is written there. */
export const isEmpty = (datum: Datum): boolean =>
  textsIn(datum).every(({ value }) => /^(?:null|~)?$/i.test(value.trim()));
