import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundled, bundlesIn, front, listIn, manifestOf, project } from '../support/bundles.ts';
import { command } from '../support/command.ts';
import { put } from '../support/folder.ts';
import { opened } from '../support/opened.ts';
import { people } from '../support/small-project.ts';

const addresses: Readonly<Record<string, string>> = {
  id: 'email',
  'K-1': 'odile@example.com',
  'K-2': 'piotr@example.com',
};

/** The same people, with an address each, or none. */
const withAddresses = (more = addresses): string =>
  people
    .split('\n')
    .map((row) => row && `${row},${more[row.split(',')[0] ?? ''] ?? ''}`)
    .join('\n');

const cards = (pattern: string): readonly string[] => [
  'build',
  'card',
  '--format',
  'pdf',
  '--names',
  pattern,
];

const pathsIn = (folder: string): readonly string[] =>
  manifestOf(folder).files.map(({ path }) => path);

const bytesOf = (folder: string, path: string): Buffer => readFileSync(join(folder, 'out', path));

describe('--names', () => {
  it('calls the files of people as it says', async () => {
    const folder = project();
    expect((await command(folder, cards('{id}_{cycle}_{level}'))).code).toBe(0);
    expect(pathsIn(folder)).toEqual(
      ['employee', 'manager'].flatMap((audience) => [
        `card/${audience}/K-1_h2_sous-chef.pdf`,
        `card/${audience}/K-2_h2_commis.pdf`,
        `card/${audience}/K-3_h2_waiter.pdf`,
      ]),
    );
  });

  it('leaves what is about no person as it is, unless that has all that it names', async () => {
    const folder = project();
    await command(folder, ['build', 'sheet', '--format', 'pdf', '--names', '{id}_{cycle}']);
    await command(folder, ['build', 'sheet', '--format', 'pdf', '--names', '{document}_{team}']);
    expect(pathsIn(folder)).toEqual([
      'sheet/team/floor.pdf',
      'sheet/team/kitchen.pdf',
      'sheet/team/sheet_floor.pdf',
      'sheet/team/sheet_kitchen.pdf',
    ]);
  });

  it('hr: makes what HR systems import, one ZIP file a cycle and audience', async () => {
    const folder = project({ 'roster/people.csv': withAddresses() });
    await command(folder, [
      ...bundled('cycle'),
      '--names',
      'hr',
      '--format',
      'pdf',
      '--audience',
      'employee',
    ]);
    expect(bundlesIn(folder)).toEqual(['cycle/h2--employee.zip']);
    expect(listIn(folder, 'cycle/h2--employee.zip').files.map(({ path }) => path)).toEqual([
      'K-3_h2.pdf',
      'odile@example.com_h2.pdf',
      'piotr@example.com_h2.pdf',
    ]);
  });

  it('changes no byte of a document, and shows nobody an address', async () => {
    const [plain, named] = [project(), project({ 'roster/people.csv': withAddresses() })];
    await command(plain, ['build', 'card', '--format', 'pdf,docx']);
    await command(named, ['build', 'card', '--format', 'pdf,docx', '--names', '{email|id}']);
    for (const format of ['pdf', 'docx']) {
      const before = bytesOf(plain, `card/manager/K-2.${format}`);
      expect(bytesOf(named, `card/manager/piotr@example.com.${format}`).equals(before)).toBe(true);
    }
    const { roster } = opened(named).press.company;
    expect(JSON.stringify([roster.people, [...roster.names]])).not.toContain('@');
  });

  it('makes nothing where two people would have one name, and names both', async () => {
    const rows = withAddresses({ ...addresses, 'K-3': 'PIOTR@example.com' });
    const folder = project({ 'roster/people.csv': rows });
    const { code, err } = await command(folder, cards('{email|id}'));
    expect(code).toBe(2);
    expect(err).toMatch(
      /Files of Piotr Żuławski \(K-2\), Nell O'Brien \(K-3\) would all be called/,
    );
    expect(err).toContain('[names-same]');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('nor where only one of the two is asked for: the other’s file may stand there', async () => {
    const rows = people.replace("Nell O'Brien", 'Piotr Żuławski');
    const folder = project({ 'roster/people.csv': rows });
    const { code, err } = await command(folder, [...cards('{name}'), '--person', 'K-3']);
    expect(code).toBe(2);
    expect(err).toContain('[names-same]');
    expect((await command(folder, [...cards('{name}'), '--person', 'K-1'])).code).toBe(0);
  });

  it('nor where names differ by what no disk can hold', async () => {
    const rows = people.replace('Piotr Żuławski', 'A:B').replace("Nell O'Brien", 'A?B');
    const folder = project({ 'roster/people.csv': rows });
    expect((await command(folder, cards('{name}'))).err).toContain('[names-same]');
  });

  it('makes nothing where somebody lacks what it names, and says whose row', async () => {
    const folder = project({ 'roster/people.csv': withAddresses() });
    const { code, err } = await command(folder, cards('{email}'));
    expect(code).toBe(2);
    expect(err).toMatch(/people\.csv:4:1: error: K-3 has no \{email\}/);
    expect(err.match(/\[names-lacking\]/g)).toHaveLength(1); // not once for each layout
    expect(existsSync(join(folder, 'out'))).toBe(false);
    const narrowed = await command(folder, [...cards('{email}'), '--person', 'K-2']);
    expect(narrowed.code).toBe(0);
  });

  it('is refused where it is no pattern, with all that there is', async () => {
    const { code, err } = await command(project(), cards('{mail}'));
    expect(code).toBe(2);
    expect(err).toMatch(
      /There is no \{mail\}\. There are \{id\} \{name\} \{email\}.*\[names-pattern\]/s,
    );
  });

  it('may be asked for in ladderpress.yaml', async () => {
    const folder = project({ 'ladderpress.yaml': "names: 'x-{id}'" });
    await command(folder, ['build', 'card/manager', '--format', 'pdf']);
    expect(pathsIn(folder)).toEqual(['K-1', 'K-2', 'K-3'].map((id) => `card/manager/x-${id}.pdf`));
  });

  it('gives names that every system takes', async () => {
    const rows = people
      .replace('Piotr Żuławski', 'con')
      .replace("Nell O'Brien", `../${'x'.repeat(300)}`);
    const folder = project({ 'roster/people.csv': rows });
    await command(folder, [...cards('{name}'), '--audience', 'manager']);
    const names = pathsIn(folder).map((path) => path.replace('card/manager/', ''));
    expect(names).toHaveLength(3);
    expect(names.filter((name) => !/^(?!con\.)[\w~ ]+\.pdf$/.test(name))).toEqual([]);
  });

  it('names what was left in clear under another name', async () => {
    const rows = people
      .split('\n')
      .map((row) => row && `${row},${row.startsWith('id') ? 'document_password' : 'open sesame'}`)
      .join('\n');
    const folder = project({ 'roster/people.csv': rows });
    await command(folder, ['build', 'card/manager', '--format', 'pdf']);
    const { err } = await command(folder, [...cards('x-{id}'), '--protect', 'roster']);
    expect(err).toMatch(/card\/manager\/K-2\.pdf.*\[protect-left\]/s);
    expect(err).not.toContain('card/employee/K-2.pdf');
  });

  it('is no cause to be stale: a document is known by whom it is about', async () => {
    const folder = project();
    await command(folder, cards('x-{id}'));
    expect((await command(folder, ['verify'])).code).toBe(0);
    put(folder, 'templates/card/manager.md.hbs', `${front('person', 'C')}# Other\n`);
    const { out } = await command(folder, ['verify']);
    expect(out).toMatch(/stale +card\/manager\/x-K-2\.pdf/);
  });
});
