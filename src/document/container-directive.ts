import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { checked } from './checked.ts';
import { type Building, complain, isClosed } from './context.ts';
import { buildFacts } from './facts.ts';
import { buildInlines } from './inline.ts';
import { partsOf } from './label.ts';
import { widthsOf } from './length.ts';
import type { Block, Columns } from './model.ts';
import { buildTable } from './table.ts';
import { buildThermometer } from './thermometer.ts';

/** Builds what stands inside a container: `block.ts` hands its own function down. */
export type Inside = (nodes: readonly RootContent[]) => readonly Block[];

/** `:::name[label]{attributes}` … `:::` */
export function buildContainer(
  node: ContainerDirective,
  building: Building,
  inside: Inside,
): readonly Block[] {
  const name = checked(node, 'container', building);
  checkClosed(node, building);
  const { label, content } = partsOf(node);
  switch (name) {
    case 'keep':
    case 'callout':
      return [{ kind: name, blocks: inside(content) }];
    case 'band': {
      const aside = [{ kind: 'text', value: node.attributes?.['aside'] ?? '' }] as const;
      const title = buildInlines(label, building);
      return [{ kind: 'band', title, aside, blocks: inside(content) }];
    }
    case 'columns':
      return [columns(node, content, inside)];
    case 'facts':
      return buildFacts(node, content, building);
    case 'thermometer':
      return buildThermometer(node, label, content, building);
    case 'table':
      return table(node, content, building, inside);
    case 'section':
    case 'cover':
      // taken at the top of the document by `build.ts`
      complain(building, node, 'directive-misplaced', { name });
      return inside(content);
    case undefined:
      return inside(content);
  }
}

/** Reports a container that has no end. */
export function checkClosed(node: ContainerDirective, building: Building): void {
  if (isClosed(building, node)) return;
  complain(building, node, 'directive-unclosed', { name: node.name });
}

/** A line `---` parts the columns. */
function columns(
  node: ContainerDirective,
  content: readonly RootContent[],
  inside: Inside,
): Columns {
  const parts: RootContent[][] = [[]];
  for (const child of content) {
    if (child.type === 'thematicBreak') parts.push([]);
    else parts.at(-1)?.push(child);
  }
  const widths = widthsOf(node.attributes?.['widths'] ?? '*', parts.length);
  return {
    kind: 'columns',
    columns: parts.map((part, index) => ({
      width: widths[index] ?? { share: 1 },
      blocks: inside(part),
    })),
  };
}

/** What does not read as a table, though it should, would be printed with its pipes. */
function table(
  node: ContainerDirective,
  content: readonly RootContent[],
  building: Building,
  inside: Inside,
): readonly Block[] {
  if (content.some(({ type }) => type !== 'table')) complain(building, node, 'directive-table', {});
  return content.flatMap((child) =>
    child.type === 'table' ? buildTable(child, node.attributes ?? {}, building) : inside([child]),
  );
}
