import { describe, expect, it } from 'vitest';
import { change, entriesOf, rebuilt } from '../support/builds.ts';
import { command } from '../support/command.ts';
import { people, smallProject } from '../support/small-project.ts';

const word = ['--format', 'docx'];

describe('a document', () => {
  const one = ['review-packet/employee', '--person', 'K-2'];
  const path = 'out/review-packet/employee/K-2';

  it('whose formats were made apart is made again where both are called for', async () => {
    const folder = smallProject();
    for (const format of ['pdf', 'docx'])
      await command(folder, ['build', ...one, '--format', format]);
    expect((await rebuilt(folder, one)).written).toHaveLength(2);
    expect((await rebuilt(folder, one)).written).toEqual([]);
    expect((await rebuilt(folder, [...one, '--format', 'pdf'])).written).toEqual([]);
    change(folder, { [`${path}.pdf`]: '' });
    expect((await rebuilt(folder, one)).written).toHaveLength(2);
  });

  it('to be kept is another than one to be filled in', async () => {
    const folder = smallProject();
    const archived = [...one, '--format', 'pdf', '--archive'];
    await command(folder, ['build', ...one, '--format', 'pdf']);
    expect((await rebuilt(folder, archived)).written).toHaveLength(1);
    expect((await rebuilt(folder, archived)).written).toEqual([]);
    expect(entriesOf(folder)[0]?.archive).toBe('PDF/A-1b');
  });

  it('with a password is made again each time, and once more when it needs none', async () => {
    const locked = people
      .replaceAll('\n', ',a long secret\n')
      .replace('a long secret', 'document_password');
    const folder = smallProject({ 'roster/people.csv': locked });
    await command(folder, ['build', ...one, ...word]);
    const protect = [...one, ...word, '--protect', 'roster'];
    expect((await rebuilt(folder, protect)).written).toHaveLength(1);
    expect(entriesOf(folder)).toMatchObject([{ protected: true }]);
    expect(entriesOf(folder)[0]?.key).toBeUndefined();
    expect((await rebuilt(folder, protect)).written).toHaveLength(1);
    expect((await rebuilt(folder, [...one, ...word])).written).toHaveLength(1);
    expect((await rebuilt(folder, [...one, ...word])).written).toEqual([]);
    const guide = ['track-guide', '--track', 'Serving', ...word];
    await command(folder, ['build', ...guide]);
    expect((await rebuilt(folder, [...guide, '--protect', 'roster'])).written).toEqual([]);
  });

  it('that gave a warning is made again, and warns again', async () => {
    const odd = people.replace('Piotr', '组件');
    const folder = smallProject({ 'roster/people.csv': odd });
    const args = [...one, '--format', 'pdf'];
    const { err } = await command(folder, ['build', ...args]);
    expect(err).toContain('[glyph-makeshift]');
    const again = await rebuilt(folder, args);
    expect(again.err).toContain('[glyph-makeshift]');
    expect(again.written).toHaveLength(1);
  });
});
