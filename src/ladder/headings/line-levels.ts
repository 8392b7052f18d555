/** Levels whose titles are plain lines of paragraphs, as text that was pasted has them. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { codeOf, likeness } from '../level/level-words.ts';
import { withChildren } from '../markdown/nodes.ts';
import type { Section } from '../markdown/outline.ts';
import { lettersOf, wordsOf } from '../words.ts';

type Line = readonly PhrasingContent[];

/** "LVL 2 - Engineer I": where three such lines of one section count upwards, each is put in bold. */
export const codedLines = (sections: readonly Section[]): readonly Section[] =>
  sections.map((section) => {
    const titles = titlesIn(section).filter(isCoded);
    const stems = new Set(
      titles.map((title) => lettersOf(codeOf(title) ?? '').replace(/\d.*/, '')),
    );
    return isCounted(titles) && stems.size === 1 ? cutAt(section, titles) : section;
  });

/** "3 - Practice": where two sections or more count so from line to line with the same titles. */
export function countedLines(
  sections: readonly Section[],
): { readonly sections: readonly Section[]; readonly levels: readonly string[] } | undefined {
  const lists = sections.map((section) => titlesIn(section).filter(isNumbered));
  const found = lists.filter((titles) => isCounted(titles) && areSteps(titles));
  const [levels = []] = found.toSorted((a, b) => b.length - a.length);
  const alike = found.filter((titles) => titles.every((title) => levels.includes(title)));
  if (alike.length < 2 || alike.length < found.length) return undefined;
  return { sections: sections.map((section) => cutAt(section, levels)), levels };
}

const isCoded = (title: string): boolean =>
  codeOf(title) !== undefined &&
  /^\S{1,40} ?\d{1,9}\p{L}?\s+[–—-]\s/u.test(title) &&
  likeness(title) === 'sure';

const isNumbered = (title: string): boolean =>
  /^\d{1,2} ?[–—-] \S/.test(title) && title.split(' ').length < 7 && !/[.!?]$/.test(title);

const numberOf = (title: string): number => Number(/\d+/.exec(title)?.[0] ?? '');

/** Three at least, none twice, none below the one before. */
const isCounted = (titles: readonly string[]): boolean =>
  titles.length > 2 &&
  new Set(titles).size === titles.length &&
  titles.every((title, at) => at === 0 || numberOf(title) >= numberOf(titles[at - 1] ?? ''));

const areSteps = (titles: readonly string[]): boolean =>
  titles.every((title, at) => at === 0 || numberOf(title) === numberOf(titles[at - 1] ?? '') + 1);

/** The lines that are plain words. */
const titlesIn = ({ nodes }: Section): readonly string[] =>
  nodes.flatMap((node) => (node.type === 'paragraph' ? linesOf(node).flatMap(plainOf) : []));

const plainOf = ([first, ...rest]: Line): readonly string[] =>
  first?.type === 'text' && rest.length === 0 ? [wordsOf([first])] : [];

function linesOf({ children }: Paragraph): readonly Line[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    const parts = child.type === 'text' ? child.value.split('\n') : [];
    if (child.type === 'break') lines.push([]);
    else if (parts.length === 0) lines.at(-1)?.push(child);
    for (const [at, value] of parts.entries()) {
      if (at > 0) lines.push([]);
      if (child.type === 'text' && value !== '') lines.at(-1)?.push({ ...child, value });
    }
  }
  return lines;
}

function cutAt(section: Section, titles: readonly string[]): Section {
  const known = new Set(titles);
  const cut = (node: RootContent): readonly RootContent[] => {
    if (node.type !== 'paragraph') return [node];
    const lines = linesOf(node);
    return lines.some((line) => plainOf(line).some((title) => known.has(title)))
      ? pieces(node, lines, known)
      : [node];
  };
  return { ...section, nodes: section.nodes.flatMap(cut) };
}

/** A title becomes a paragraph in bold; the lines below it stay lines. */
function pieces(
  node: Paragraph,
  lines: readonly Line[],
  known: ReadonlySet<string>,
): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let open: PhrasingContent[] | undefined;
  for (const [at, line] of lines.entries()) {
    const isTitle = plainOf(line).some((title) => known.has(title));
    if (isTitle) {
      found.push(paragraphAt(node, at, [{ type: 'strong', children: [...line] }]));
      open = undefined;
    } else if (open) open.push({ type: 'break' }, ...line);
    else {
      open = [...line];
      found.push(paragraphAt(node, at, open));
    }
  }
  return found;
}

/** The paragraph with these words, from its line `at` on. */
function paragraphAt(node: Paragraph, at: number, children: PhrasingContent[]): Paragraph {
  const { position } = node;
  if (!position || at === 0) return { ...node, children };
  const start = { line: position.start.line + at, column: 1 };
  return { ...withChildren(node, []), children, position: { ...position, start } };
}
