import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { readPdf } from '../support/finished.ts';
import { put } from '../support/folder.ts';
import { ladder, smallProject } from '../support/small-project.ts';

const TABLE = 'out/collected/assessments.csv';
const RECORD = 'out/collected/assessments.json';

const bytesOf = (folder: string, path: string): Uint8Array => readFileSync(join(folder, path));
const textOf = (folder: string, path: string): string =>
  Buffer.from(bytesOf(folder, path)).toString('utf8');

/** A packet as the person filled it in. */
async function filled(built: Uint8Array, marks: Readonly<Record<string, string>>) {
  const pdf = await PDFDocument.load(built, { updateMetadata: false });
  const form = pdf.getForm();
  for (const [competency, mark] of Object.entries(marks)) {
    form.getRadioGroup(`rating.${competency}`).select(mark);
  }
  form.getTextField('evidence.craft.knives').setText('- No waste.\nNo cuts.');
  form.getTextField('comments').setText('=A good year');
  return pdf.save();
}

/** A project whose packets are built; employee's and manager's of one person came back. */
let built = { employee: new Uint8Array(), manager: new Uint8Array(), manifest: '' };
const paths = {
  employee: 'review-packet/employee/K-2.pdf',
  manager: 'review-packet/manager/K-2.pdf',
};

beforeAll(async () => {
  const folder = smallProject();
  await command(folder, ['build', 'review-packet', '--person', 'K-2', '--format', 'pdf']);
  built = {
    employee: Uint8Array.from(bytesOf(folder, join('out', paths.employee))),
    manager: Uint8Array.from(bytesOf(folder, join('out', paths.manager))),
    manifest: textOf(folder, 'out/manifest.json'),
  };
});

/** The same project again, with files in the folder `back`. */
function project(changes: Readonly<Record<string, string>> = {}): string {
  const folder = smallProject(changes);
  put(folder, 'out/manifest.json', built.manifest);
  put(folder, join('out', paths.employee), built.employee);
  put(folder, join('out', paths.manager), built.manager);
  return folder;
}

const own = { 'craft.knives': 'exceeding', 'craft.sauces': 'working-towards' };

describe('collect', () => {
  it('writes the rows of the roster and the record, and says what is missing', async () => {
    const folder = project();
    put(folder, 'back/Packet final (2).PDF', await filled(built.employee, own));
    const { code, out, err } = await command(folder, ['collect', 'back']);
    expect(code).toBe(0);
    expect(textOf(folder, TABLE)).toBe(
      [
        '\ufeffperson,cycle,competency,who,mark,evidence,comment',
        'K-2,h2,craft.knives,self,exceeding,"\'- No waste.\nNo cuts.",',
        'K-2,h2,craft.sauces,self,working-towards,,',
        "K-2,h2,,self,,,'=A good year",
        '',
      ].join('\n'),
    );
    expect(JSON.parse(textOf(folder, RECORD))).toMatchObject({
      schema: 1,
      files: [{ path: 'back/Packet final (2).PDF', person: 'K-2', who: 'self', format: 'pdf' }],
    });
    expect(out).toMatch(/review-packet\/employee +Piotr Żuławski +4 of \d+ +back\/Packet final/);
    expect(out).toMatch(
      /\n1 document in 1 file · 3 rows in out\/collected\/assessments\.csv · 0 errors · \d warnings\n$/,
    );
    expect(err).toContain('lacks 1 of 3 marks');
    expect(err).toContain('review-packet/manager: 1 of 1 did not come back');
    expect(err).not.toContain('[collect-altered]');
    expect(err).not.toContain('[collect-not-compared]');
  });

  it('gives what the next build prints: the manager sees the marks of the person', async () => {
    const folder = project();
    put(folder, 'back/e.pdf', await filled(built.employee, own));
    put(folder, 'back/m.pdf', await filled(built.manager, { 'craft.knives': 'meeting' }));
    expect((await command(folder, ['collect', 'back'])).code).toBe(0);
    put(folder, 'roster/assessments.csv', bytesOf(folder, TABLE));
    const packet = ['build', 'review-packet', '--person', 'K-2', '--format', 'pdf'];
    expect((await command(folder, packet)).code).toBe(0);
    const textIn = async (audience: string): Promise<string> => {
      const bytes = bytesOf(folder, `out/review-packet/${audience}/K-2.pdf`);
      return (await readPdf(bytes)).pages.join('\n').replace(/\s+/g, ' ');
    };
    expect(await textIn('manager')).toMatch(/Knives.*Self-mark Exceeding.*- No waste\. No cuts\./);
    expect(await textIn('committee')).toMatch(/Self Exceeding Manager Meeting/);
    expect(await textIn('committee')).not.toContain('good year');
    const late = await command(folder, ['collect', 'back/e.pdf']);
    expect(late.err).toContain('[collect-other-form]');
    expect(late.code).toBe(0);
  });

  it('says of its rows what the roster will say, once the ladder is another', async () => {
    const folder = project({ 'ladders/kitchen.md': ladder.replace('Sauces', 'Stocks') });
    put(folder, 'back/e.pdf', await filled(built.employee, own));
    const { code, err } = await command(folder, ['collect', 'back']);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^out\/collected\/assessments\.csv:4:\d+: error: .*\[assessment-competency\]/m,
    );
  });

  it('needs neither ladders nor a roster', async () => {
    const folder = project({
      'ladders/kitchen.md': '',
      'roster/people.csv': '',
      'roster/teams.yaml': '',
      'roster/cycles.yaml': '',
    });
    put(folder, 'back/e.pdf', await filled(built.employee, own));
    const { code, out } = await command(folder, ['collect', 'back/e.pdf']);
    expect(code).toBe(0);
    expect(out).toContain('K-2');
  });

  it('names what it cannot read, passes over what programs left, and goes on', async () => {
    const folder = project();
    put(folder, 'back/inner/e.pdf', await filled(built.employee, own));
    put(folder, 'back/~$packet.docx', 'x');
    put(folder, 'back/Thumbs.db', 'x');
    put(folder, 'back/.DS_Store', 'x');
    put(folder, 'back/scan.jpg', 'x');
    const { code, out, err } = await command(folder, ['collect', 'back', 'gone.pdf', 'back/inner']);
    expect(code).toBe(1);
    expect([...err.matchAll(/^(\S+): error: .*\[([\w-]+)\]/gm)].map(([, ...said]) => said)).toEqual(
      [
        ['gone.pdf', 'file-unreadable'],
        ['back/scan.jpg', 'collect-neither'],
      ],
    );
    expect(out).toContain('1 document in 1 file');
  });

  it('reads the documents that --out names, and writes there', async () => {
    const folder = smallProject();
    put(folder, 'paper/manifest.json', built.manifest);
    put(folder, 'e.pdf', await filled(built.employee, own));
    const { code, err } = await command(folder, ['collect', 'e.pdf', '--out', 'paper']);
    expect(code).toBe(0);
    expect(err).toContain('the built file is not there any more: e.pdf');
    expect(existsSync(join(folder, 'paper/collected/assessments.json'))).toBe(true);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('says where it cannot write', async () => {
    const folder = project();
    put(folder, 'out/collected', 'a file');
    put(folder, 'e.pdf', await filled(built.employee, own));
    const { code, err } = await command(folder, ['collect', 'e.pdf']);
    expect(code).toBe(1);
    expect(err).toContain('[file-unwritable]');
  });

  it('writes nothing where it is interrupted', async () => {
    const folder = project();
    put(folder, 'e.pdf', await filled(built.employee, own));
    const signal = AbortSignal.abort();
    const { code } = await command(folder, ['collect', 'e.pdf'], { signal });
    expect(code).toBe(130);
    expect(existsSync(join(folder, TABLE))).toBe(false);
  });

  it('prints one object with --json', async () => {
    const folder = project();
    put(folder, 'e.pdf', await filled(built.employee, own));
    const { code, out, err } = await command(folder, ['collect', 'e.pdf', '--json']);
    const promised = v.looseObject({
      files: v.array(
        v.looseObject({ path: v.string(), format: v.string(), fields: v.array(v.any()) }),
      ),
      conflicts: v.array(v.any()),
      outstanding: v.array(v.looseObject({ id: v.string() })),
      messages: v.array(v.looseObject({ code: v.string() })),
      counts: v.record(v.string(), v.number()),
    });
    const printed = v.parse(promised, JSON.parse(out));
    expect([code, err]).toEqual([0, '']);
    expect(printed.counts).toMatchObject({ documents: 1, files: 1, rows: 3, errors: 0 });
    expect(printed.outstanding.map(({ id }) => id)).toEqual(['RP-h2-K-2-M']);
  });
});

describe('collect ends with 2', () => {
  it.each<[string, readonly string[], string]>([
    ['without files', [], "missing required argument 'files'"],
    ['where nothing was built', ['e.pdf', '--out', 'elsewhere'], '[collect-manifest]'],
    ['where no file is there', ['gone.pdf'], '[file-unreadable]'],
    ['where a folder is empty', ['ladders/none'], '[collect-nothing]'],
    ['for a roster that is not there', ['e.pdf', '--roster', 'nowhere'], 'nowhere'],
    ['for a ladder that is not there', ['e.pdf', '--ladders', 'nowhere'], 'nowhere'],
  ])('%s', async (_, args, said) => {
    const folder = project();
    put(folder, 'e.pdf', await filled(built.employee, own));
    put(folder, 'ladders/none/.keep', '');
    const { code, err, out } = await command(folder, ['collect', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(out).toBe('');
    expect(existsSync(join(folder, TABLE))).toBe(false);
  });

  it('as one object with --json', async () => {
    const { code, out } = await command(smallProject(), ['collect', 'e.pdf', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ files: [], messages: [{ code: 'collect-manifest' }] });
  });
});
