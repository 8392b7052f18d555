/** The file that leads through a folder: its links, or its `parts`, say what belongs together. */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, report } from '../../diagnostics.ts';
import { fileAt, type FilesRead, folderPathOf, slashed } from './file-targets.ts';
import { type Folder, folderName, isHome, leavesIn } from './folder.ts';
import { hasWords, type Leaf } from './leaf.ts';
import { readsLikeLevel } from '../level/level-words.ts';
import type { Manuscript, Read } from '../markdown/manuscript.ts';
import { namesOf } from './part-names.ts';
import { wordsOf } from '../words.ts';

/** A file that another leads to. */
export interface Lead {
  readonly file: string;
  /** The heading that the link stands below. */
  readonly heading: string;
}

export interface Guide {
  readonly leaf: Leaf;
  /** The files it leads to, each once, in its order. */
  readonly leads: readonly Lead[];
  /** Its front matter lists the parts: nothing else belongs to them. */
  readonly isStrict: boolean;
}

/** The guides of a folder, the one that says most of it first. `beside` is called as the folder. */
export function guidesOf(
  folder: Folder,
  beside: Leaf | undefined,
  among: FilesRead,
): Read<readonly Guide[]> {
  const candidates = [...(beside ? [beside] : []), ...folder.leaves].filter(
    (leaf) => speaks(leaf) && !folder.folders.some((one) => standsBeside(leaf, one)),
  );
  const read = candidates.map((leaf) => guideOf(leaf, among));
  const inside = new Set(leavesIn(folder).map(({ opened }) => opened.file));
  const guides = read
    .map(({ value }) => value)
    .map((guide) => ({ ...guide, leads: guide.leads.filter(({ file }) => inside.has(file)) }))
    .filter((guide) => isGuide(guide, folder, beside));
  return {
    value: guides.toSorted((a, b) => standing(b) - standing(a)),
    messages: read.flatMap(({ messages }) => messages),
  };
}

/** In its text, or in its front matter alone. */
const speaks = (leaf: Leaf): boolean => hasWords(leaf) || Object.keys(leaf.opened.front).length > 0;

const standing = ({ leaf, leads, isStrict }: Guide): number =>
  (isStrict ? 4 : 0) + (leads.length > 0 ? 2 : 0) + (isHome(leaf) ? 1 : 0);

/** By its name, unless it is a ladder itself; by its links, if it leads to half of the others. */
function isGuide({ leaf, leads, isStrict }: Guide, folder: Folder, beside?: Leaf): boolean {
  if (isStrict) return true;
  if (isHome(leaf) || leaf === beside) return leads.length > 1 || !leaf.isLadder;
  const others = folder.leaves.filter((one) => one !== leaf && !isHome(one));
  const isLevel = namesOf(leaf).some(readsLikeLevel);
  return leads.length > 1 && 2 * leads.length >= others.length && !leaf.isLadder && !isLevel;
}

/** The folder's own name in a path, for a file `engineering.md` beside the folder `engineering`. */
export const standsBeside = (leaf: Leaf, folder: Folder): boolean =>
  slashed(leaf.opened.file).replace(/\.[^./]*$/, '') === folder.path && folderName(folder) !== '';

function guideOf(leaf: Leaf, among: FilesRead): Read<Guide> {
  const { file, front, placeOf } = leaf.opened;
  const { parts } = front;
  if (!parts)
    return { value: { leaf, leads: linksIn(leaf, among), isStrict: false }, messages: [] };
  const found = parts.map((name) => ({ name, file: fileNamed(name, file, among) }));
  const missing = found.filter((part) => part.file === undefined);
  return {
    value: {
      leaf,
      leads: found.flatMap((part) => (part.file ? [{ file: part.file, heading: '' }] : [])),
      isStrict: true,
    },
    messages: missing.map(({ name }): Diagnostic =>
      report('part-unknown', placeOf(['parts']), { name }),
    ),
  };
}

/** As a link would be written, or from the folder of the file. */
const fileNamed = (name: string, from: string, among: FilesRead): string | undefined =>
  fileAt(encodeURI(name), from, among) ??
  among.get(slashed(`${folderPathOf(from)}/${name}`.replace(/^\//, '')));

/** Where links stand one below the other, those in running text count for nothing. */
function linksIn(leaf: Leaf, among: FilesRead): readonly Lead[] {
  const listed = leadsIn(leaf, among, new Set(['list', 'table']));
  return listed.length > 1 ? listed : leadsIn(leaf, among);
}

/** The files that a file links to, each where it is first named. */
function leadsIn(
  { opened: { file, manuscript } }: Leaf,
  among: FilesRead,
  within?: ReadonlySet<string>,
): readonly Lead[] {
  const found = new Map<string, Lead>();
  let heading = '';
  for (const node of manuscript.root.children) {
    if (node.type === 'heading') heading = wordsOf([node]);
    for (const url of within && !within.has(node.type) ? [] : urlsIn(node, manuscript)) {
      const target = fileAt(url, file, among);
      if (target !== undefined && target !== file && !found.has(target)) {
        found.set(target, { file: target, heading });
      }
    }
  }
  return [...found.values()];
}

function urlsIn(node: Nodes, { definitions }: Manuscript): readonly string[] {
  const urls: string[] = [];
  visit(node, ['link', 'linkReference'], (one) => {
    if (one.type === 'link') urls.push(one.url);
    if (one.type === 'linkReference') urls.push(definitions.get(one.identifier)?.url ?? '');
  });
  return urls;
}
