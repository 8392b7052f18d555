/** Lists that are typed as lines: `• x<br>• y`, `<br>- x`, `1. x`. */
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { joined } from './nodes.ts';

type Line = readonly PhrasingContent[];

interface Bullet {
  readonly ordered: boolean;
  readonly number: number;
  readonly content: Line;
}

/** Blocks with their typed lists as lists: `<p>- x</p><p>- y</p>` is one. */
export function typedLists(blocks: readonly BlockContent[]): readonly BlockContent[] {
  const found: BlockContent[] = [];
  let open: List | undefined;
  for (const one of blocks) {
    for (const made of one.type === 'paragraph' ? paragraphs(one) : [one]) {
      const isTyped = one.type === 'paragraph' && made.type === 'list';
      if (open && isTyped && goesOn(open, made)) open.children.push(...made.children);
      else {
        found.push(made);
        open = isTyped ? made : undefined;
      }
    }
  }
  return found;
}

/** A numbered list goes on where its numbers do. */
const goesOn = (above: List, list: List): boolean =>
  above.ordered === list.ordered &&
  (!list.ordered || list.start === (above.start ?? 1) + above.children.length);

/** A paragraph as it was meant: paragraphs, and lists where its lines begin with bullets. */
function paragraphs({ children }: Paragraph): readonly BlockContent[] {
  const lines = splitLines(atBullets(children));
  const isSeveral = lines.filter(isPossible).length > 1;
  return runs(lines.map((line) => marked(line, isSeveral))).flatMap(block);
}

const beforeBullet = /(?<=\S)\s+(?=[•●▪◦‣■►▸]\s)/u;

/** `• x • y` in one line: each further bullet begins a line. */
function atBullets(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [first] = children;
  if (first?.type !== 'text' || !/^\s*[•●▪◦‣■►▸]/u.test(first.value)) return children;
  return children.flatMap((child) => (child.type === 'text' ? textLines(child.value) : [child]));
}

const textLines = (value: string): readonly PhrasingContent[] =>
  joined<PhrasingContent>(
    value.split(beforeBullet).map((line) => [{ type: 'text', value: line }]),
    { type: 'break' },
  );

/** At breaks; an empty line stands for the end of a paragraph. */
function splitLines(children: readonly PhrasingContent[]): readonly Line[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines.map(trimLine);
}

function trimLine(line: Line): Line {
  const trimmed = line.map((node, index) => {
    if (node.type !== 'text') return node;
    const head = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === line.length - 1 ? head.trimEnd() : head };
  });
  return trimmed.filter((node) => node.type !== 'text' || node.value !== '');
}

function bulletOf(line: Line, isSeveral: boolean): Bullet | undefined {
  const [first] = line;
  if (first?.type !== 'text') return undefined;
  const [head, number] = marker(first.value, isSeveral) ?? [];
  if (head === undefined) return undefined;
  const content = trimLine([{ ...first, value: first.value.slice(head.length) }, ...line.slice(1)]);
  if (content.length === 0) return undefined;
  return { ordered: number !== undefined, number: Number(number ?? 1), content };
}

/** `-` without a space (`-Seeks`) and numbers are bullets only where another line has one too. */
const marker = (value: string, isSeveral: boolean): RegExpExecArray | null =>
  /^(?:[-–—*+·]\s+|[•●▪◦‣⁃∙■►▸]\s*)/u.exec(value) ?? (isSeveral ? possible.exec(value) : null);

const possible = /^(?:[-–—](?=\p{L})|(\d{1,2})[.)]\s+)/u;

const isPossible = ([first]: Line): boolean => first?.type === 'text' && possible.test(first.value);

interface Marked {
  readonly line: Line;
  readonly bullet: Bullet | undefined;
  readonly kind: 'gap' | 'text' | 'bullets' | 'numbers';
}

const marked = (line: Line, isSeveral: boolean): Marked => {
  const bullet = bulletOf(line, isSeveral);
  if (bullet) return { line, bullet, kind: bullet.ordered ? 'numbers' : 'bullets' };
  return { line, bullet, kind: line.length === 0 ? 'gap' : 'text' };
};

/** Neighbouring lines of one kind. */
function runs(lines: readonly Marked[]): readonly (readonly Marked[])[] {
  const found: Marked[][] = [];
  for (const line of lines) {
    const open = found.at(-1);
    if (open?.[0]?.kind === line.kind) open.push(line);
    else found.push([line]);
  }
  return found;
}

function block(run: readonly Marked[]): readonly BlockContent[] {
  const [first] = run;
  if (!first || first.kind === 'gap') return [];
  if (first.kind === 'text')
    return [
      {
        type: 'paragraph',
        children: joined<PhrasingContent>(
          run.map(({ line }) => line),
          { type: 'break' },
        ),
      },
    ];
  const ordered = first.kind === 'numbers';
  const start = ordered ? { start: first.bullet?.number ?? 1 } : {};
  return [{ type: 'list', ordered, ...start, spread: false, children: run.map(item) }];
}

const item = ({ line, bullet }: Marked): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children: [...(bullet?.content ?? line)] }],
});
