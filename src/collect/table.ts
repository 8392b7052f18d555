import { stringify } from 'csv-stringify/sync';
import { withoutFormula } from '../formula.ts';
import type { Row } from './model.ts';

const columns = ['person', 'cycle', 'competency', 'who', 'mark', 'evidence', 'comment'] as const;

/**
 * The text of `assessments.csv`, as the roster reads it: in any spreadsheet no cell is a formula,
 * and the mark at its beginning says that it is UTF-8.
 */
export const tableOf = (rows: readonly Row[]): string =>
  stringify(
    rows.map((row) => columns.map((column) => withoutFormula(row[column]))),
    { header: true, columns: [...columns], bom: true },
  );
