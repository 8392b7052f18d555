import { describe, expect, it } from 'vitest';
import { collected, said } from './collecting.ts';
import { sent, whole, word } from './packet.ts';
import { pdfForm, saved } from './pdf-form.ts';
import { paragraph, run, wordFile, type WordFile } from './word-form.ts';

/** Nothing of the file is left but what is on the paper. */
const pdfPrinted = async (): Promise<Uint8Array> =>
  saved(await pdfForm([], { id: '', checksum: '', ladder: '', words: ['RP-1 -E · Craft 1'] }));

describe('a file that cannot be taken as it is', () => {
  const good = { 'good.docx': word(whole) };
  const bare: Partial<WordFile> = { id: '', checksum: '', ladder: '' };

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['is no document', () => new Uint8Array(3), 'collect-neither'],
    ['carries no id', () => word(whole, bare), 'collect-no-id'],
    ['is of another company', () => word(whole, { id: 'XX-9' }), 'collect-unknown-id'],
    [
      'has no fields',
      () => wordFile({ body: paragraph(run('One')), id: 'RP-1-E' }),
      'collect-no-fields',
    ],
    ['was printed to a new PDF', () => pdfPrinted(), 'collect-no-fields'],
  ])('since it %s, is named, and the others go on', async (_, make, code) => {
    const all = await collected({ 'a b.pdf': await make(), ...good }, [sent]);
    expect(said(all)).toEqual([`a b.pdf ${code}`]);
    expect(all.messages[0]?.severity).toBe('error');
    expect(all.rows).toHaveLength(2);
  });

  it('since it lost its properties, is known by what its foot says', async () => {
    const { files } = await collected(
      { 'a.docx': word(whole, { ...bare, foot: 'RP-1-E · Craft 1 · Page 1' }) },
      [sent, { id: 'RP-1', audience: 'manager' }],
    );
    expect(files).toMatchObject([{ id: 'RP-1-E', filled: 3 }]);
  });

  it('since it is not there any more', async () => {
    const all = await collected({ ...good, gone: undefined }, [sent]);
    expect(said(all)).toEqual(['gone file-unreadable']);
  });

  it('since its id is that of two documents, unless its checksum tells them apart', async () => {
    const built = [sent, { ...sent, audience: 'manager', checksum: 'ffffffff' }];
    const sure = await collected(good, built);
    expect(sure.rows.map(({ who }) => who)).toEqual(['self', 'self']);
    const other = { 'a.docx': word(whole, { checksum: '00000000' }) };
    expect(said(await collected(other, built))).toContain('a.docx collect-ambiguous');
    const both = [sent, { ...sent, audience: 'manager' }];
    expect(said(await collected(good, both))).toContain('good.docx collect-ambiguous');
  });

  it('in one field keeps the others', async () => {
    const values = { ...whole, 'rating.wood.joining': 'Superb' };
    const all = await collected({ 'a.docx': word(values) }, [sent]);
    expect(said(all)).toEqual(['a.docx collect-value']);
    expect(all.messages[0]?.message).toContain('Mark: Joining: "Superb"');
    expect(all.rows).toMatchObject([{ competency: 'wood.sawing', mark: 'meeting' }]);
  });

  it('in a mark that the roster does not know keeps the others', async () => {
    const made = await pdfForm([
      { id: 'rating.wood.sawing', holds: 'text' },
      { id: 'comments', holds: 'text' },
    ]);
    made.getForm().getTextField('rating.wood.sawing').setText('4');
    made.getForm().getTextField('comments').setText('Yes.');
    const all = await collected({ 'a.pdf': await saved(made) }, [{ ...sent, format: 'pdf' }]);
    expect(said(all)).toContain('a.pdf collect-value');
    expect(all.rows).toMatchObject([{ competency: '', comment: 'Yes.' }]);
  });
});
