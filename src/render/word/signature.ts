import type { Signature } from '../../document/model.ts';
import { slots } from './grid.ts';
import { words } from './paragraph.ts';
import type { TablePiece } from './piece.ts';
import { inCell, type Setting } from './setting.ts';

/** Ruled lines side by side with room to write above, and a label under each. */
export function signature({ parts }: Signature, setting: Setting): TablePiece {
  const places = slots(
    parts.map(({ width }) => width),
    setting.width - setting.indent,
    setting.theme.form.line,
  );
  return {
    kind: 'table',
    style: 'LadderBare',
    grid: places.map(({ cell }) => cell),
    indent: setting.indent,
    rows: [
      {
        cells: parts.map(({ label }, i) => ({
          paragraphs: [
            words('SignatureLabel', label, inCell(setting, 'plain', places[i]?.width ?? 0)),
          ],
          margins: { left: places[i]?.left ?? 0, right: places[i]?.right ?? 0 },
        })),
      },
    ],
  };
}
