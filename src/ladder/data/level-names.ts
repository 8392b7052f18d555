/** The levels of one track: which members of data are one level, in which order, and their titles. */
import type { Label } from './datum.ts';
import type { DeclaredLevel } from './declared-levels.ts';
import { groupedBy } from './grouped.ts';
import type { Member } from './level-set.ts';
import type { Statement } from './statements.ts';
import { isNumber, levelName } from './words.ts';
import { lettersOf } from '../words.ts';

export interface TrackLevels {
  readonly titles: readonly Label[];
  /** Index of the level that a statement speaks of. */
  readonly indexOf: (statement: Statement) => number;
  /** A member's name stands in no title: it is part of what is said. */
  readonly isNameSaid: (statement: Statement) => boolean;
}

type Key = (statement: Pick<Statement, 'member' | 'ordinal'>) => string;

/**
 * Members are of one level that have the same id or number; where they have none, the same name;
 * where names differ from competency to competency, the same place in their order.
 */
export function levelsOf(
  statements: readonly Statement[],
  declared: readonly DeclaredLevel[],
): TrackLevels {
  const keyOf = keyFor(statements, declared);
  const groups = groupedBy(statements, keyOf);
  const keys = ordered(statements, keyOf, declared);
  const titles = keys.map((key) => titleOf(groups.get(key) ?? [], declared));
  return {
    titles,
    indexOf: (statement) => keys.indexOf(keyOf(statement)),
    isNameSaid: (statement) => {
      const { name } = statement.member;
      const title = titles[keys.indexOf(keyOf(statement))];
      return name !== undefined && !lettersOf(title?.text ?? '').includes(lettersOf(name.text));
    },
  };
}

const byOrder: Key = ({ ordinal }) => String(ordinal);

function keyFor(statements: readonly Statement[], declared: readonly DeclaredLevel[]): Key {
  const resolved = (code: string): string => {
    const index = declaredIndex(code, declared);
    return index < 0 ? lettersOf(code) || code : `#${index}`;
  };
  const byCode: Key = ({ member }) => resolved(member.code?.text ?? '');
  const byName: Key = ({ member }) => resolved(member.name?.text ?? '');
  if (statements.every(({ member }) => member.code)) return byCode;
  if (!statements.every(({ member }) => member.name)) {
    return statements.some(({ member }) => member.code ?? member.name)
      ? (one) => resolved((one.member.code ?? one.member.name)?.text ?? '') || byOrder(one)
      : byOrder;
  }
  const names = new Set(statements.map(byName)).size;
  const most = Math.max(...statements.map(({ ordinal }) => ordinal)) + 1;
  return 2 * names <= 3 * most ? byName : byOrder;
}

export const declaredIndex = (code: string, declared: readonly DeclaredLevel[]): number =>
  declared.findIndex(({ codes }) => codes.some((one) => lettersOf(one) === lettersOf(code)));

/** As the data lists them; by their numbers; else as the longest set has them. */
function ordered(
  statements: readonly Statement[],
  keyOf: Key,
  declared: readonly DeclaredLevel[],
): readonly string[] {
  const keys = [...new Set(statements.map(keyOf))];
  if (keys.every((key) => key.startsWith('#')) || keys.every(isNumber)) {
    return keys.toSorted((a, b) => Number(a.replace('#', '')) - Number(b.replace('#', '')));
  }
  const sets = [...groupedBy(statements, keyOfSet).values()].map((set) => [
    ...new Set(set.map(keyOf)),
  ]);
  const longest = sets.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const rest = keys.filter((key) => !longest.includes(key));
  return declared.length > 0 && longest.length === 0 ? keys : [...longest, ...rest];
}

const keyOfSet = ({ area, group, competency }: Statement): string =>
  [area, group, competency].map((label) => label?.text ?? '').join('\n');

function titleOf(statements: readonly Statement[], declared: readonly DeclaredLevel[]): Label {
  const [first] = statements;
  if (!first) return { text: '', at: 0 };
  const { member, ordinal } = first;
  const named = declared[declaredIndex((member.code ?? member.name)?.text ?? '', declared)];
  const names = new Set(statements.map(({ member: { name } }) => lettersOf(name?.text ?? '')));
  const at = placeOf(member, statements);
  if (named) return { text: named.name.text, at };
  if (names.size === 1 && member.name) return { text: combined(member), at };
  if (member.code) return { text: levelName(member.code.text), at };
  return { text: `Level ${ordinal + 1}`, at };
}

const placeOf = ({ code, name }: Member, [first]: readonly Statement[]): number =>
  (name ?? code)?.at ?? first?.data.at ?? 0;

/** "L3" and "Senior" → "L3 – Senior"; a number or a key adds nothing to a name. */
function combined({ code, name }: Member): string {
  const own = name?.text ?? '';
  const isCode = code && /^\p{Lu}{1,3}\d{1,2}$/u.test(code.text) && !own.includes(code.text);
  return isCode ? `${code.text} – ${own}` : own;
}
