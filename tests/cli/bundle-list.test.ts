import { describe, expect, it } from 'vitest';
import { bundled, front, listIn, manifestOf, project, zipIn } from '../support/bundles.ts';
import { command } from '../support/command.ts';
import { people } from '../support/small-project.ts';

describe('the list in a bundle', () => {
  const kitchen = 'team/kitchen--manager.zip';

  it('says what each file is', async () => {
    const folder = project();
    await command(folder, [...bundled('team'), '--format', 'pdf']);
    const { files, program, date } = listIn(folder, kitchen);
    const entry = manifestOf(folder).files.find(({ path }) => path === 'card/manager/K-2.pdf');
    if (!entry) throw new Error('there is no such file');
    const { sources: _, key: __, ...said } = entry;
    expect(files[1]).toEqual(said);
    expect({ program, date }).toEqual({ program: entry.program, date: entry.date });
  });

  it('holds no hash from which a row of the roster could be guessed', async () => {
    const assessments = 'person,competency,self,manager\nK-2,Knives,meeting,\n';
    const folder = project({ 'roster/assessments.csv': assessments });
    await command(folder, bundled('team'));
    const text = new TextDecoder().decode(zipIn(folder, kitchen)['manifest.json']);
    const hashes = manifestOf(folder).files.flatMap(({ sources }) => [
      sources.roster ?? [],
      sources.assessments ?? [],
      ...Object.values(sources.beside ?? {}),
    ]);
    expect(hashes.flat().length).toBeGreaterThan(10);
    expect(hashes.flat().filter((hash) => text.includes(hash))).toEqual([]);
  });

  it('says of a file that opens with a password no hash of what is in it', async () => {
    const rows = people
      .split('\n')
      .map((row) => row && `${row},${row.startsWith('id') ? 'document_password' : 'open sesame'}`)
      .join('\n');
    const folder = project({ 'roster/people.csv': rows });
    await command(folder, [...bundled('team'), '--protect', 'roster', '--format', 'pdf']);
    const text = new TextDecoder().decode(zipIn(folder, kitchen)['manifest.json']);
    const entry = manifestOf(folder).files.find(({ path }) => path === 'card/manager/K-2.pdf');
    expect(entry?.protected).toBe(true);
    expect(text).toContain('"protected": true');
    expect(text).toContain(entry?.sha256);
    expect(text).not.toContain(entry?.checksum);
  });

  it('says of person, cycle and ladder what the audience may see', async () => {
    const blind = '{ levels: own, person: [name], others: [], ladder: [effective], cycle: [] }';
    const folder = project({
      'templates/audiences.yaml': `blind: ${blind}`,
      'templates/card/manager.md.hbs': '',
      'templates/card/employee.md.hbs': '',
      'templates/note/manager.md.hbs': '',
      'templates/sheet/team.md.hbs': '',
      'templates/card/blind.md.hbs': `${front('person', 'C')}# A card\n`,
    });
    await command(folder, [...bundled('team'), '--format', 'pdf']);
    const [file] = listIn(folder, 'team/kitchen--blind.zip').files;
    expect(file).toMatchObject({ id: 'C', effective: '2026-02-01' });
    expect(Object.keys(file ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(subject|cycle|ladder)$/)]),
    );
  });

  it('names what is missing, as does a message', async () => {
    const row = 'K-8,\u{13000} 太郎,Commis,kitchen,K-1,2024-03-01,active\n';
    const folder = project({ 'roster/people.csv': people + row });
    const { code, err } = await command(folder, ['build', 'card', '--bundle', 'team']);
    expect(code).toBe(1);
    expect(err).toMatch(/kitchen--manager\.zip is without K-8\.pdf, which .*\[bundle-incomplete\]/);
    expect(listIn(folder, kitchen).missing).toEqual(['K-8.pdf']);
    const entry = manifestOf(folder).bundles?.find(({ path }) => path === `bundles/${kitchen}`);
    expect(entry?.missing).toEqual(['K-8.pdf']);
  });
});
