/**
 * Texts that are found together, each by itself. The same bytes give the same group: what follows from
 * its texts alone is worked out once.
 */
import type { Needle, Needles } from '../../audience/secret.ts';
import { fewIn, standing } from '../../audience/standing.ts';
import type { Withheld } from '../../audience/withheld.ts';
import { foldedTexts } from '../../folded.ts';
import { oncePer } from '../../memory.ts';
import type { Found, Group } from './found.ts';
import { holds } from './quoted.ts';

/** A needle, and the text that it stands in. */
export interface Standing {
  readonly needle: Needle;
  readonly text: Found;
}

interface Known {
  /** Its texts as letters, a line each. */
  readonly letters: string;
  readonly standing: readonly Standing[];
}

/** Of a group's texts, by what a company has that may be withheld. */
const knownOf = oncePer(workedOut);

function workedOut(needles: Needles, group: Group): Known {
  const all = group.map((text) => ({ text, ...standing(text.text, needles) }));
  return {
    letters: all.map(({ letters }) => letters).join('\n'),
    standing: all.flatMap(({ text, hits }) =>
      hits.flatMap(({ needle }) => (isTelling(needle, text) ? [{ needle, text }] : [])),
    ),
  };
}

/** Whether a needle that stands in a text by itself says something there. */
export function isTelling({ weak, exact }: Needle, { kind, text }: Found): boolean {
  if (weak && kind === 'technical') return false;
  return exact === undefined || holds(text, exact);
}

/** What stands in groups and may not be read. */
export function withheldAmong(
  groups: readonly Group[],
  { ofCompany, ofRecord, isWithheld }: Withheld,
): readonly Standing[] {
  const found: Standing[] = [];
  for (const needles of ofCompany)
    for (const group of groups)
      for (const one of knownOf(needles, group).standing)
        if (isWithheld(one.needle)) found.push(one);
  const [needles] = ofCompany;
  if (!needles || ofRecord.length === 0) return found;
  return [
    ...found,
    ...recordAmong(groups, ofRecord, needles).filter(({ needle }) => isWithheld(needle)),
  ];
}

/** Few needles, in many texts: almost none of them stands anywhere. */
function recordAmong(
  groups: readonly Group[],
  few: readonly Needle[],
  needles: Needles,
): readonly Standing[] {
  const letters = groups.map((group) => knownOf(needles, group).letters);
  const all = letters.join('\n');
  const candidates = few.filter((needle) => all.includes(needle.letters));
  if (candidates.length === 0) return [];
  return groups.flatMap((group, i) => {
    const inGroup = candidates.filter((needle) => letters[i]?.includes(needle.letters));
    return inGroup.length === 0 ? [] : group.flatMap((text) => recordIn(text, inGroup));
  });
}

function recordIn(text: Found, few: readonly Needle[]): readonly Standing[] {
  const hits = fewIn(few, foldedTexts([{ text: text.text }]));
  return hits.flatMap(({ needle }) => (isTelling(needle, text) ? [{ needle, text }] : []));
}
