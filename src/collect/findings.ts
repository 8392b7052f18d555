/** What is to be said of one file that was read. */
import type { Entry } from '../delivery/manifest.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Change, CollectedFile, Named } from './model.ts';
import { isMadeFor } from './owner.ts';
import { purposeOf } from './purpose.ts';

/** `entry`: what the manifest says of the document now. */
export const findingsOf = (file: CollectedFile, entry: Entry): readonly Diagnostic[] => [
  ...wrong(file),
  ...lacking(file),
  ...otherVersion(file, entry),
  ...altered(file),
];

function wrong({ path, id, unread, gone }: CollectedFile): readonly Diagnostic[] {
  const place = { file: path };
  return [
    ...unread.map(({ label, text }) => report('collect-value', place, { field: label, text })),
    ...(gone.length > 0
      ? [report('collect-fields-gone', place, { id, count: gone.length, fields: named(gone) })]
      : []),
  ];
}

function lacking({ path, id, filled, fields, unmarked }: CollectedFile): readonly Diagnostic[] {
  const place = { file: path };
  if (filled === 0) return [report('collect-empty', place, { id, fields: fields.length })];
  const total = fields.filter((field) => purposeOf(field.id)?.part === 'mark').length;
  if (unmarked.length === 0) return [];
  const values = { id, count: unmarked.length, total, fields: named(unmarked) };
  return [report('collect-unmarked', place, values)];
}

/** Where the ladder is the same, or not known: what else the document was made of may be other. */
function otherVersion(file: CollectedFile, entry: Entry): readonly Diagnostic[] {
  if (isMadeFor(entry.checksum, file)) return [];
  const { path, id, ladder, checksum } = file;
  const values = { id, checksum, other: entry.checksum.slice(0, checksum.length) };
  const now = entry.ladder ?? '';
  return ladder === '' || now === '' || ladder === now
    ? [report('collect-other-form', { file: path }, values)]
    : [report('collect-other-ladder', { file: path }, { ...values, ladder, now })];
}

function altered({ path, id, comparison }: CollectedFile): readonly Diagnostic[] {
  if (!comparison.compared || comparison.changes.length === 0) return [];
  const changes = comparison.changes.map(said).join('; ');
  return [report('collect-altered', { file: path }, { id, changes })];
}

/** In words. */
export function said({ before, after }: Change): string {
  if (after === '') return `"${before}" was removed`;
  return before === '' ? `"${after}" was added` : `"${before}" became "${after}"`;
}

const named = (fields: readonly Named[]): string => fields.map(({ label }) => label).join(', ');
