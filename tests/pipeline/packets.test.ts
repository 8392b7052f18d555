/** The three copies of a review packet, for people with and without marks: what stands where. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '../../src/delivery/manifest.ts';
import { command } from '../support/command.ts';
import { flat, readPdf, wordText } from '../support/finished.ts';
import { smallProject } from '../support/small-project.ts';

const people = `id,legal_name,title,email,team,manager_id,level_since,status
K-1,Odile Marchetti,Sous Chef,odile@x.org,kitchen,,2015-01-05,active
K-2,Piotr Żuławski,Commis,piotr@x.org,kitchen,K-1,2025-02-03,active
K-3,Nell O'Brien,Waiter,nell@x.org,floor,K-1,,active
`;
const marks = (sauces: string): string => `person,competency,self,manager,evidence
piotr@x.org,Knives,exceeding,meeting,Ten kilos of leeks without a crooked slice.
K-2,Sauces,working towards,${sauces},Stood in at the sauces for a week.
K-2,Timing,meeting,,
`;

const project = (sauces: string): string =>
  smallProject({ 'roster/people.csv': people, 'roster/assessments.csv': marks(sauces) });

async function packetsIn(folder: string): Promise<void> {
  const { code, err } = await command(folder, [
    'build',
    'review-packet',
    '--date',
    '2026-11-23',
    '--jobs',
    '1',
  ]);
  if (code !== 0) throw new Error(err);
}

const folder = project('exceeding');
beforeAll(() => packetsIn(folder));

const file = (path: string): Uint8Array => readFileSync(join(folder, 'out/review-packet', path));
const pagesOf = async (path: string): Promise<readonly string[]> =>
  (await readPdf(file(`${path}.pdf`))).pages.map(flat);
const bothTexts = async (path: string): Promise<readonly string[]> => [
  (await pagesOf(path)).join(' '),
  flat(await wordText(file(`${path}.docx`))),
];

describe('page 1 of the committee’s copy', () => {
  it('holds the ask, how long, the marks, three proofs and the decision, in this order', async () => {
    const [first = ''] = await pagesOf('committee/K-2');
    const parts = [
      'Commis, The Kitchen: 1 year 9 months at this level',
      'Promote to Chef de Partie',
      'Craft Working towards Meeting 0 1 1 0',
      'Service Meeting to mark – – – 1',
      'Three proofs',
      'Sauces Craft Stood in at the sauces for a week. Exceeding',
      'Knives Craft Ten kilos of leeks without a crooked slice. Meeting',
      'Proof 3',
      'Agreed with conditions',
      'Votes for, against',
      'Rationale',
    ];
    const places = parts.map((part) => first.indexOf(part));
    expect(places, first).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(first).not.toContain('Record');
  });

  it('has room to write where there are no marks, and asks for no level that there is not', async () => {
    const [first = ''] = await pagesOf('committee/K-1');
    for (const words of ['Craft 2', 'to mark', 'Proof 1', 'Proof 3', 'Decision', 'Rationale']) {
      expect(first).toContain(words);
    }
    expect(first).not.toContain('Promote');
    expect(first).toContain('11 years 10 months at this level');
  });

  it('says nothing of how long where the roster does not', async () => {
    const [first = ''] = await pagesOf('committee/K-3');
    expect(first).toContain('Waiter, The Floor Waiter');
    expect(first).not.toContain('at this level');
  });

  it('is followed by each competency with what is asked, the evidence and both marks', async () => {
    const [, ...rest] = await pagesOf('committee/K-2');
    const matrix = rest.join(' ');
    expect(matrix).toMatch(/Knives .*Cuts fast without waste\. Ten kilos of leeks/);
    expect(matrix).toContain('Self Exceeding Manager Meeting');
    expect(matrix).toMatch(/Record .*About this document/);
  });
});

describe('what each copy prints of marks', () => {
  it('the employee’s: their own, with boxes where they gave none', async () => {
    for (const text of await bothTexts('employee/K-2')) {
      expect(text).toContain('Self-mark Exceeding');
      expect(text).not.toMatch(/leeks|Stood in/);
    }
    for (const text of await bothTexts('employee/K-1')) expect(text).not.toContain('Self-mark');
  });

  it('the manager’s: the self-marks and the evidence, with boxes for their own', async () => {
    for (const text of await bothTexts('manager/K-2')) {
      expect(text).toContain('Self-mark Exceeding');
      expect(text).toContain('Ten kilos of leeks');
      expect(text).toMatch(/Self-mark Exceeding ☐?\s?Working towards ☐?\s?Meeting/);
    }
  });

  it('the last page says that a signature is a receipt, and who declined it', async () => {
    for (const copy of ['employee', 'manager']) {
      const last = (await pagesOf(`${copy}/K-2`)).at(-1) ?? '';
      expect(last).toContain('It does not say that one agrees with it.');
      expect(last).toContain('The packet was received, and Piotr Żuławski declined to sign it.');
      expect(last).toContain('Signature, witness');
    }
  });
});

const entriesIn = (from: string) =>
  readManifest(readFileSync(join(from, 'out/manifest.json'), 'utf8'))?.files ?? [];

describe('the manifest', () => {
  it('tells a changed mark from an unchanged one, to those who see it alone', async () => {
    const other = project('meeting');
    await packetsIn(other);
    const before = new Map(entriesIn(folder).map((entry) => [entry.path, entry]));
    const changed = entriesIn(other).filter(({ path, checksum, sources }) => {
      const old = before.get(path);
      expect(old?.checksum === checksum).toBe(old?.sources.assessments === sources.assessments);
      expect(old?.sources.roster).toBe(sources.roster);
      return old?.checksum !== checksum;
    });
    expect(changed.map(({ path }) => path)).toEqual([
      'review-packet/committee/K-2.docx',
      'review-packet/committee/K-2.pdf',
    ]);
  });
});
