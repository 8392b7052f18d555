/** The part of a Word file that lists its fields, for programs that read it when it comes back. */
import { createHash } from 'node:crypto';
import type { Document as WordDocument } from 'docx';
import { FORM_NAMESPACE } from '../../document/field-id.ts';
import type { Meta } from '../../document/model.ts';
import type { Control, Form } from './form.ts';
import { inOneLine } from './prompt.ts';
import { DECLARATION, tag } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const RELATIONSHIPS = `${OFFICE}/relationships`;
const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Tells a document of the parts that a form adds (ECMA-376 part 1, 15.2.4 to 15.2.6). */
export function addForm(word: Pick<WordDocument, 'ContentTypes' | 'Document'>): void {
  word.ContentTypes.addOverride(PROPERTIES, '/customXml/itemProps1.xml');
  word.Document.Relationships.addRelationship(
    'Form',
    `${RELATIONSHIPS}/customXml`,
    '../customXml/item1.xml',
  );
}

/** Name → text of the parts that a form adds, none where nothing is to be filled in. */
export function formParts(form: Form, meta: Meta): readonly (readonly [string, string])[] {
  if (form.controls.size === 0) return [];
  const item = `${DECLARATION}${listOf(form, meta)}`;
  return [
    ['customXml/item1.xml', item],
    ['customXml/itemProps1.xml', `${DECLARATION}${propertiesOf(item)}`],
    ['customXml/_rels/item1.xml.rels', `${DECLARATION}${relationships()}`],
  ];
}

const listOf = ({ controls }: Form, { id, checksum, ladder }: Meta): string =>
  tag(
    'form',
    { xmlns: FORM_NAMESPACE, document: id, checksum, ladder },
    [...controls.values()].map(fieldOf),
  );

const fieldOf = ({ field, key, prompt }: Control): string =>
  tag(
    'field',
    { id: field.id, key, holds: field.holds, label: inOneLine(field.label), prompt },
    field.answers?.map(({ value, label }) => tag('answer', { value, label: inOneLine(label) })),
  );

const propertiesOf = (item: string): string =>
  tag('ds:datastoreItem', { 'ds:itemID': guidOf(item), 'xmlns:ds': `${OFFICE}/customXml` }, [
    tag('ds:schemaRefs', {}, [tag('ds:schemaRef', { 'ds:uri': FORM_NAMESPACE })]),
  ]);

const relationships = (): string =>
  tag('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, [
    tag('Relationship', {
      Id: 'rId1',
      Type: `${RELATIONSHIPS}/customXmlProps`,
      Target: 'itemProps1.xml',
    }),
  ]);

/** The groups of figures of a GUID (RFC 9562, section 4). */
const GUID = /^(.{8})(.{4})(.{4})(.{4})(.{12})/;

/** An id as Office writes them, the same for the same list. */
function guidOf(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex').toUpperCase();
  const [, ...groups] = GUID.exec(digits) ?? [];
  return `{${groups.join('-')}}`;
}
