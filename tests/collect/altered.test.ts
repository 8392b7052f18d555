import { describe, expect, it } from 'vitest';
import { type Built, collected, said } from './collecting.ts';
import { packet, pdf, sent, whole, word } from './packet.ts';
import { field, paragraph, run, wordFile } from './word-form.ts';

describe('what was made from another ladder', () => {
  const early = { 'a.docx': word(whole, { checksum: '11111111', ladder: 'Craft 0.9' }) };

  it('is named with both ladders and checksums, and its values are taken', async () => {
    const all = await collected(early, [sent]);
    const [message] = all.messages;
    expect(message).toMatchObject({ code: 'collect-other-ladder', severity: 'warning' });
    expect(message?.message).toContain('Craft 0.9 (checksum 11111111)');
    expect(message?.message).toContain('Craft 1 (checksum ab12cd34)');
    expect(all.rows).toHaveLength(2);
  });

  it('or of the same one for another reason, is told apart', async () => {
    const files = { 'a.docx': word(whole, { checksum: '11111111' }) };
    expect(said(await collected(files, [sent]))[0]).toBe('a.docx collect-other-form');
  });

  it('cannot be compared with what was sent', async () => {
    const { files, messages } = await collected(early, [sent]);
    expect(files[0]?.comparison).toMatchObject({ compared: false });
    expect(messages.at(-1)?.message).toContain('the document was built anew since: a.docx');
  });
});

/** A packet whose body somebody has worked on. */
const edited = (body: string): Uint8Array =>
  wordFile({
    id: 'RP-1-E',
    checksum: 'ab12cd34',
    ladder: 'Craft 1',
    fields: packet(whole),
    body,
  });

describe('what was altered outside of the fields', () => {
  it('is named, word by word', async () => {
    const fields = packet(whole).map((one) =>
      one.holds === 'lines' ? field(one) : paragraph(run('Here: '), field(one), run(' and off.')),
    );
    const body = [paragraph(run('Before you begin.')), ...fields, paragraph(run('Behind.'))];
    const all = await collected({ 'a.docx': edited(body.join('')) }, [sent]);
    expect(said(all)).toEqual(['a.docx collect-altered']);
    expect(all.messages[0]?.message).toBe(
      'RP-1-E is not as it was sent outside of its fields: "Before." became "Before you begin."; "on." became "off."; "on." became "off.".',
    );
  });

  it('is what was written in the place of a field that is gone', async () => {
    const [first, ...others] = packet(whole).map((one) =>
      one.holds === 'lines' ? field(one) : paragraph(run('Here: '), field(one), run(' and on.')),
    );
    expect(first).toContain('<w:sdt>');
    const plain = paragraph(run('Here: MEETING and on.'));
    const body = [paragraph(run('Before.')), plain, ...others, paragraph(run('Behind.'))];
    const all = await collected({ 'a.docx': edited(body.join('')) }, [sent]);
    expect(said(all)).toEqual(['a.docx collect-fields-gone', 'a.docx collect-altered']);
    expect(all.files[0]?.gone).toEqual([{ id: 'rating.wood.sawing', label: 'Mark: Sawing' }]);
    expect(all.messages[1]?.message).toContain('"MEETING" was added');
    expect(all.rows).toMatchObject([
      { competency: 'wood.sawing', mark: '', evidence: 'Straight cuts.\nNo waste.' },
      { competency: 'wood.joining', mark: 'working-towards' },
    ]);
  });

  it('in a PDF too', async () => {
    const built = {
      ...sent,
      format: 'pdf' as const,
      bytes: await pdf({}, { words: ['Cut it straight.'] }),
    };
    const bytes = await pdf(
      { 'evidence.wood.sawing': 'x' },
      { words: ['Cut it well, and often.'] },
    );
    const { messages, files } = await collected({ 'a.pdf': bytes }, [built]);
    expect(files[0]?.comparison).toEqual({
      compared: true,
      changes: [{ before: 'straight.', after: 'well, and often.' }],
    });
    const message = messages.find(({ code }) => code === 'collect-altered');
    expect(message?.message).toBe(
      'RP-1-E is not as it was sent outside of its fields: "straight." became "well, and often.".',
    );
  });

  it.each<[string, Partial<Built>]>([
    ['the built file is not there any more', {}],
    ['only the other format was built', { format: 'pdf' }],
  ])('cannot be said where %s', async (reason, changes) => {
    const { bytes: _, ...unkept } = sent;
    const { messages } = await collected({ 'a.docx': word(whole), 'b.docx': word(whole) }, [
      { ...unkept, ...changes },
    ]);
    const message = messages.find(({ code }) => code === 'collect-not-compared');
    expect(message?.message).toContain(
      `Not compared with what was sent, since ${reason}: a.docx, b.docx.`,
    );
  });
});
