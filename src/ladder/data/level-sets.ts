/** Where data speaks of levels: lists and maps whose members are the levels. */
import { type Datum, type DatumList, type DatumMap, type Field, textsIn } from './datum.ts';
import { nameField, nameOf } from './datum-names.ts';
import {
  isContainer,
  isSentence,
  isSetting,
  nameOfKey,
  readsLikeLevelKey,
  type Role,
  roleOf,
} from './words.ts';
import { levelField, type LevelSet, type Member, type Step } from './level-set.ts';
import { longSets } from './long-form.ts';

interface Spot {
  readonly key: string;
  readonly role: Role;
  readonly path: readonly Step[];
}

/** All sets, the innermost where they are nested in one another. */
export const levelSetsIn = (root: Datum): readonly LevelSet[] =>
  setsIn(root, { key: '', role: 'none', path: [] });

function setsIn(datum: Datum, spot: Spot): readonly LevelSet[] {
  if (datum.kind === 'text') return [];
  const whole = datum.kind === 'list' ? (pairs(datum) ?? datum) : datum;
  const inner = whole.kind === 'list' ? inItems(whole, spot) : inFields(whole, spot);
  if (inner.length > 0) return inner;
  const members = membersOf(whole, spot.key);
  if (members) return [{ path: spot.path, members, key: spot.key }];
  return whole.kind === 'list' ? longSets(whole, spot) : [];
}

const inItems = ({ items }: DatumList, spot: Spot): readonly LevelSet[] =>
  items.flatMap((item) => {
    const label = nameOf(item);
    const step = label ? [{ label, role: spot.role, owner: item }] : [];
    return setsIn(item, { ...spot, key: '', path: [...spot.path, ...step] });
  });

const inFields = ({ fields }: DatumMap, spot: Spot): readonly LevelSet[] =>
  fields.flatMap(({ key, at, value }) => {
    const role = isContainer(key) ? roleOf(key) : spot.role;
    const own = nameOf(value) ?? (isContainer(key) ? undefined : { text: nameOfKey(key), at });
    const step = own
      ? [
          {
            label: own,
            role: isContainer(key) ? ('none' as const) : spot.role,
            owner: value,
            isKey: !nameOf(value),
          },
        ]
      : [];
    return setsIn(value, { key, role, path: [...spot.path, ...step] });
  });

/** `- junior: …` again and again is a map written as a list. */
function pairs({ items, at, end }: DatumList): DatumMap | undefined {
  const fields = items.flatMap((item) =>
    item.kind === 'map' && item.fields.length === 1 ? item.fields : [],
  );
  const keys = new Set(fields.map(({ key }) => key));
  if (items.length < 2 || fields.length < items.length || keys.size < fields.length)
    return undefined;
  return { kind: 'map', fields, at, end };
}

function membersOf(datum: DatumMap | DatumList, key: string): readonly Member[] | undefined {
  const members = datum.kind === 'map' ? fieldMembers(datum, key) : itemMembers(datum, key);
  return members && members.length > 0 && says(members) ? members : undefined;
}

/** A sentence somewhere, or a value for each. */
const says = (members: readonly Member[]): boolean =>
  members.some(({ value }) => isSaying(value)) ||
  (members.length > 1 &&
    members.every(({ value }) => value.kind === 'text' && isMark(value.value)));

/** A number or a word, and no colour. */
const isMark = (value: string): boolean =>
  value.trim() !== '' && !/^#?(?=.*[a-f])[0-9a-f]{6}$/i.test(value.trim());

function fieldMembers({ fields }: DatumMap, key: string): readonly Member[] | undefined {
  const own = fields.filter((field) => !isAside(field));
  const isOnly = roleOf(key) === 'level' && own.every((field) => roleOf(field.key) === 'none');
  const isCoded = fields.length > 1 && fields.every((field) => coded.test(field.key));
  if (isOnly || isCoded) return (isCoded ? fields : own).map(memberOfField);
  const content = own.filter((field) => isLevelField(field) || !isSettingField(field));
  const levels = content.filter(isLevelField);
  const [first] = levels;
  const others = content.filter((field) => !levels.includes(field));
  const isMost = levels.length > 1 && 2 * levels.length >= content.length;
  const areAlike = others.every(({ value }) => value.kind === first?.value.kind && isSaying(value));
  return isMost ? (areAlike ? content : levels).map(memberOfField) : undefined;
}

const isSaying = (datum: Datum): boolean => textsIn(datum).some(({ value }) => isSentence(value));

const coded = /^\p{L}{1,3}\d{1,2}(?:-\w+)?$/u;

const isLevelField = ({ key }: Field): boolean => readsLikeLevelKey(key);

const isSettingField = ({ key, value }: Field): boolean =>
  value.kind === 'text' && isSetting(key, value.value);

/** What names or describes the map as a whole. */
const isAside = ({ key }: Field): boolean =>
  ['name', 'code', 'text'].includes(roleOf(key)) && !readsLikeLevelKey(key);

function memberOfField({ key, at, value }: Field): Member {
  const name = value.kind === 'map' ? nameOf(value) : undefined;
  return { code: { text: key, at }, ...(name ? { name } : {}), value: withoutName(value) };
}

function itemMembers({ items }: DatumList, key: string): readonly Member[] | undefined {
  const maps = items.filter((item) => item.kind === 'map');
  if (maps.length < items.length) return undefined;
  const members = maps.map(memberOfItem);
  const codes = members.flatMap(({ code }) => (code ? [code.text] : []));
  const isCoded = codes.length === members.length && new Set(codes).size === codes.length;
  const names = members.flatMap(({ name }) => (name && readsLikeLevelKey(name.text) ? [name] : []));
  const isLeveled = names.length > 1 && 2 * names.length >= members.length;
  if (isCoded && members.length > 1) return members;
  if (codes.length > 1 && !isCoded) return undefined;
  return roleOf(key) === 'level' || isCoded || isLeveled ? members : undefined;
}

function memberOfItem(item: DatumMap): Member {
  const field = levelField(item);
  const code =
    field?.value.kind === 'text'
      ? { text: field.value.value.trim(), at: field.value.at }
      : undefined;
  const name = nameOf(item);
  const fields = item.fields.filter((one) => one !== field);
  return {
    ...(code ? { code } : {}),
    ...(name ? { name } : {}),
    value: withoutName({ ...item, fields }),
  };
}

function withoutName(value: Datum): Datum {
  if (value.kind !== 'map') return value;
  const name = nameField(value);
  return { ...value, fields: value.fields.filter((field) => field !== name) };
}
