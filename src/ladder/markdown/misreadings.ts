/** What Markdown silently reads otherwise than it was meant, or leaves out. */
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, report } from '../../diagnostics.ts';
import { type Manuscript, placeOf } from './manuscript.ts';

export const checkMisreadings = (manuscript: Manuscript): readonly Diagnostic[] => [
  ...brokenTables(manuscript),
  ...unusedNotes(manuscript),
];

/** A table whose second line is missing or too short is a paragraph full of pipes. */
function brokenTables({ file, root, lines }: Manuscript): readonly Diagnostic[] {
  return root.children.flatMap((node, index) => {
    if (!node.position) return [];
    if (isIndentedRow(node, root.children[index - 1]))
      return [report('table-broken', placeOf(file, node), {})];
    if (node.type !== 'paragraph') return [];
    const own = lines.slice(node.position.start.line - 1, node.position.end.line);
    const rows = own.filter((line) => /^\s*\|.*\|/.test(line));
    const isTable = rows.length > 1 || own.slice(1).some(isDelimiter);
    return isTable ? [report('table-broken', placeOf(file, node), {})] : [];
  });
}

/** A row that a tab or four spaces make code, right below its table. */
const isIndentedRow = (node: RootContent, above: RootContent | undefined): boolean =>
  node.type === 'code' &&
  above?.type === 'table' &&
  node.value.includes('|') &&
  node.position?.start.line === (above.position?.end.line ?? 0) + 1;

const isDelimiter = (line: string): boolean =>
  line.includes('|') && line.includes('-') && /^[\s|:-]+$/.test(line);

/** GitHub prints a footnote only where it is referred to. */
function unusedNotes({ file, root, footnotes }: Manuscript): readonly Diagnostic[] {
  const used = new Set<string>();
  visit(root, (node) => {
    if (node.type === 'footnoteDefinition') return 'skip';
    if (node.type === 'footnoteReference') used.add(node.identifier);
    return undefined;
  });
  return [...footnotes.values()]
    .filter(({ identifier }) => !used.has(identifier))
    .map((note) =>
      report('footnote-unused', placeOf(file, note), { label: note.label ?? note.identifier }),
    );
}
