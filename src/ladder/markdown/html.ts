/** HTML inside Markdown, read into Markdown nodes; what cannot be printed is left out. */
import type {
  Element,
  ElementContent,
  Nodes as HtmlNodes,
  Root as HtmlRoot,
  RootContent as HtmlContent,
  Text,
} from 'hast';
import { raw } from 'hast-util-raw';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, Paragraph, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { type Diagnostic, type Place, report } from '../../diagnostics.ts';
import { handlers, settleLang } from './html-language.ts';
import { deepestNesting } from './limits.ts';
import type { Read } from './manuscript.ts';
import { isBlock, withChildren } from './nodes.ts';

/** The same nodes with every `html` node read; comments, scripts and the like are left out. */
export function readHtml(
  nodes: readonly RootContent[],
  place: Place,
): Read<readonly RootContent[]> {
  const source = nodes.flatMap(htmlIn);
  if (source.length === 0) return { value: nodes, messages: [] };
  const refused = refuseHtml(source.join(''), place);
  if (refused) return { value: nodes.flatMap(withoutHtml), messages: [refused] };
  const { value: tree, messages } = readTree(inBlocks(nodes), place);
  const open = source.some(isOpenComment) ? [report('comment-unclosed', place, {})] : [];
  return { value: blocksOf(tree.children), messages: [...messages, ...open] };
}

/** The same for nodes that are one table: its elements, or nothing where they are refused. */
export function readElements(
  nodes: readonly RootContent[],
  place: Place,
): Read<HtmlRoot> | undefined {
  const source = nodes.flatMap(htmlIn).join('');
  return refuseHtml(source, place) ? undefined : readTree(nodes, place);
}

/** What stands in an element, as Markdown. */
export const markdownOf = ({ children }: Element): readonly RootContent[] => blocksOf(children);

const blocksOf = (nodes: readonly HtmlContent[]): readonly RootContent[] =>
  childrenOf(toMdast({ type: 'root', children: nodes.flatMap(captionFirst) }, { handlers }));

/** Markdown's tables have no caption: it goes above. */
function captionFirst(node: HtmlContent): HtmlContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(captionFirst).filter(isContent);
  if (node.tagName !== 'table') return [{ ...node, children }];
  const captions = children.filter(isCaption).map((one) => ({ ...one, tagName: 'div' }));
  return [...captions, { ...node, children: children.filter((child) => !isCaption(child)) }];
}

const isContent = (node: HtmlContent): node is ElementContent => node.type !== 'doctype';

const isCaption = (node: HtmlContent): node is Element =>
  node.type === 'element' && node.tagName === 'caption';

function readTree(nodes: readonly RootContent[], place: Place): Read<HtmlRoot> {
  const tree = toHast({ type: 'root', children: [...nodes] }, { allowDangerousHtml: true });
  const faults: Faults = { dropped: new Set(), strange: new Set() };
  const value = sanitise(raw(tree), faults);
  const names = [...faults.dropped].map((name) => `<${name}>`).join(', ');
  const messages = [...faults.strange].map((tag) => report('html-language', place, { tag }));
  return {
    value,
    messages: [...(names ? [report('html-left-out', place, { names })] : []), ...messages],
  };
}

/** Elements that are left out, and languages that are none. */
interface Faults {
  readonly dropped: Set<string>;
  readonly strange: Set<string>;
}

/** Phrases without a paragraph would be parted by white space, as blocks are. */
const inBlocks = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.some(isBlock) ? [...nodes] : [withChildren(emptyParagraph, nodes)];

const emptyParagraph: Paragraph = { type: 'paragraph', children: [] };

const childrenOf = (tree: Nodes): readonly RootContent[] =>
  tree.type === 'root' ? tree.children : [];

function htmlIn(node: Nodes): readonly string[] {
  if (node.type === 'html') return [node.value];
  return 'children' in node ? node.children.flatMap(htmlIn) : [];
}

function withoutHtml(node: RootContent): readonly RootContent[] {
  if (node.type === 'html') return [];
  if (!('children' in node)) return [node];
  return [withChildren(node, node.children.flatMap(withoutHtml))];
}

const isOpenComment = (source: string): boolean =>
  /^\s*<!--/.test(source) && !source.includes('-->');

/**
 * Elements and the elements they stand in, added up. An element that is never ended is opened anew
 * in each paragraph, so that the tree may have as many: so many take about 5 s.
 */
const mostOpen = 100_000;

/** Fields that merged cells may cover, where a table is kept as text. */
const mostFields = 5_000_000;

/** Why this cannot be parsed; `p`, `li` and their like end by themselves, and so do not nest. */
function refuseHtml(source: string, place: Place): Diagnostic | undefined {
  let depth = 0;
  let open = 0;
  let covered = 0;
  for (const [, slash, name = '', rest = ''] of source.matchAll(tag)) {
    if (!selfEnding.test(name)) depth = Math.max(0, depth + (slash ? -1 : 1));
    open += depth;
    covered += fields(rest);
    if (depth > deepestNesting) return report('nesting-too-deep', place, { limit: deepestNesting });
    if (open > mostOpen || covered > mostFields) return report('markup-too-dense', place, {});
  }
  return undefined;
}

const tag = /<(\/?)([a-z][a-z0-9-]*)([^<>]*)/gi;

/** How many fields of a table a cell covers, by its attributes: each is filled in on its own. */
const fields = (attributes: string): number =>
  ['colspan', 'rowspan'].reduce((product, name) => {
    const span = new RegExp(`${name}\\s*=\\s*["']?\\s*(\\d+)`, 'i').exec(attributes);
    return product * Math.max(1, Number(span?.[1] ?? 1));
  }, 1);

const selfEnding =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|source|t[dhr]|tbody|thead|track|wbr)$/i;

/** Elements whose content is no text for a reader. */
const unreadable =
  /^(?:script|style|iframe|template|object|embed|noscript|noembed|noframes|audio|video|canvas|svg|math|frame|frameset|applet|head|textarea|select|button|plaintext|xmp|form)$/;

function sanitise(tree: HtmlNodes, faults: Faults): HtmlRoot {
  const children = 'children' in tree ? tree.children : [];
  return { type: 'root', children: children.flatMap((child) => sanitiseOne(child, faults)) };
}

/** `lang` is the language that the parts of a table around it are in. */
function sanitiseOne(
  node: HtmlContent,
  faults: Faults,
  lang?: string,
): readonly (Element | Text)[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  if (unreadable.test(node.tagName)) {
    faults.dropped.add(node.tagName);
    return [];
  }
  const { element, inside } = settleLang(node, lang, faults.strange);
  const children = node.children.flatMap((child) => sanitiseOne(child, faults, inside));
  return isRaised(node.tagName) ? raised(node.tagName, children) : [{ ...element, children }];
}

const isRaised = (name: string): boolean => name === 'sup' || name === 'sub';

/** Markdown has no raised figures, so `10<sup>3</sup>` becomes `10³`; other text stays level. */
function raised(name: string, children: readonly (Element | Text)[]): readonly (Element | Text)[] {
  const [only] = children;
  if (children.length > 1 || only?.type !== 'text' || !/^\s*\d+\s*$/.test(only.value))
    return children;
  const figures = name === 'sup' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉';
  return [
    { ...only, value: only.value.replace(/\d/g, (digit) => figures[Number(digit)] ?? digit) },
  ];
}
