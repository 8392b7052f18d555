/** Where each document of a pile is, as a table for whoever prints it. */
import { stringify } from 'csv-stringify/sync';
import { withoutFormula } from '../../formula.ts';
import type { Part, Span } from '../../delivery/merge/model.ts';

const columns = ['title', 'document', 'file', 'first_page', 'last_page', 'pages'] as const;

/** A part of a merged file: what its bookmark says, its document's id, and the file that it was. */
export interface Mapped extends Pick<Part, 'title'> {
  readonly id: string;
  /** Empty where it is in no file of its own. */
  readonly path: string;
}

/** CSV as in RFC 4180, in UTF-8 and marked so; no cell is a formula. Pages count from 1. */
export const mapOf = (parts: readonly Mapped[], spans: readonly Span[]): string =>
  stringify(
    parts.map(({ title, id, path }, index) => {
      const { first = 0, pages = 0 } = spans[index] ?? {};
      const words = [title, id, path.split('/').at(-1) ?? path].map(withoutFormula);
      return [...words, first, first + pages - 1, pages];
    }),
    { header: true, columns: [...columns], bom: true, record_delimiter: 'windows' },
  );
