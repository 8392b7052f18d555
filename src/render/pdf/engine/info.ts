/** What a file says of itself. */
import type { Info } from 'pdfmake/js/PDFDocument.js';
import type { Meta } from '../../../document/model.ts';

const PROGRAM = 'ladderpress';

/** The file's own id (ISO 32000-1, 14.4) is made of these, so they must tell documents apart. */
const infoOf = (meta: Meta): Info => ({
  Title: meta.title,
  Author: meta.author,
  Subject: meta.subject,
  Keywords: `${meta.id}, ${meta.checksum}`,
  Document: meta.id,
  Checksum: meta.checksum,
  Recipient: meta.recipient,
  Ladder: meta.ladder,
  Effective: meta.effective,
  Creator: PROGRAM,
  Producer: PROGRAM,
  CreationDate: new Date(`${meta.date}T00:00:00Z`),
});

/** Of an archive, pdfkit adds the claim, the meaning of colours, and sets of glyphs. */
export const optionsOf = (meta: Meta, archive: boolean): object => ({
  pdfVersion: archive ? '1.4' : '1.7',
  ...(archive && { subset: 'PDF/A-1b' }),
  lang: meta.language,
  displayTitle: true,
  autoFirstPage: false,
  font: null,
  info: infoOf(meta),
});

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const forXml = (text: string): string => text.replace(/[&<>]/g, (sign) => entities[sign] ?? '');

export const escaped = (info: Info): Info => ({
  ...info,
  Title: forXml(info.Title),
  Author: forXml(info.Author),
  Subject: forXml(info.Subject),
  Keywords: forXml(info.Keywords),
  Document: forXml(info.Document),
  Recipient: forXml(info.Recipient),
  Ladder: forXml(info.Ladder),
  Effective: forXml(info.Effective),
});

/** What XMP's own schemas have no words for. */
export const ownXml = ({ Document: id, Checksum, Recipient, Ladder, Effective }: Info): string =>
  `<rdf:Description rdf:about="" xmlns:lp="${IMPRINT_NAMESPACE}">
${Object.entries({ Document: id, Checksum, Recipient, Ladder, Effective })
  .map(([name, value]) => `<lp:${name}>${value}</lp:${name}>`)
  .join('\n')}
</rdf:Description>`;

/** Of what a document says of itself, in its XMP. */
const IMPRINT_NAMESPACE = 'urn:ladderpress:imprint';
