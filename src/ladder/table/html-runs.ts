/** HTML tables among Markdown: a blank line inside one cuts it into several nodes. */
import type { RootContent } from 'mdast';

/**
 * The nodes of each table that begins and ends a node of HTML. One that a heading cuts, or that
 * stands inside another element, is none.
 */
export function tableRuns(nodes: readonly RootContent[]): readonly (readonly RootContent[])[] {
  const runs: (readonly RootContent[])[] = [];
  let run: RootContent[] = [];
  let open = 0;
  for (const node of nodes) {
    const html = node.type === 'html' ? node.value : '';
    if (run.length === 0 && !/^\s*<table\b/i.test(html)) continue;
    run.push(node);
    open += tags(html, /<table\b/gi) - tags(html, /<\/table\s*>/gi);
    if (open > 0) continue;
    if (/<\/table\s*>\s*$/i.test(html)) runs.push(run);
    [run, open] = [[], 0];
  }
  return runs;
}

const tags = (html: string, tag: RegExp): number => html.match(tag)?.length ?? 0;
