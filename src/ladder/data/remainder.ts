/** What of data is not yet said elsewhere. */
import { type Datum, type DatumMap, type DatumText, type Field, isEmpty } from './datum.ts';
import { nameField } from './datum-names.ts';
import { isSetting, keyWords } from './words.ts';
import { lettersOf } from '../words.ts';

/** The data without texts that `isSaid`, and without settings; nothing where nothing is left. */
export function remainderOf(datum: Datum, isSaid: (text: DatumText) => boolean): Datum | undefined {
  if (datum.kind === 'text') return isSaid(datum) || isEmpty(datum) ? undefined : datum;
  if (datum.kind === 'list') {
    const items = datum.items.flatMap((item) => remainderOf(item, isSaid) ?? []);
    return items.length > 0 ? { ...datum, items } : undefined;
  }
  const name = nameField(datum);
  const fields = datum.fields.flatMap((field) => remainingField(field, datum, isSaid));
  const isBare = fields.every(({ value }) => value === name?.value);
  if (isBare && (!name || name.value.kind !== 'text' || isSaid(name.value))) return undefined;
  const kept = datum.fields.flatMap((field) => {
    if (field === name) return [field];
    return fields.find(({ at }) => at === field.at) ?? [];
  });
  return { ...datum, fields: kept };
}

function remainingField(
  field: Field,
  map: DatumMap,
  isSaid: (text: DatumText) => boolean,
): readonly Field[] {
  const { key, value } = field;
  if (value.kind === 'text' && (isSetting(key, value.value) || isOtherName(field, map))) return [];
  const rest = remainderOf(value, isSaid);
  return rest ? [{ ...field, value: rest }] : [];
}

/** `name: knowledge` or `sidebarTitle: Knowledge` beside `title: Knowledge & impact`. */
export function isOtherName({ key, value }: Field, map: DatumMap): boolean {
  const name = nameField(map)?.value;
  const isNaming = /^(?:name|title|label)$/.test(keyWords(key).at(-1) ?? '');
  if (!isNaming || value.kind !== 'text' || name?.kind !== 'text' || value === name) return false;
  const isSlug = /^[a-z0-9_-]+$/.test(value.value);
  return isSlug || lettersOf(name.value).includes(lettersOf(value.value));
}

/** The keys whose values are settings that nothing says, with how often. */
export function settingsIn(
  datum: Datum,
  isSaid: (text: DatumText) => boolean,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const visit = (one: Datum): void => {
    if (one.kind === 'list') one.items.forEach(visit);
    if (one.kind !== 'map') return;
    for (const field of one.fields) {
      const { key, value } = field;
      visit(value);
      if (value.kind !== 'text' || isEmpty(value) || isSaid(value)) continue;
      if (isSetting(key, value.value) || isOtherName(field, one))
        found.set(key, (found.get(key) ?? 0) + 1);
    }
  };
  visit(datum);
  return found;
}
