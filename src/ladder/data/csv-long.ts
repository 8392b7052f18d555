/** Tables of CSV that hold a row for each statement: its track, area, competency and level. */
import type { CsvTable } from './csv-tables.ts';
import type { Datum, DatumMap, Field } from './datum.ts';
import { type Role, roleOf } from './words.ts';

/** A column of levels whose values repeat, one of names, and one of statements. */
export function isLong({ header, rows }: CsvTable): boolean {
  const roles = header.cells.map(({ value }) => roleOf(value));
  const level = roles.indexOf('level');
  const names = roles.filter((role) => naming.has(role)).length;
  const values = rows.flatMap(({ cells }) => cells[level]?.value || []);
  const isRepeated = new Set(values).size < values.length;
  const others = roles.filter((role) => role === 'none').length;
  return level >= 0 && names > 0 && isRepeated && others <= 1 && values.length === rows.length;
}

const naming: ReadonlySet<Role> = new Set(['area', 'competency', 'name']);

/** Each row as a map. A blank name repeats the one above. */
export function recordsOf({ header, rows }: CsvTable): Datum {
  const carried = new Map<number, Field['value']>();
  const items = rows.map(({ cells }): DatumMap => {
    const fields = header.cells.flatMap(({ value: key, at }, index): readonly Field[] => {
      const own = cells[index];
      const isName = naming.has(roleOf(key)) || roleOf(key) === 'track';
      if (own && own.value !== '' && isName) carried.set(index, own);
      const value = isName && (!own || own.value === '') ? carried.get(index) : own;
      return value ? [{ key, at, value }] : [];
    });
    return { kind: 'map', fields, at: cells[0]?.at ?? 0, end: cells.at(-1)?.end ?? 0 };
  });
  return { kind: 'list', items, at: items[0]?.at ?? 0, end: items.at(-1)?.end ?? 0 };
}
