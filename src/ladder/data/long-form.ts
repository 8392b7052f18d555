/** A list of statements, each with its level and its competency. */
import {
  type Datum,
  type DatumList,
  type DatumMap,
  type Field,
  isEmpty,
  type Label,
} from './datum.ts';
import { type Role, roleOf } from './words.ts';
import { levelField, type LevelSet, type Member, type Step } from './level-set.ts';

interface Spot {
  readonly key: string;
  readonly path: readonly Step[];
}

interface Entry {
  readonly steps: readonly Step[];
  readonly member: Member;
}

/** The statements by what they are of; none where the list is no list of statements. */
export function longSets({ items }: DatumList, { key, path }: Spot): readonly LevelSet[] {
  const entries = items.flatMap((item) => (item.kind === 'map' ? (entryOf(item) ?? []) : []));
  if (items.length < 2 || entries.length < items.length) return [];
  const sets = new Map<string, LevelSet & { readonly members: Member[] }>();
  for (const { steps, member } of entries) {
    const name = steps.map(({ label }) => label.text).join('\n');
    const set = sets.get(name) ?? { key, path: [...path, ...steps], members: [] };
    sets.set(name, set);
    set.members.push(member);
  }
  return [...sets.values()];
}

function entryOf(item: DatumMap): Entry | undefined {
  const level = levelField(item);
  if (level?.value.kind !== 'text') return undefined;
  const steps = (['track', 'area', 'competency', 'name'] as const).flatMap((role) =>
    item.fields.flatMap((field) => stepOf(field, role, item)),
  );
  const used = new Set<Datum>([level.value, ...steps.map(({ from }) => from)]);
  const fields = item.fields.filter(({ value }) => !used.has(value));
  if (!fields.some(({ key, value }) => roleOf(key) !== 'code' && !isEmpty(value))) return undefined;
  const code: Label = { text: level.value.value.trim(), at: level.value.at };
  const repeats = steps.map(({ label }) => label.at);
  return { steps, member: { code, value: { ...item, fields }, repeats } };
}

function stepOf(
  { key, value }: Field,
  role: 'track' | 'area' | 'competency' | 'name',
  owner: DatumMap,
): readonly (Step & { readonly from: Datum })[] {
  if (roleOf(key) !== role || value.kind !== 'text' || isEmpty(value) || value.value.length > 120)
    return [];
  const kind: Role = role === 'name' ? 'competency' : role;
  return [{ label: { text: value.value.trim(), at: value.at }, role: kind, owner, from: value }];
}
