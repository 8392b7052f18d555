/** What the maps of data are called, and what their ids stand for. */
import { isEmpty, type Datum, type DatumMap, type Field, type Label } from './datum.ts';
import { keyWords, nameOfKey, roleOf } from './words.ts';
import { lettersOf } from '../words.ts';

const nameKeys = ['title', 'displayname', 'name', 'label', 'heading'];

/** The field that names a map, titles before names. */
export function nameField({ fields }: DatumMap): Field | undefined {
  const found = fields.filter((field) => roleOf(field.key) === 'name' && isName(field.value));
  return found.toSorted((a, b) => rank(a) - rank(b))[0];
}

const rank = ({ key }: Field): number => nameKeys.indexOf(keyWords(key).join(''));

const isName = (datum: Datum): boolean => datum.kind === 'text' && !isEmpty(datum);

/** A map's own name; none where it has no such field. */
export function nameOf(datum: Datum): Label | undefined {
  if (datum.kind !== 'map') return undefined;
  const value = nameField(datum)?.value;
  if (value?.kind !== 'text') return undefined;
  const isSlug = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(value.value);
  const text = isSlug ? nameOfKey(value.value) : value.value.replace(/\s+/g, ' ').trim();
  return { text, at: value.at };
}

/** Ids and names → the maps that have them. */
export interface Directory {
  readonly ids: ReadonlyMap<string, DatumMap>;
  readonly names: ReadonlyMap<string, DatumMap>;
}

export function directoryOf(root: Datum): Directory {
  const ids = new Map<string, DatumMap>();
  const names = new Map<string, DatumMap>();
  const visit = (datum: Datum): void => {
    if (datum.kind === 'list') datum.items.forEach(visit);
    if (datum.kind !== 'map') return;
    const name = nameOf(datum);
    for (const { key, value } of datum.fields) {
      if (name && value.kind === 'text' && isId(key) && !ids.has(value.value))
        ids.set(value.value, datum);
      visit(value);
    }
    if (name && !names.has(lettersOf(name.text))) names.set(lettersOf(name.text), datum);
  };
  visit(root);
  return { ids, names };
}

const isId = (key: string): boolean => /^(?:id|key|slug|ref|code|grade|level)$/i.test(key);

/** The map that an id, or a name in another spelling, stands for. */
export const referredTo = (text: string, { ids, names }: Directory): DatumMap | undefined =>
  ids.get(text) ?? names.get(lettersOf(text));

/** A key or an id as the name it stands for; its place stays. */
export function named({ text, at }: Label, directory: Directory): Label {
  const owner = referredTo(text, directory);
  const name = owner && nameOf(owner);
  return { text: name?.text ?? nameOfKey(text), at };
}
