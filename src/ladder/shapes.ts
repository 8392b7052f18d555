/** The ways of writing a ladder that can be read, the most certain first. */
import { readCompetencies } from './headings/competencies.ts';
import { readHeadings } from './headings/headings.ts';
import type { Shape } from './shape.ts';
import { readLevelRows, readLikelyLevelRows, readLikelyTables, readTables } from './table.ts';

export const shapes: readonly Shape[] = [
  { name: 'table', read: readTables },
  { name: 'rows', read: readLevelRows },
  { name: 'headings', read: readHeadings },
  { name: 'competencies', read: readCompetencies },
  { name: 'table', read: readLikelyTables },
  { name: 'rows', read: readLikelyLevelRows },
];
