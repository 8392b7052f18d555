/** The parts of a file that may each be a track. */
import type { Section } from '../markdown/outline.ts';

/** A heading with all that stands under it, or what stands above the first heading. */
export interface Scope {
  readonly head: Section;
  /** Sections with deeper headings. */
  readonly below: readonly Section[];
}

/** A scope begins at each heading of `depth` or above it. */
export function scopesOf(sections: readonly Section[], depth: number): readonly Scope[] {
  const scopes: { head: Section; below: Section[] }[] = [];
  for (const section of sections) {
    const open = scopes.at(-1);
    if (section.depth > depth && open && open.head.depth === depth) open.below.push(section);
    else scopes.push({ head: section, below: [] });
  }
  return scopes;
}

export const sectionsOf = ({ head, below }: Scope): readonly Section[] => [head, ...below];

/** "Coming soon" and the like: the track is meant, and not yet written. */
const stub =
  /^(?:tb[dcaw]|to be (?:defined|decided|done|added|written|confirmed|announced)|to ?do|coming soon|work in progress|wip|under construction|n\/?a|not (?:yet )?(?:defined|written)(?: yet)?)\b.{0,80}$/i;

/** Nothing stands under the heading, or only words that promise something. */
export function isEmpty(scope: Scope, words: string): boolean {
  if (sectionsOf(scope).some(({ isContents }) => isContents)) return false;
  return words === '' || stub.test(words);
}
