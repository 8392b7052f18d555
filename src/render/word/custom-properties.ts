import type { Meta } from '../../document/model.ts';
import { clean } from './text.ts';
import { tag } from './xml.ts';
import { escapedByDocx } from './xml-of.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** The set of properties that users give names to (MS-OLEPS, 3.1.1). */
const USERS = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Numbers below this have meanings of their own. */
const FIRST = 2;

/** What the file says of itself in words of our own (ECMA-376 part 1, 15.2.12.2). */
export function customProperties(meta: Meta): string {
  const said = [
    ['Document', meta.id],
    ['Checksum', meta.checksum],
    ...optional('Recipient', meta.recipient),
    ...optional('Ladder', meta.ladder),
    ...optional('Effective', meta.effective),
  ] as const;
  const properties = said.map(([name, value], i) =>
    tag('property', { fmtid: USERS, pid: `${i + FIRST}`, name }, [
      `<vt:lpwstr>${escapedByDocx(clean(value))}</vt:lpwstr>`,
    ]),
  );
  const namespaces = {
    xmlns: `${OFFICE}/custom-properties`,
    'xmlns:vt': `${OFFICE}/docPropsVTypes`,
  };
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${tag('Properties', namespaces, properties)}`;
}

const optional = (name: string, value: string): readonly (readonly [string, string])[] =>
  value ? [[name, value]] : [];
