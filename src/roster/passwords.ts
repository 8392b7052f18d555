/** The passwords of documents: a column of `people.csv` that is read for them alone. */
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { cellsOf } from './cells.ts';
import { passwordColumnNamed } from './columns.ts';
import { type CsvRow, readCsv } from './csv.ts';

/** What opens somebody's documents, or why there is nothing that could. */
export type Secret = { readonly password: string } | { readonly message: Diagnostic };

/** By the id of the person. */
export type Secrets = ReadonlyMap<string, Secret>;

/** Characters: the least that NIST SP 800-63B allows (5.1.1.2). */
const LEAST = 8;
/** Bytes in UTF-8: readers of PDF heed no more (ISO 32000-2, 7.6.4.3.3). */
const MOST = 127;

type Fault = Exclude<Extract<Diagnostic['code'], `password-${string}`>, `${string}-missing`>;

/** `people.csv` → a password, or what is wrong with it, for each row; of rows of one id, the first. */
export function readPasswords(file: string, text: string): Secrets {
  const [heading, ...rows] = readCsv(file, text).rows;
  const secrets = new Map<string, Secret>();
  if (!heading) return secrets;
  const columns = heading.cells.map(passwordColumnNamed);
  for (const row of rows) {
    const place: Place = { file, line: row.line, column: 1 };
    const { id } = cellsOf(columns.map(idAlone), row.cells, place).cells;
    if (!id || secrets.has(id)) continue;
    secrets.set(
      id,
      columns.includes('document_password')
        ? secretOf(id, passwordIn(row, columns), place)
        : { message: report('password-column-missing', { ...place, line: heading.line }, {}) },
    );
  }
  return secrets;
}

type Columns = readonly ReturnType<typeof passwordColumnNamed>[];

const idAlone = (column: Columns[number]) => (column === 'id' ? column : undefined);

/** Where cells stand under other headings, none is known to be the password. */
function passwordIn({ cells }: CsvRow, columns: Columns): string {
  if (cells.length !== columns.length) return '';
  return cells.find((cell, i) => columns[i] === 'document_password' && cell !== '') ?? '';
}

function secretOf(id: string, password: string, place: Place): Secret {
  if (password === '') return { message: report('password-missing', place, { id }) };
  const message = passwordFault(id, password, place);
  return message ? { message } : { password };
}

/** Why a password will not do; nothing where it will. The message does not quote it. */
export function passwordFault(id: string, password: string, place: Place): Diagnostic | undefined {
  const fault = faultIn(password);
  return fault && report(fault, place, { id, least: LEAST, most: MOST });
}

function faultIn(password: string): Fault | undefined {
  if (Array.from(password).length < LEAST) return 'password-short';
  if (Buffer.byteLength(password) > MOST) return 'password-long';
  return isAmbiguous(password) ? 'password-characters' : undefined;
}

/**
 * Whether some programs prepare the password and others take it as it is: PDF readers that follow
 * the standard put other characters in place of some (SASLprep, RFC 4013), Word does not.
 */
const isAmbiguous = (password: string): boolean =>
  password.normalize('NFKC') !== password ||
  /[\p{C}\p{Default_Ignorable_Code_Point}]|(?! )\p{Z}/u.test(password);
