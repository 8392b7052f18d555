/** A manuscript as its headings divide it. */
import type { List, ListItem, RootContent } from 'mdast';
import type { Place } from '../../diagnostics.ts';
import { type Manuscript, placeOf } from './manuscript.ts';
import { wordsOf } from '../words.ts';

export interface Section {
  /** 0 for what stands above the first heading, which has no title. */
  readonly depth: number;
  readonly title: string;
  readonly place: Place;
  /** Up to the next heading of any depth; rules and lists of contents are left out. */
  readonly nodes: readonly RootContent[];
  /** It holds a list of contents. */
  readonly isContents: boolean;
  /** The file it stands in. */
  readonly manuscript: Manuscript;
}

/** The sections in the order of the file. */
export function outlineOf(manuscript: Manuscript): readonly Section[] {
  const { file, root } = manuscript;
  const starts = root.children.flatMap(({ type }, index) => (type === 'heading' ? [index] : []));
  return [-1, ...starts].map((start, at) => {
    const head = root.children[start];
    const nodes = root.children.slice(start + 1, starts[at]);
    return {
      depth: head?.type === 'heading' ? head.depth : 0,
      title: head ? titleOf([head]) : '',
      place: head ? placeOf(file, head) : { file, line: 1, column: 1 },
      nodes: nodes.filter((node) => !isFurniture(node)),
      isContents: nodes.some(isContents),
      manuscript,
    };
  });
}

/** A title's words, without stray marks of emphasis (`**Senior Engineer`), an id or a last colon. */
const titleOf = (nodes: readonly RootContent[]): string =>
  wordsOf(nodes)
    .replace(/(?<=\S)\s*\{#[\w-]*\}$/, '')
    .replace(/^[*_]+(?=\S)|(?<=\S)(?:\*\*|__)$/g, '')
    .replace(/(?<=\S)\s*[:：]$/, '');

const isFurniture = (node: RootContent): boolean =>
  ['yaml', 'definition', 'footnoteDefinition', 'thematicBreak'].includes(node.type) ||
  isContents(node) ||
  (node.type === 'html' && /^\s*<!--(?:(?!-->)[^])*-->\s*$/.test(node.value));

/** A list whose every item is only a link to a heading: it helps to navigate, and says nothing. */
const isContents = (node: RootContent): boolean => node.type === 'list' && isLinks(node);

const isLinks = ({ children }: List): boolean => children.every(isLinkItem);

function isLinkItem({ children }: ListItem): boolean {
  const [first, ...rest] = children;
  return (
    first?.type === 'paragraph' &&
    first.children.length === 1 &&
    first.children.every((child) => child.type === 'link' && child.url.startsWith('#')) &&
    rest.every((child) => child.type === 'list' && isLinks(child))
  );
}
