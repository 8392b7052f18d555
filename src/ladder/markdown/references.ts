/** References resolved where they stand, links made safe, pictures given their files. */
import type { FootnoteReference, Image, Link, Nodes, RootContent } from 'mdast';
import { type Diagnostic, type Place, report } from '../../diagnostics.ts';
import { fileAt } from '../folder/file-targets.ts';
import type { Manuscript, Read } from './manuscript.ts';
import { placeOf } from './manuscript.ts';
import { joined, withChildren } from './nodes.ts';
import { shown } from './picture-target.ts';
import { readImage } from './pictures.ts';
import { wordsOf } from '../words.ts';

interface Reach {
  readonly manuscript: Manuscript;
  /** For nodes that came out of HTML and have no place of their own. */
  readonly place: Place;
  /** A footnote's own footnotes are not followed: they could go round in a circle. */
  readonly insideNote: boolean;
}

/**
 * The same nodes without references, definitions and unsafe links; a picture whose file is not at
 * hand is replaced by its words. A footnote's text follows its mark in parentheses.
 */
export function settle(
  nodes: readonly RootContent[],
  manuscript: Manuscript,
  place: Place,
): Read<readonly RootContent[]> {
  return all(nodes, { manuscript, place, insideNote: false });
}

function all(nodes: readonly RootContent[], reach: Reach): Read<readonly RootContent[]> {
  const results = nodes.map((node) => one(node, reach));
  return {
    value: results.flatMap(({ value }) => value),
    messages: results.flatMap(({ messages }) => messages),
  };
}

const silent = (value: readonly RootContent[]): Read<readonly RootContent[]> => ({
  value,
  messages: [],
});

function one(node: RootContent, reach: Reach): Read<readonly RootContent[]> {
  const { definitions } = reach.manuscript;
  if (node.type === 'linkReference') {
    const url = definitions.get(node.identifier)?.url ?? '';
    return link({ ...node, type: 'link', url }, reach);
  }
  if (node.type === 'imageReference') {
    const url = definitions.get(node.identifier)?.url ?? '';
    return picture({ ...node, type: 'image', url }, reach);
  }
  if (node.type === 'link') return link(node, reach);
  if (node.type === 'image') return picture(node, reach);
  if (node.type === 'footnoteReference') return note(node, reach);
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return silent([]);
  return 'children' in node ? within(node, reach) : silent([node]);
}

/** A node with its children settled. */
function within(
  node: Extract<RootContent, { children: unknown }>,
  reach: Reach,
): Read<readonly RootContent[]> {
  const { value, messages } = all(node.children, reach);
  return { value: [withChildren(node, value)], messages };
}

const isSafe = (url: string): boolean => /^(?:https?:|mailto:|#)/i.test(url);

function link(node: Link, reach: Reach): Read<readonly RootContent[]> {
  const { value, messages } = all(node.children, reach);
  const isWordless = wordsOf(value) === '';
  if (isWordless && node.url.startsWith('#')) return { value, messages };
  const words = isWordless ? textOf(node.url) : value;
  if (isSafe(node.url)) {
    return { value: [withChildren(node, words)], messages };
  }
  return { value, messages: [...messages, ...lost(node, reach)] };
}

const textOf = (value: string): readonly RootContent[] =>
  value === '' ? [] : [{ type: 'text', value }];

const placeIn = (node: Nodes, { manuscript, place }: Reach): Place =>
  node.position ? placeOf(manuscript.file, node) : place;

/**
 * An anchor such as `<a name="top">` has no target to lose; a file that is read too stands beside it.
 */
function lost(node: Link, reach: Reach): readonly Diagnostic[] {
  const { file, neighbours } = reach.manuscript;
  if (node.url === '' || (neighbours && fileAt(node.url, file, neighbours))) return [];
  const values = { url: shown(node.url), words: wordsOf(node.children) };
  return [report('link-target-dropped', placeIn(node, reach), values)];
}

function picture(node: Image, reach: Reach): Read<readonly RootContent[]> {
  return readImage(node, reach.manuscript, placeIn(node, reach));
}

function note(node: FootnoteReference, reach: Reach): Read<readonly RootContent[]> {
  const definition = reach.manuscript.footnotes.get(node.identifier);
  if (!definition || reach.insideNote) return silent(textOf(`[${node.label ?? node.identifier}]`));
  const { value, messages } = all(definition.children, { ...reach, insideNote: true });
  const phrases = joined(value.map(phrasesOf), { type: 'text', value: ' ' });
  return { value: [...textOf(' ('), ...phrases, ...textOf(')')], messages };
}

const phrasesOf = (block: RootContent): readonly RootContent[] =>
  block.type === 'paragraph' ? block.children : textOf(wordsOf([block]));
