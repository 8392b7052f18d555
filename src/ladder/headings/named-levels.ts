/** Levels inside one section: as names of bullets or paragraphs, rows of a table, or numbers. */
import type { List, RootContent, Table } from 'mdast';
import { type Branch, itemBranch } from '../markdown/branches.ts';
import type { FrontMatter } from '../front-matter.ts';
import { type Grid, gridOf } from '../table/grid.ts';
import { type Item, itemsOf } from './items.ts';
import type { LevelSet } from './level-set.ts';
import { isLevelTitle } from '../level/level-words.ts';
import type { Section } from '../markdown/outline.ts';
import { lettersOf } from '../words.ts';

/** What decides whether a name is one of a level. */
export interface Reckoning {
  readonly front: FrontMatter;
  /** The titles of the levels that numbers stand for, where the file says so. */
  readonly numbered?: readonly string[];
}

/** The levels inside the branch's own section; nothing where it does not name two. */
export const namedLevels = (head: Branch, reckoning: Reckoning): LevelSet | undefined =>
  tableLevels(head, reckoning.front) ??
  itemLevels(head, reckoning.front) ??
  numberedLevels(head, reckoning);

const without = (section: Section, nodes: readonly RootContent[]): Section => ({
  ...section,
  nodes,
});

const furtherBelow = ({ below }: Branch): readonly Section[] =>
  below.flatMap((branch) => [branch.section, ...furtherBelow(branch)]);

/** Names of which half are levels'; other names that stand below several of them are theirs. */
function itemLevels(head: Branch, front: FrontMatter): LevelSet | undefined {
  const items = itemsOf(head.section.nodes);
  const named = items.filter(({ name }) => name !== undefined);
  const isLevel = ({ name }: Item): boolean => name !== undefined && isLevelTitle(name, front);
  const inner = repeated(named.filter((item) => !isLevel(item)));
  const outer = named.filter(({ name = '' }) => !inner.has(lettersOf(name)));
  const found = outer.filter(isLevel);
  if (found.length < 2 || 2 * found.length < outer.length) return undefined;
  const levels: { readonly item: Item; readonly below: Item[] }[] = [];
  const rest: RootContent[] = [];
  for (const item of items) {
    const open = levels.at(-1);
    if (isLevel(item)) levels.push({ item, below: [] });
    else if (open && inner.has(lettersOf(item.name ?? ''))) open.below.push(item);
    else rest.push(...item.whole);
  }
  return {
    head,
    form: 'names',
    levels: levels.map(({ item, below }) =>
      itemBranch(
        head.section,
        item,
        below.map((one) => itemBranch(head.section, one)),
      ),
    ),
    others: [without(head.section, rest), ...furtherBelow(head)],
    messages: [],
  };
}

/** The names that occur more than once. */
function repeated(items: readonly Item[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { name = '' } of items) {
    const key = lettersOf(name);
    if (seen.has(key)) again.add(key);
    seen.add(key);
  }
  return again;
}

/** One table whose first column names levels: a row for each. */
function tableLevels(head: Branch, front: FrontMatter): LevelSet | undefined {
  const { section } = head;
  const tables = section.nodes.filter((node): node is Table => node.type === 'table');
  const [table] = tables;
  if (!table || tables.length > 1) return undefined;
  const { value: grid, messages } = gridOf(table, section.manuscript);
  const names = grid.rows.map(({ cells }) => cells[0]?.text ?? '');
  const known = names.filter((name) => isLevelTitle(name, front)).length;
  if (known < 2 || 2 * known < names.length || names.includes('')) return undefined;
  const rest = section.nodes.filter((node) => node !== table);
  const stray = grid.prose.flatMap(({ content }) => content);
  return {
    head,
    form: 'table',
    levels: grid.rows.map((_, row) => rowBranch(section, grid, row)),
    others: [without(section, [...rest, ...stray]), ...furtherBelow(head)],
    messages,
  };
}

/** A second column holds what the level asks for; several are named by their headers. */
function rowBranch(section: Section, { header, rows }: Grid, row: number): Branch {
  const [first, ...cells] = rows[row]?.cells ?? [];
  const place = first?.place ?? section.place;
  const own = { ...section, depth: section.depth + 1, isContents: false };
  const columns = cells.map((cell, index) => ({
    section: {
      ...own,
      title: header.cells[index + 1]?.text ?? '',
      place: cell.place,
      nodes: cell.content,
    },
    below: [],
  }));
  const [only] = columns;
  const isOne = columns.length === 1 && only;
  return {
    section: { ...own, title: first?.text ?? '', place, nodes: isOne ? only.section.nodes : [] },
    below: isOne
      ? []
      : columns.filter(({ section: { title, nodes } }) => title !== '' || nodes.length > 0),
  };
}

/** One numbered list with an item for each level, in a file that says what the numbers stand for. */
function numberedLevels(head: Branch, { numbered }: Reckoning): LevelSet | undefined {
  const { section } = head;
  const lists = section.nodes.filter(isNumbered);
  const [list] = lists;
  if (!list || !numbered || lists.length > 1 || list.children.length !== numbered.length)
    return undefined;
  return {
    head,
    form: 'numbers',
    levels: list.children.map((item, index) =>
      itemBranch(section, {
        name: numbered[index] ?? '',
        nodes: item.children,
        whole: item.children,
        from: item,
      }),
    ),
    others: [
      without(
        section,
        section.nodes.filter((node) => node !== list),
      ),
      ...furtherBelow(head),
    ],
    messages: [],
  };
}

const isNumbered = (node: RootContent): node is List =>
  node.type === 'list' && node.ordered === true;
