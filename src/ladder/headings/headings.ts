/** Shape E: a heading for each level; below it bullets, with or without competencies' headings. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import { additiveNote } from './additive.ts';
import { type Branch, isFilled } from '../markdown/branches.ts';
import { readFacts } from './fact-matrix.ts';
import type { FrontMatter } from '../front-matter.ts';
import { bodyAround, keptAsProse, type Part } from './heading-body.ts';
import { layoutOf } from './heading-layout.ts';
import { levelFacts } from './level-facts.ts';
import { keptAsText, tooLarge } from './largest-matrix.ts';
import { orderOf, reversedNote } from './level-order.ts';
import { type LevelSet, namingOf } from './level-set.ts';
import { insideOf } from './level-sets.ts';
import { readProse, untitled } from '../markdown/prose.ts';
import type { Read } from '../markdown/manuscript.ts';
import type { RichText } from '../model.ts';
import type { Reader } from '../shape.ts';

/**
 * A track is what stands above a set of levels (see `levelSets`). Its other words are its
 * introduction; what stands outside of tracks is the ladder's.
 */
export const readHeadings: Reader = (sections, front) => {
  const layout = layoutOf(sections, front);
  if (layout?.kind !== 'headings') return undefined;
  const { sets, messages } = layout;
  const tracks = sets.map((set) => ({ head: set.head.section, part: readTrack(set, front) }));
  const refused = tracks.find(({ part }) => part.refused)?.part.refused;
  if (refused) return keptAsText(sections, refused);
  const body = bodyAround(layout.sections, insideOf(sets), tracks);
  return { value: body.value, messages: [...messages, ...body.messages] };
};

function readTrack(set: LevelSet, front: FrontMatter): Part {
  const ordered = inOrder(set, front);
  const levels = ordered.value;
  const facts = levelFacts(levels);
  const heads = levels.map((level) => level.section);
  const refused = tooLarge(heads, facts.value);
  if (refused) return { value: { introduction: [], tracks: [] }, messages: [], refused };
  const matrix = readFacts(heads, facts.value, front);
  const introduction = introductionOf(set);
  const { title } = namingOf(set);
  const { place } = set.head.section;
  const track = { id: '', title, introduction: introduction.value, ...matrix.value, place };
  return {
    value: { introduction: [], tracks: [track] },
    messages: [
      ...[set, ordered, facts, matrix, introduction].flatMap(({ messages }) => messages),
      ...levels.filter((level) => !isFilled(level)).map(emptyLevel),
      ...additiveNote(heads, facts.value, front, place),
    ],
  };
}

/** The words of the set beside its levels. */
function introductionOf(set: LevelSet): Read<RichText> {
  const naming = namingOf(set);
  const { value, messages } = readProse(
    set.others.map((section) => (section.title === naming.title ? untitled(section) : section)),
  );
  const further = set.others.filter(({ title }, index) => index > 0 && title !== naming.title);
  return { value, messages: [...messages, ...further.flatMap(keptAsProse)] };
}

/** From the first to the last step. */
function inOrder({ levels }: LevelSet, front: FrontMatter): Read<readonly Branch[]> {
  const titles = levels.map(({ section }) => section.title);
  const { order, isTurned } = orderOf(titles, front);
  const value = order.flatMap((index) => levels[index] ?? []);
  return { value, messages: isTurned ? reversedNote(value.map(({ section }) => section)) : [] };
}

const emptyLevel = ({ section: { title, place } }: Branch): Diagnostic =>
  report('level-empty', place, { title });
