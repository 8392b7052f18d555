/** The ways of writing a ladder that can be read, the most certain first. */
import { readCompetencies, readCompetencyTables } from './headings/competencies.ts';
import { readHeadings } from './headings/headings.ts';
import { overTables } from './table/overview.ts';
import type { Shape } from './shape.ts';
import { readTablePerLevel } from './table/table-per-level.ts';
import { readLevelRows, readLikelyLevelRows, readLikelyTables, readTables } from './table/table.ts';
import { withHeadings } from './table/tables-and-headings.ts';

export const shapes: readonly Shape[] = [
  { name: 'table-per-level', read: readTablePerLevel },
  { name: 'headings', read: overTables(readHeadings, [readTables, readLevelRows]) },
  { name: 'table', read: withHeadings(readTables, readHeadings) },
  { name: 'competencies', read: readCompetencyTables },
  { name: 'rows', read: withHeadings(readLevelRows, readHeadings) },
  { name: 'headings', read: readHeadings },
  { name: 'competencies', read: readCompetencies },
  { name: 'table', read: readLikelyTables },
  { name: 'rows', read: readLikelyLevelRows },
];
