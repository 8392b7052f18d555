import type { Meta } from '../../document/model.ts';
import { escaped } from './xml.ts';

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** What the file says of itself (ECMA-376 part 2, core properties). docx would date it today. */
export function coreProperties({
  id,
  title,
  subject,
  author,
  language,
  date,
  checksum,
}: Meta): string {
  const moment = `${date}T00:00:00Z`;
  const properties = [
    ['dc:title', title],
    ['dc:subject', subject],
    ['dc:creator', author],
    ['cp:keywords', `${id} ${checksum}`],
    ['dc:language', language],
    ['cp:lastModifiedBy', author],
    ['cp:revision', '1'],
  ] as const;
  const dates = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(moment)}</dcterms:${name}>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}>`,
    ...properties.map(([name, text]) => `<${name}>${escaped(text)}</${name}>`),
    ...dates,
    '</cp:coreProperties>',
  ].join('');
}
