/** The part of a Word file that lists its fields, for programs that read it when it comes back. */
import { createHash } from 'node:crypto';
import type { Document as WordDocument } from 'docx';
import { FORM_NAMESPACE } from '../../document/field-id.ts';
import type { Meta } from '../../document/model.ts';
import { memory } from '../../memory.ts';
import type { Control, Form } from './form.ts';
import { inOneLine } from './prompt.ts';
import {
  type Packed,
  packedInStretches,
  packedWhole,
  type Stretch,
  stretch,
} from './file/stretch.ts';
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

/** Name → content of the parts that a form adds, none where nothing is to be filled in. */
export function formParts(form: Form, meta: Meta): readonly (readonly [string, Packed])[] {
  if (form.controls.size === 0) return [];
  const fields = fieldsIn(form);
  const start = `${DECLARATION}${startOf(meta)}`;
  const properties = propertiesOf(`${start}${fields.hash}`);
  return [
    ['customXml/item1.xml', packedInStretches([stretch(start), fields.stretch])],
    ['customXml/itemProps1.xml', packedWhole(Buffer.from(`${DECLARATION}${properties}`), false)],
    ['customXml/_rels/item1.xml.rels', RELATIONSHIP],
  ];
}

const startOf = ({ id, checksum, ladder }: Meta): string =>
  tag('form', { xmlns: FORM_NAMESPACE, document: id, checksum, ladder }, ['']).replace(END, '');

const END = '</form>';

/** A list of fields to its end, and its SHA-256. */
interface Fields {
  readonly stretch: Stretch;
  readonly hash: string;
}

/** Lists of fields: one for each level, or so. */
const MOST = 200;

const lists = memory<Fields>({ most: MOST });

const fieldsIn = ({ controls }: Form): Fields =>
  lists([...controls.values()].map(({ serial }) => serial).join(), () => {
    const text = [...[...controls.values()].map(fieldOf), END].join('');
    const hash = createHash('sha256').update(text).digest('hex');
    return { stretch: stretch(text), hash };
  });

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

const relationships = tag(
  'Relationships',
  { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
  [
    tag('Relationship', {
      Id: 'rId1',
      Type: `${RELATIONSHIPS}/customXmlProps`,
      Target: 'itemProps1.xml',
    }),
  ],
);

const RELATIONSHIP = packedWhole(Buffer.from(`${DECLARATION}${relationships}`), true);

/** The groups of figures of a GUID (RFC 9562, section 4). */
const GUID = /^(.{8})(.{4})(.{4})(.{4})(.{12})/;

/** An id as Office writes them, the same for the same list. */
function guidOf(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex').toUpperCase();
  const [, ...groups] = GUID.exec(digits) ?? [];
  return `{${groups.join('-')}}`;
}
