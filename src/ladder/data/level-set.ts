/** Levels side by side in data, and what stands around them. */
import { type Datum, type DatumMap, type Field, isEmpty, type Label } from './datum.ts';
import { keyWords, type Role, roleOf } from './words.ts';

/** A named thing around a set of levels. */
export interface Step {
  readonly label: Label;
  /** What it is, by the word for the list or map that it stands in. */
  readonly role: Role;
  readonly owner: Datum;
  /** Its name is a key of the map around it. */
  readonly isKey?: boolean;
}

/** What one level says. */
export interface Member {
  /** A number, an id, the key of a map. */
  readonly code?: Label;
  readonly name?: Label;
  /** Fields that name the level are left out. */
  readonly value: Datum;
  /** Where it names again what stands around it. */
  readonly repeats?: readonly number[];
}

/** Levels side by side. */
export interface LevelSet {
  /** From the file's root inwards. */
  readonly path: readonly Step[];
  readonly members: readonly Member[];
  /** The key under which they stand. */
  readonly key: string;
}

/** The field that says of which level a map speaks: `level` before other words for it. */
export function levelField({ fields }: DatumMap): Field | undefined {
  const found = fields.filter(
    ({ key, value }) =>
      roleOf(key) === 'level' &&
      value.kind === 'text' &&
      !isEmpty(value) &&
      value.value.length < 60,
  );
  return found.find(({ key }) => keyWords(key).join('') === 'level') ?? found[0];
}
