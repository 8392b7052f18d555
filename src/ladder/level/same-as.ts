/** Words such as "Same as junior": which level they mean. */
import type { Level } from '../model.ts';
import { unwrapped } from '../markdown/wrapped.ts';

/** `unknown`: the words refer to another level, but to none that can be told for certain. */
export type Reference = { readonly level: string } | 'unknown' | undefined;

const opening = /^(?:(?:the )?same as(?: for| in| at)?|identical to|as for|see)\s+(\S.*)$/i;
const previous = /^(?:(?:the )?(?:previous|prior|preceding|last|lower)(?: (?:level|one|step))?)$/;
const ditto = /^(?:["”“″〃]|''|ditto\.?|do\.)$/i;

/** "Same", "No change", "As at the previous level". */
const repeated =
  /^(?:(?:the )?same(?: again| here| too)?|idem|unchanged|no changes?|as before|as (?:(?:at|in|for) )?(?:the )?(?:previous|prior|preceding|last)(?: level| one| step)?)[.!]?$/i;
const above = /^(?:(?:the )?same as|as|see|as at|as for)\s+above[.!]?$/i;

/** "Same as Mate, and teaches it" says more than what the other level asks for. */
const addition = /[,;:–—+&]|\s-\s|\b(?:and|plus|but|with|while|also|except)\b/i;

/**
 * The level that `text` refers to as a whole, seen from the level at `index` of the track. A
 * ditto mark means the level before; "above" the one that stands above in the file. Letters' case
 * and punctuation do not count; a title may be shortened at either end ("junior" for "Junior
 * Engineer") or to initials ("SE I"), if just one other level fits. `patterns` are further ways of saying it, `{level}` standing for the title.
 */
export function levelReferredTo(
  text: string,
  levels: readonly Level[],
  index: number,
  patterns: readonly string[] = [],
): Reference {
  const before = referenceTo(levels[index - 1]);
  const words = unwrapped(text);
  if (ditto.test(words) || repeated.test(words)) return before;
  if (above.test(words)) return referenceTo(levelAbove(levels, index));
  const name = nameIn(words, patterns) ?? opening.exec(words)?.[1];
  if (name === undefined) return undefined;
  const wanted = bare(name);
  if (previous.test(wanted)) return before;
  const others = levels.filter((_, other) => other !== index);
  const found = named(wanted, others);
  if (found) return { level: found.id };
  // "See the handbook" and "Same as for Senior, and mentors two people" are plain statements.
  const isPlain = /^see\b/i.test(words) || addition.test(name) || wanted.split(' ').length > 6;
  return isPlain ? undefined : 'unknown';
}

const referenceTo = (level: Level | undefined): Reference =>
  level ? { level: level.id } : 'unknown';

/** Where levels stand side by side, "above" is another competency, or none: that is not certain. */
function levelAbove(levels: readonly Level[], index: number): Level | undefined {
  const own = levels[index]?.place;
  return levels
    .filter(({ place }) => place.file === own?.file && (place.line ?? 0) < (own.line ?? 0))
    .toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0))
    .at(-1);
}

function nameIn(text: string, patterns: readonly string[]): string | undefined {
  const names = patterns.map((pattern) => formOf(pattern).exec(text)?.[1]);
  return names.find((name) => name !== undefined);
}

/** Only the first `{level}` stands for a title: several could take for ever to tell apart. */
function formOf(pattern: string): RegExp {
  const [before = '', ...after] = pattern.split('{level}');
  const title = after.length > 0 ? '(.+)' : '';
  return new RegExp(`^${literal(before)}${title}${literal(after.join('{level}'))}$`, 'iu');
}

const literal = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Lower case, no punctuation, no article, no "level" at either end. */
const bare = (name: string): string =>
  letters(name)
    .replace(/^(?:for |at |the |an? )+/, '')
    .replace(/^levels? (?=\p{L})| levels?$/gu, '');

const letters = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}+#]+/gu, ' ')
    .trim();

function named(wanted: string, levels: readonly Level[]): Level | undefined {
  const fits = [
    (title: string) => bare(title) === wanted,
    (title: string) => bare(title).startsWith(`${wanted} `) || bare(title).endsWith(` ${wanted}`),
    (title: string) => initials(title) === wanted,
  ];
  for (const fit of fits) {
    const found = levels.filter(({ title }) => fit(title));
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** "Software Engineer II" → "se ii". */
function initials(title: string): string {
  const words = letters(title).split(' ');
  const number = /^(?:[ivx]+|\d+)$/.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const first = words.map((word) => word.charAt(0)).join('');
  return number === undefined ? first : `${first} ${number}`;
}
