/** A file of YAML or JSON, or front matter that holds a ladder, as a manuscript. */
import type { RootContent } from 'mdast';
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { Manuscript } from '../markdown/manuscript.ts';
import type { ReadFrontMatter } from '../front-matter.ts';
import { isEmpty } from './datum.ts';
import { type DataLadder, ladderOf } from './ladder.ts';
import { sourceText } from './passage.ts';
import { readSettings, type Settings } from './settings.ts';
import { datumOf } from './yaml.ts';

/** A manuscript that was not parsed from Markdown, with what its own settings say. */
export interface DataManuscript {
  readonly manuscript: Manuscript;
  readonly front: ReadFrontMatter;
}

/** The file as a manuscript; messages where it is not YAML. */
export function yamlManuscript(file: string, text: string): DataManuscript | readonly Diagnostic[] {
  const read = readData(file, text);
  if (!('ladder' in read)) return read;
  return manuscriptOf({ file, text, nodes: read.ladder.nodes }, read);
}

/** Markdown whose front matter holds the levels, its own words below; nothing otherwise. */
export function frontManuscript(manuscript: Manuscript, text: string): DataManuscript | undefined {
  const [node, ...body] = manuscript.root.children;
  if (
    node?.type !== 'yaml' ||
    !/^[ \t]*(?:-[ \t]*)?\S+:[ \t]*\r?\n[ \t]+|\[\s*\{/m.test(node.value)
  )
    return undefined;
  const end = (node.position?.end.offset ?? 0) - 3;
  const read = readData(manuscript.file, text.slice(0, end));
  if (!('ladder' in read) || !read.ladder.isLadder) return undefined;
  const { file } = manuscript;
  const made = manuscriptOf({ file, text, nodes: [...read.ladder.nodes, ...body] }, read);
  return { ...made, manuscript: { ...manuscript, root: made.manuscript.root } };
}

interface ReadData {
  readonly ladder: DataLadder;
  readonly settings: Settings;
}

function readData(file: string, text: string): ReadData | readonly Diagnostic[] {
  const datum = datumOf({ file, text });
  if (!('kind' in datum)) return datum;
  const settings = readSettings(file, text);
  const printing = { source: sourceText(text), breaks: 'soft' } as const;
  const ladder = isEmpty(datum)
    ? { nodes: [], isLadder: false, messages: [] }
    : ladderOf(datum, printing, { file, keys: settings.keys });
  return { ladder, settings };
}

function manuscriptOf(
  { file, text, nodes }: { file: string; text: string; nodes: readonly RootContent[] },
  { ladder, settings }: ReadData,
): DataManuscript {
  const note = ladder.isLadder
    ? []
    : [report('data-unrecognised', { file, line: 1, column: 1 }, {})];
  return {
    manuscript: {
      file,
      lines: text.split(/\r\n|\r|\n/),
      root: { type: 'root', children: [...nodes] },
      definitions: new Map(),
      footnotes: new Map(),
    },
    front: { ...settings, messages: [...settings.messages, ...ladder.messages, ...note] },
  };
}
