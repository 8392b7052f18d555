/** Levels that data lists by id and name apart from what it says of them. */
import type { Datum, DatumMap, Label } from './datum.ts';
import { nameOf } from './datum-names.ts';
import { roleOf } from './words.ts';

export interface DeclaredLevel {
  /** What other places call it. */
  readonly codes: readonly string[];
  readonly name: Label;
}

/** In the order of the data: `levels: [{id: l1, name: Junior}]`, or `levels: [Junior, Senior]`. */
export function declaredLevels(datum: Datum): readonly DeclaredLevel[] {
  if (datum.kind === 'text') return [];
  if (datum.kind === 'list') return datum.items.flatMap(declaredLevels);
  return datum.fields.flatMap(({ key, value }) =>
    roleOf(key) === 'level' && value.kind === 'list'
      ? value.items.flatMap(levelOf)
      : declaredLevels(value),
  );
}

function levelOf(item: Datum): readonly DeclaredLevel[] {
  if (item.kind === 'text') {
    const name = { text: item.value.trim(), at: item.at };
    return name.text === '' ? [] : [{ codes: [name.text], name }];
  }
  const name = nameOf(item);
  return item.kind === 'map' && name ? [{ codes: [...codesOf(item), name.text], name }] : [];
}

const codesOf = ({ fields }: DatumMap): readonly string[] =>
  fields.flatMap(({ key, value }) =>
    value.kind === 'text' && (roleOf(key) === 'code' || roleOf(key) === 'level')
      ? [value.value.trim()]
      : [],
  );
