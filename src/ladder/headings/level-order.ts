/** The order of levels: as listed, as most competencies have them, from the first step to the last. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import { canonical } from '../aliases.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { LevelHead } from './facts.ts';
import { plainWords } from '../level/level-vocabulary.ts';
import { lettersOf } from '../words.ts';

/** Indexes of the titles, from the first to the last step; `isTurned` where they stood reversed. */
export interface LevelOrder {
  readonly order: readonly number[];
  readonly isTurned: boolean;
}

/** As the front matter lists them; else as written, unless it is sure that the highest stand first. */
export function orderOf(titles: readonly string[], front: FrontMatter): LevelOrder {
  const order = titles.map((_, index) => index);
  if (front.levels) {
    const rank = new Map(front.levels.map((title, at) => [lettersOf(title), at]));
    const placeOf = (index: number): number =>
      rank.get(lettersOf(canonical(titles[index] ?? '', front))) ?? titles.length;
    return { order: order.toSorted((a, b) => placeOf(a) - placeOf(b)), isTurned: false };
  }
  const isTurned = descends(titles);
  return { order: isTurned ? order.toReversed() : order, isTurned };
}

/** Levels that no one list names all of: by their numbers, where all have one of the same kind. */
export function orderOfMerged(titles: readonly string[], front: FrontMatter): LevelOrder {
  const found = orderOf(titles, front);
  const numbers = numbersOf(titles);
  if (front.levels || found.isTurned || numbers.includes(undefined)) return found;
  const order = found.order.toSorted((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  return { order, isTurned: false };
}

/** Says that levels were turned round; they are given from the first to the last step. */
export function reversedNote(levels: readonly LevelHead[]): readonly Diagnostic[] {
  const [first, last] = [levels[0], levels.at(-1)];
  if (!first || !last) return [];
  return [report('levels-reversed', last.place, { first: first.title, last: last.title })];
}

/** Ranks or numbers go down, and neither goes up. */
function descends(titles: readonly string[]): boolean {
  const ways = new Set([way(titles.map(rankOf)), way(numbersOf(titles))]);
  return ways.has('down') && !ways.has('up') && !ways.has('mixed');
}

/** Which way the values go, if half of the titles have one. */
function way(values: readonly (number | undefined)[]): 'up' | 'down' | 'mixed' | 'none' {
  const known = values.filter((value) => value !== undefined);
  const steps = known.slice(1).map((value, index) => value - (known[index] ?? value));
  const [up, down] = [steps.some((step) => step > 0), steps.some((step) => step < 0)];
  if (up && down) return 'mixed';
  if (2 * known.length < values.length) return up ? 'up' : 'none';
  if (up) return 'up';
  return down ? 'down' : 'none';
}

const ladder: readonly string[] = [
  'intern trainee apprentice estagiario becario stagiaire stagista praktikant стажер',
  'junior jr associate graduate entry младшии джуниор mlodszy',
  'mid middle intermediate medior pleno intermedio среднии мидл',
  'senior sr старшии сеньор starszy',
  'staff',
  'principal',
  'distinguished',
  'fellow',
];

const rankByWord = new Map(
  ladder.flatMap((words, rank) => words.split(' ').map((word) => [word, rank] as const)),
);

/** "Senior Staff" is above "Staff"; "Associate Principal" is not below "Associate". */
function rankOf(title: string): number | undefined {
  const ranks = plainWords(title).flatMap((word) => rankByWord.get(word) ?? []);
  if (ranks.length === 0) return undefined;
  return Math.max(...ranks) + (ranks.length > 1 && Math.min(...ranks) === 3 ? 0.5 : 0);
}

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** The numbers of titles that are otherwise alike: "L5", "Level 5 – …", "Engineer III". */
function numbersOf(titles: readonly string[]): readonly (number | undefined)[] {
  const read = titles.map(numbered);
  const stems = new Map<string, number>();
  for (const one of read) if (one) stems.set(one.stem, (stems.get(one.stem) ?? 0) + 1);
  const [common] = [...stems].toSorted(([, a], [, b]) => b - a);
  return read.map((one) => (one && one.stem === common?.[0] ? one.number : undefined));
}

function numbered(title: string): { readonly stem: string; readonly number: number } | undefined {
  const words = plainWords(title);
  const code = /^(\p{L}{1,3})(\d{1,2})$/u.exec(words[0] ?? '');
  if (code) return { stem: code[1] ?? '', number: Number(code[2]) };
  const at = words.findIndex((word) => /^\d{1,2}[a-z]?$/.test(word) || roman.includes(word));
  if (at < 0) return undefined;
  const word = words[at] ?? '';
  const number = /^\d/.test(word) ? Number.parseInt(word, 10) : roman.indexOf(word) + 1;
  return { stem: words.slice(0, at).join(' '), number };
}

/** Lists of keys as one: the longest first, what it lacks put in after what stands before it. */
export function merged(lists: readonly (readonly string[])[]): readonly string[] {
  const found: string[] = [];
  const known = new Set<string>();
  for (const list of lists.toSorted((a, b) => b.length - a.length)) {
    for (const [at, key] of list.entries()) {
      if (known.has(key)) continue;
      known.add(key);
      found.splice(spotFor(found, list, at), 0, key);
    }
  }
  return found;
}

/** After the key before it in its own list; for the first, before the next one that is known. */
function spotFor(found: readonly string[], list: readonly string[], at: number): number {
  if (at > 0) return found.indexOf(list[at - 1] ?? '') + 1;
  const next = list.find((key) => found.includes(key));
  return next === undefined ? found.length : found.indexOf(next);
}
