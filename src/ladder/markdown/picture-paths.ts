/** Which files of pictures a ladder names, so that they can be read before the ladder is. */
import type { Nodes as HtmlNodes } from 'hast';
import type { Html } from 'mdast';
import { visit } from 'unist-util-visit';
import { readText } from '../../text.ts';
import { readElements } from './html.ts';
import { largestFile } from './limits.ts';
import { type Manuscript, parse } from './manuscript.ts';
import { targetOf } from './picture-target.ts';

/** Paths from the folder of the ladder's file, each once; those that lead out of it begin with `..`. */
export function picturePaths(bytes: Uint8Array): readonly string[] {
  if (bytes.length > largestFile) return [];
  const { text } = readText('', bytes);
  if (!/!\[|<img/i.test(text)) return [];
  const manuscript = parse('', text);
  if ('code' in manuscript) return [];
  const paths = urlsIn(manuscript).map((url) => targetOf(url));
  return [...new Set(paths.flatMap((target) => (target.kind === 'path' ? target.path : [])))];
}

function urlsIn({ root, definitions }: Manuscript): readonly string[] {
  const urls: string[] = [];
  visit(root, (node) => {
    if (node.type === 'image') urls.push(node.url);
    if (node.type === 'imageReference') urls.push(definitions.get(node.identifier)?.url ?? '');
    if (node.type === 'html' && /<img/i.test(node.value)) urls.push(...urlsInHtml(node));
  });
  return urls;
}

function urlsInHtml(node: Html): readonly string[] {
  const urls: string[] = [];
  const tree: HtmlNodes = readElements([node], { file: '' })?.value ?? {
    type: 'root',
    children: [],
  };
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'img' && typeof properties['src'] === 'string') urls.push(properties['src']);
  });
  return urls;
}
