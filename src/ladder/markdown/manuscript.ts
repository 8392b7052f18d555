/** One Markdown file, parsed. */
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Diagnostic, type Place, report } from '../../diagnostics.ts';
import { withoutTableComments } from './comments.ts';
import type { FilesRead } from '../folder/file-targets.ts';
import { deepestNesting, deepestNode, largestFile, refuse } from './limits.ts';
import type { PictureSources } from './picture-sources.ts';

export interface Manuscript {
  /** As shown in messages. */
  readonly file: string;
  readonly lines: readonly string[];
  readonly root: Root;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** The files that are read with it: a link to one of them leads somewhere. */
  readonly neighbours?: FilesRead;
  /** What the disk has of the pictures that the file names. */
  readonly pictures?: PictureSources;
}

/** What a step read, and what it has to say about it. */
export interface Read<T> {
  readonly value: T;
  readonly messages: readonly Diagnostic[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze();

/** Parses CommonMark with GitHub's extensions; an error instead where the nesting is hostile. */
export function parse(file: string, text: string): Manuscript | Diagnostic {
  const refused = refuse(file, linesIn(text));
  if (refused) return refused;
  const read = withoutTableComments(text);
  const root = parseTree(read);
  const tooDeep = report('nesting-too-deep', { file, line: 1 }, { limit: deepestNesting });
  if (!root) return tooDeep;
  const { depth, node } = deepestNode(root);
  // Three more than the limit: the root, a paragraph and its text are no nesting.
  if (depth > deepestNesting + 3) return { ...tooDeep, ...placeOf(file, node) };
  const manuscript = { file, lines: linesIn(read), root, ...definitionsOf(root) };
  return repeatedNote(manuscript) ?? manuscript;
}

const linesIn = (text: string): readonly string[] => text.split(/\r\n|\r|\n/);

function parseTree(text: string): Root | undefined {
  try {
    return parser.parse(text);
  } catch (error) {
    // The parser recurses into what `refuse` cannot foresee.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** As in CommonMark, the first of several definitions of one label counts. */
function definitionsOf(root: Root): Pick<Manuscript, 'definitions' | 'footnotes'> {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  visit(root, ['definition', 'footnoteDefinition'], (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) {
      footnotes.set(node.identifier, node);
    }
  });
  return { definitions, footnotes };
}

/** Characters that footnotes may add, each time they are referred to. */
const longestNotes = largestFile;

/** A footnote's text stands wherever it is referred to: a long one, often, fills all memory. */
function repeatedNote({ file, root, footnotes }: Manuscript): Diagnostic | undefined {
  let total = 0;
  let found: Diagnostic | undefined;
  visit(root, 'footnoteReference', (node) => {
    const note = footnotes.get(node.identifier);
    total += (note?.position?.end.offset ?? 0) - (note?.position?.start.offset ?? 0);
    found ??=
      total > longestNotes ? report('footnote-repeated', placeOf(file, node), {}) : undefined;
  });
  return found;
}

/** Where a node begins in the file. */
export function placeOf(file: string, node: Pick<Nodes, 'position'>): Place {
  const start = node.position?.start;
  return start ? { file, line: start.line, column: start.column } : { file };
}
