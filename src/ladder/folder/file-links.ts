/** Links from one file to a heading of another. */
import { visit } from 'unist-util-visit';
import { type Diagnostic, report } from '../../diagnostics.ts';
import { fileAt } from './file-targets.ts';
import { anchorsOf, likeliest } from '../markdown/links.ts';
import { placeOf } from '../markdown/manuscript.ts';
import type { Opened } from '../opened.ts';

/** A warning for each link to a heading that its file does not have. */
export function checkFileLinks(
  files: readonly Opened[],
): (opened: Opened) => readonly Diagnostic[] {
  const byFile = new Map(files.map(({ file, manuscript }) => [file, manuscript]));
  return ({ file, manuscript }) => {
    const messages: Diagnostic[] = [];
    visit(manuscript.root, ['link', 'definition'], (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const [, anchor = ''] = /^[^#]+#(.+)$/.exec(node.url) ?? [];
      const target = anchor && fileAt(node.url, file, manuscript.neighbours ?? new Map());
      const other = target ? byFile.get(target) : undefined;
      if (!target || !other || !/\.(?:md|markdown|mdx)$/i.test(target)) return;
      const anchors = anchorsOf(other.root);
      if (anchors.has(decoded(anchor))) return;
      const meant = likeliest(anchor, [...anchors]) ?? 'the id of one of its headings';
      const values = { url: node.url, file: target, meant };
      messages.push(report('link-heading-unknown', placeOf(file, node), values));
    });
    return messages;
  };
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
