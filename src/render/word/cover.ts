import type { Cover, Fact } from '../../document/model.ts';
import { spokenText } from '../../document/text.ts';
import { logoIn } from '../logo.ts';
import { lineHeight } from '../rhythm.ts';
import { facts } from './facts.ts';
import { anchor, logoRun } from './logo.ts';
import { atLevel, words } from './paragraph.ts';
import { type CellPiece, type Piece, paragraph, type RowPiece, type TablePiece } from './piece.ts';
import type { PictureRun } from './picture.ts';
import { plainText } from './plain-text.ts';
import { listed } from './summary.ts';
import { roughWidth, type Setting } from './setting.ts';
import { twips } from './units.ts';

/** The first page of a book: label and title above, facts and logo at the foot. */
export function cover(block: Cover, setting: Setting): readonly Piece[] {
  const logo = setting.logo && logoIn(setting.logo, setting.width);
  const { gap } = setting.theme.spacing;
  const room = setting.width - (logo ? logo.width + gap : 0);
  const width = Math.min(room, setting.theme.cover.facts);
  const picture = logo ? [logoRun(logo, 'bottom', gap)] : [];
  if (block.facts.length === 0) return [panel(block, setting), ...picture.map(anchor)];
  const list = facts({ kind: 'facts', columns: 1, facts: block.facts }, { ...setting, width });
  return [panel(block, setting), space(block.facts, width, picture, setting), list];
}

/** To where the block reaches, or the title below the bar, from the top of the text. */
const panelHeight = ({ sheet, theme }: Setting): number =>
  sheet.height * theme.cover.block - sheet.margins.top;

function panel(block: Cover, setting: Setting): TablePiece {
  const { sheet, width } = setting;
  return {
    kind: 'table',
    style: 'LadderBare',
    grid: [sheet.bleeds ? sheet.width : width],
    indent: sheet.bleeds ? -sheet.margins.inside : 0,
    description: listed([spokenText(block.label), spokenText(block.title)]),
    rows: rows(block, setting),
  };
}

function rows(block: Cover, setting: Setting): readonly RowPiece[] {
  const { label, title } = block;
  const { colours, cover: own, spacing } = setting.theme;
  const { inside, outside } = setting.sheet.margins;
  const fill = colours.accent;
  const texts = [
    words('CoverLabel', label, setting),
    words('Title', title, setting, atLevel(setting.outline.get(block))),
  ];
  const height = panelHeight(setting);
  switch (own.style) {
    case 'block': {
      const { horizontal } = spacing.cell;
      const margins = setting.sheet.bleeds
        ? { left: inside, right: outside }
        : { left: horizontal, right: horizontal };
      return [{ height, cells: [{ fill, stands: 'center', margins, paragraphs: texts }] }];
    }
    case 'bar': {
      const bar: CellPiece = { fill, paragraphs: [paragraph({ style: 'Tail' })] };
      const below: CellPiece = { stands: 'bottom', paragraphs: texts };
      return [
        { height: own.bar, cells: [bar] },
        { height: height - own.bar, cells: [below] },
      ];
    }
  }
}

/** What pushes the facts to the foot of the page, where the cover has the page to itself. */
function space(
  list: readonly Fact[],
  width: number,
  children: readonly PictureRun[],
  setting: Setting,
): Piece {
  const { sheet, theme } = setting;
  const { top, bottom } = sheet.margins;
  const used = top + panelHeight(setting) + factsHeight(list, width, setting) + bottom;
  const before = sheet.isCover ? Math.max(0, sheet.height - used) : theme.spacing.block;
  return paragraph({ style: 'Tail', spacing: { before: twips(before) }, children }, before);
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
