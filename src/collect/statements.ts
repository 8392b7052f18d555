/** What people said, each thing once; and where two files say it differently. */
import type { Who } from '../roster/model.ts';
import { squeezed } from './lines.ts';
import type { CollectedFile, Conflict, FilledField } from './model.ts';
import { type Purpose, purposeOf } from './purpose.ts';

/** What one person said in one field. */
export interface Statement {
  readonly person: string;
  readonly cycle: string;
  readonly who: Who;
  readonly field: string;
  readonly purpose: Purpose;
  readonly value: string;
}

interface Said {
  readonly file: CollectedFile;
  readonly field: FilledField;
  readonly purpose?: Purpose;
}

/**
 * The statements that the roster takes, in the order of files and fields; and the fields of any
 * purpose that files of one document, or documents of one purpose, fill in differently.
 */
export function statementsIn(files: readonly CollectedFile[]): {
  readonly statements: readonly Statement[];
  readonly conflicts: readonly Conflict[];
} {
  const statements: Statement[] = [];
  const conflicts: Conflict[] = [];
  for (const said of together(files)) {
    const conflict = conflictIn(said);
    if (conflict) conflicts.push(conflict);
    else statements.push(...said.slice(0, 1).flatMap(statementOf));
  }
  return { statements, conflicts };
}

/** All that was said of the same thing by the same person, whatever file it stands in. */
function together(files: readonly CollectedFile[]): Iterable<readonly Said[]> {
  const groups = new Map<string, Said[]>();
  for (const file of files) {
    for (const field of file.fields) {
      if (field.value === '') continue;
      const purpose = file.who && purposeOf(field.id);
      const said: Said = { file, field, ...(purpose && { purpose }) };
      const key = keyOf(said);
      const others = groups.get(key);
      if (others) others.push(said);
      else groups.set(key, [said]);
    }
  }
  return groups.values();
}

const keyOf = ({ file, field, purpose }: Said): string =>
  purpose?.competency
    ? JSON.stringify([file.person, file.cycle, file.who, purpose.part, purpose.competency])
    : JSON.stringify([file.id, field.id]);

function conflictIn(said: readonly Said[]): Conflict | undefined {
  const files = new Map<string, { readonly value: string; readonly files: string[] }>();
  for (const { file, field } of said) {
    const key = squeezed(field.value);
    const alike = files.get(key);
    if (alike) alike.files.push(file.path);
    else files.set(key, { value: field.value, files: [file.path] });
  }
  const [first] = said;
  if (!first || files.size < 2) return undefined;
  const { person, cycle, id } = first.file;
  const { id: field, label } = first.field;
  return { person, cycle, id, field, label, values: [...files.values()] };
}

function statementOf({ file, field, purpose }: Said): readonly Statement[] {
  const { person, cycle, who } = file;
  return who && purpose
    ? [{ person, cycle, who: purpose.who ?? who, field: field.id, purpose, value: field.value }]
    : [];
}
