import type { Cover, Fact } from '../../document/model.ts';
import { lineHeight } from '../rhythm.ts';
import { facts } from './facts.ts';
import { words } from './paragraph.ts';
import { type Piece, paragraph, type TablePiece } from './piece.ts';
import { plainText } from './plain-text.ts';
import { roughWidth, type Setting } from './setting.ts';
import { twips } from './units.ts';

/** The first page of a book: a block of accent with the title in it, and the facts at the foot. */
export function cover(block: Cover, setting: Setting): readonly Piece[] {
  if (block.facts.length === 0) return [panel(block, setting)];
  const width = Math.min(setting.width, setting.theme.cover.facts);
  const list = facts({ kind: 'facts', columns: 1, facts: block.facts }, { ...setting, width });
  return [panel(block, setting), space(block.facts, width, setting), list];
}

const blockHeight = ({ sheet, theme }: Setting): number => sheet.height * theme.cover.block;

function panel({ label, title }: Cover, setting: Setting): TablePiece {
  const { sheet, theme, width } = setting;
  const { inside, outside } = sheet.margins;
  const { horizontal } = theme.spacing.cell;
  return {
    kind: 'table',
    style: 'LadderBare',
    grid: [sheet.bleeds ? sheet.width : width],
    indent: sheet.bleeds ? -inside : 0,
    rows: [
      {
        height: blockHeight(setting),
        cells: [
          {
            fill: { colour: theme.colours.accent },
            centred: true,
            margins: sheet.bleeds
              ? { left: inside, right: outside }
              : { left: horizontal, right: horizontal },
            paragraphs: [words('CoverLabel', label, setting), words('Title', title, setting)],
          },
        ],
      },
    ],
  };
}

/** What pushes the facts to the foot of the page, where the cover has the page to itself. */
function space(list: readonly Fact[], width: number, setting: Setting): Piece {
  const { sheet, theme } = setting;
  const used = blockHeight(setting) + factsHeight(list, width, setting) + sheet.margins.bottom;
  const before = sheet.bleeds ? Math.max(0, sheet.height - used) : theme.spacing.block;
  return paragraph({ style: 'Tail', spacing: { before: twips(before) } }, before);
}

/** Points that the facts may take at most, so that they never run over to a second page. */
function factsHeight(list: readonly Fact[], width: number, { theme }: Setting): number {
  const {
    sizes,
    spacing,
    facts: { label },
  } = theme;
  const room = Math.max(label, width - label);
  const lines = list.map((fact) => {
    const longest = Math.max(plainText(fact.value).length, plainText(fact.label).length);
    return Math.ceil(roughWidth(longest, sizes.text) / room) || 1;
  });
  const line = lineHeight(sizes.text, 'table', theme);
  return lines.reduce((sum, count) => sum + count * line + 2 * spacing.cell.vertical, line);
}
