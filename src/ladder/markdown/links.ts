/** Links to headings of the same file. */
import GithubSlugger from 'github-slugger';
import type { Link } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Diagnostic, report } from '../../diagnostics.ts';
import { type Manuscript, placeOf } from './manuscript.ts';

/** A warning for each link to `#x` that GitHub would lead nowhere. */
export function checkLinks({ file, root }: Manuscript): readonly Diagnostic[] {
  const anchors = anchorsOf(root);
  const messages: Diagnostic[] = [];
  visit(root, ['link', 'definition'], (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const target = targetOf(node.url);
    if (target === undefined || anchors.has(target)) return;
    const meant = likeliest(target, [...anchors]) ?? 'the id of a heading of this file';
    messages.push(report('link-anchor-unknown', placeOf(file, node), { target, meant }));
  });
  return messages;
}

/** Without its `#`; GitHub leads `#` and `#top` to the head of the page. */
function targetOf(url: Link['url']): string | undefined {
  if (!url.startsWith('#') || url === '#' || url === '#top') return undefined;
  try {
    return decodeURIComponent(url.slice(1));
  } catch {
    return url.slice(1);
  }
}

/** The ids GitHub gives to headings, and those written in HTML. */
export function anchorsOf(root: Manuscript['root']): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  visit(root, ['heading', 'html'], (node) => {
    if (node.type === 'heading') anchors.add(slugger.slug(toString(node, { includeHtml: false })));
    if (node.type !== 'html') return;
    for (const [, name = ''] of node.value.matchAll(/\s(?:id|name)\s*=\s*["']?([^\s"'>]+)/gi)) {
      anchors.add(name);
    }
  });
  return anchors;
}

/** The one anchor that differs in case or punctuation only, or else that holds or begins it. */
export function likeliest(target: string, anchors: readonly string[]): string | undefined {
  const wanted = bare(target);
  const same = anchors.filter((anchor) => bare(anchor) === wanted);
  const near = anchors.filter(
    (anchor) =>
      bare(anchor) !== '' && (bare(anchor).includes(wanted) || wanted.includes(bare(anchor))),
  );
  const found = same.length > 0 ? same : near;
  return found.length === 1 && wanted !== '' && found[0] ? `#${found[0]}` : undefined;
}

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
