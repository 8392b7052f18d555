/** What data says of one level, competency by competency. */
import { type Datum, type DatumMap, isEmpty, type Label, textsIn } from './datum.ts';
import { type Directory, named, nameField, nameOf } from './datum-names.ts';
import { isContainer, isSentence, isSetting, roleOf } from './words.ts';

export interface LevelEntry {
  readonly area?: Label;
  /** Absent for what is said of the level as a whole. */
  readonly competency?: Label;
  readonly data: Datum;
}

type Place = Omit<LevelEntry, 'data'>;

/** Keys that are no words for kinds of things are names; words such as `skills` are seen through. */
export function entriesIn(datum: Datum, place: Place, directory: Directory): readonly LevelEntry[] {
  if (isEmpty(datum)) return [];
  if (datum.kind === 'map') return entriesOfMap(datum, place, directory);
  const items = datum.kind === 'list' ? datum.items.map((item) => itemName(item, directory)) : [];
  if (datum.kind === 'text' || items.includes(undefined)) return [{ ...place, data: datum }];
  return items.flatMap((item) => (item ? entriesOfItem(item, place, directory) : []));
}

interface NamedItem {
  readonly label: Label;
  readonly rest: DatumMap;
}

/** A map of a list with a name, or an id that stands for one. */
function itemName(item: Datum, directory: Directory): NamedItem | undefined {
  if (item.kind !== 'map') return undefined;
  const field =
    nameField(item) ??
    item.fields.find(
      ({ key, value }) => /^(?:id|key|slug|competency|skill)$/i.test(key) && value.kind === 'text',
    );
  if (field?.value.kind !== 'text') return undefined;
  const rest = { ...item, fields: item.fields.filter((one) => one !== field) };
  if (!hasWords(rest)) return undefined;
  const label = nameOf(item) ?? named({ text: field.value.value, at: field.value.at }, directory);
  return { label, rest };
}

const hasWords = (datum: DatumMap): boolean =>
  datum.fields.some(({ key, value }) =>
    textsIn(value).some((text) => text.value.trim() !== '' && !isSetting(key, text.value)),
  );

function entriesOfItem(
  { label, rest }: NamedItem,
  place: Place,
  directory: Directory,
): readonly LevelEntry[] {
  const isArea = rest.fields.some(
    ({ key, value }) => roleOf(key) === 'competency' && value.kind !== 'text',
  );
  if (isArea) return entriesOfMap(rest, { area: label }, directory);
  return [{ ...place, competency: label, data: rest }];
}

const entriesOfMap = (
  { fields }: DatumMap,
  place: Place,
  directory: Directory,
): readonly LevelEntry[] =>
  fields.flatMap(({ key, at, value }): readonly LevelEntry[] => {
    if (value.kind === 'text' && isSetting(key, value.value)) return [];
    if (isContainer(key)) return entriesIn(value, place, directory);
    const label = named({ text: key, at }, directory);
    if (value.kind === 'map' && isArea(value)) return entriesIn(value, { area: label }, directory);
    if (place.competency) return [{ ...place, data: captioned(label, value) }];
    return isEmpty(value) ? [] : [{ ...place, competency: label, data: value }];
  });

/** Some of its keys are names of their own. */
const isArea = ({ fields }: DatumMap): boolean =>
  fields.some(({ key, value }) => roleOf(key) === 'none' && !isEmpty(value));

export const captioned = ({ text, at }: Label, value: Datum): Datum => ({
  kind: 'map',
  fields: [{ key: text, at, value }],
  at,
  end: value.end,
});

/** Some of what it says is of named things, not of the whole. */
export function isRich(datum: Datum): boolean {
  if (datum.kind === 'text') return false;
  if (datum.kind === 'list') {
    return datum.items.length > 1 && datum.items.every((item) => nameOf(item) !== undefined);
  }
  const own = datum.fields.filter(({ key, value }) => roleOf(key) === 'none' && says(value));
  const inside = datum.fields.filter(
    ({ key, value }) => isKind(key) && value.kind !== 'text' && says(value),
  );
  return own.length > 1 || inside.length > 0;
}

const isKind = (key: string): boolean => ['competency', 'area'].includes(roleOf(key));

const says = (datum: Datum): boolean => textsIn(datum).some(({ value }) => isSentence(value));
