import { describe, expect, it } from 'vitest';
import { FORM_NAMESPACE, fieldKey } from '../../../src/document/field-id.ts';
import { fieldsOf } from '../../../src/document/fields.ts';
import type { Document } from '../../../src/document/model.ts';
import { bodyOf, part, partsOf } from '../../support/ooxml.ts';
import { relationshipsOf } from '../../support/ooxml-package.ts';
import { elementsIn, inside, within } from '../../support/xml.ts';
import { controlsIn } from './controls.ts';
import { blank, lines, oneOf, p } from './nodes.ts';
import { documentOf, fileOf } from './rendered.ts';
import { samples } from './samples.ts';

const ITEM = 'customXml/item1.xml';

const listIn = async (document: Document) => part(await fileOf(document), ITEM);

const propertiesOf = async (id: string) =>
  partsOf(await fileOf(documentOf([p(blank('Name', id))]))).get('customXml/itemProps1.xml');

describe('the list of fields in a Word file', () => {
  it.each(Object.entries(samples))('is that of the document: %s', async (_, document) => {
    const found = inside(await listIn(document), 'field').map((field) => ({
      id: field.attributes['id'],
      key: field.attributes['key'],
      holds: field.attributes['holds'],
      label: field.attributes['label'],
      answers: inside(field, 'answer').map(({ attributes }) => attributes),
    }));
    expect(found.length).toBeGreaterThan(2);
    expect(found).toEqual(
      fieldsOf(document).map(({ id, holds, label, answers = [] }) => ({
        id,
        key: fieldKey(id),
        holds,
        label,
        answers,
      })),
    );
  });

  it('says which document it is of', async () => {
    const list = await listIn(documentOf([lines(1, 'f')]));
    expect(list.name).toBe('form');
    expect(list.attributes).toEqual({
      xmlns: FORM_NAMESPACE,
      document: 'RP-2026H2-0142-M',
      checksum: '9f41c0d2',
      ladder: 'Software Engineering 2.3',
    });
  });

  it.each(Object.entries(samples))('knows what each says while empty: %s', async (_, document) => {
    const bytes = await fileOf(document);
    const prompts = inside(part(bytes, ITEM), 'field').map(({ attributes }) => [
      attributes['id'],
      attributes['prompt']?.replaceAll('\u00a0', ' '),
    ]);
    const said = controlsIn(bodyOf(bytes)).map(({ tag, isEmpty, says }) => [
      tag,
      isEmpty ? says : '',
    ]);
    expect(prompts).toEqual(said);
  });

  it('says any label and answer as it is, in one line', async () => {
    const answers = [{ value: 'a"<', label: 'A & "B"\n<c>' }];
    const [field] = inside(
      await listIn(documentOf([p(oneOf(' "x" <&>\t', 'f', { answers }))])),
      'field',
    );
    expect(field?.attributes['label']).toBe('"x" <&>');
    expect(elementsIn(field ?? never()).map(({ attributes }) => attributes)).toEqual([
      { value: 'a"<', label: 'A & "B" <c>' },
    ]);
  });

  it('is found from the document, and says what it is', async () => {
    const parts = partsOf(await fileOf(documentOf([lines(1, 'f')])));
    const targets = [...relationshipsOf(parts, 'word/document.xml').values()];
    expect(targets.filter((target) => target.startsWith('../customXml/'))).toEqual([`../${ITEM}`]);
    expect([...relationshipsOf(parts, ITEM).values()]).toEqual(['itemProps1.xml']);
    const properties = parts.get('customXml/itemProps1.xml') ?? '';
    expect(properties).toContain(`ds:uri="${FORM_NAMESPACE}"`);
    expect(properties).toMatch(/ds:itemID="\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}"/);
    expect(parts.get('[Content_Types].xml')).toContain('PartName="/customXml/itemProps1.xml"');
  });

  it('has the same id for the same list, and another for another', async () => {
    expect(await propertiesOf('a')).toBe(await propertiesOf('a'));
    expect(await propertiesOf('a')).not.toBe(await propertiesOf('b'));
  });

  it('is not there where there is nothing to fill in', async () => {
    const parts = partsOf(await fileOf(documentOf([p(blank('Name')), lines(2)])));
    expect([...parts.keys()].filter((name) => name.startsWith('customXml'))).toEqual([]);
    expect(parts.get('word/_rels/document.xml.rels')).not.toContain('customXml');
    expect(within(bodyOf(await fileOf(documentOf([p('a')]))), 'w:sdt')).toEqual([]);
  });
});

function never(): never {
  throw new Error('there is no field');
}
