/** Words such as "Same as junior": which level they mean. */
import type { Level } from './model.ts';

/** `unknown`: the words refer to another level, but to none that can be told for certain. */
export type Reference = { readonly level: string } | 'unknown' | undefined;

const opening = /^(?:(?:the )?same as(?: for| in| at)?|identical to|as for|see)\s+(.+)$/i;
const previous = /^(?:(?:the )?(?:previous|prior|preceding|last|lower)(?: (?:level|one|step))?)$/;
const ditto = /^(?:["”“″〃]|''|ditto\.?|do\.)$/i;

/**
 * The level that `text` refers to as a whole, seen from the level at `index` of the track. A
 * ditto mark means the level before. Letters' case and punctuation do not count; a title may be
 * shortened at either end ("junior" for "Junior Engineer") or to initials ("SE I"), if just one
 * other level fits. `patterns` are further ways of saying it, `{level}` standing for the title.
 */
export function levelReferredTo(
  text: string,
  levels: readonly Level[],
  index: number,
  patterns: readonly string[] = [],
): Reference {
  const before = levels[index - 1];
  if (ditto.test(text)) return before ? { level: before.id } : 'unknown';
  const name = nameIn(text, patterns) ?? opening.exec(text)?.[1];
  if (name === undefined) return undefined;
  const wanted = bare(name);
  if (previous.test(wanted)) return before ? { level: before.id } : 'unknown';
  const others = levels.filter((_, other) => other !== index);
  const found = named(wanted, others);
  if (found) return { level: found.id };
  // "See the handbook" and "Same as for Senior, and mentors two people" are plain statements.
  return /^see\b/i.test(text) || wanted.split(' ').length > 6 ? undefined : 'unknown';
}

function nameIn(text: string, patterns: readonly string[]): string | undefined {
  const forms = patterns.map(
    (pattern) => new RegExp(`^${pattern.split('{level}').map(literal).join('(.+)')}$`, 'iu'),
  );
  return forms.map((form) => form.exec(text)?.[1]).find((name) => name !== undefined);
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
