/** Finished files of the sample project, and what the proof says of them once something is planted. */
import { plan } from '../../src/batch/plan.ts';
import { notNarrowed } from '../../src/batch/request.ts';
import { type Withheld, withheldFrom } from '../../src/audience/withheld.ts';
import type { Format } from '../../src/config.ts';
import { leaksIn } from '../../src/delivery/absence/absence.ts';
import { reopen } from '../../src/delivery/reopen.ts';
import type { Document } from '../../src/document/model.ts';
import { identify } from '../../src/job.ts';
import { compose } from '../../src/pipeline.ts';
import type { Press } from '../../src/press.ts';
import { renderers } from '../../src/render/index.ts';
import { opened, ownFolder } from '../support/opened.ts';

export const { press } = opened(ownFolder);

export interface Sample {
  readonly document: Document;
  readonly withheld: Withheld;
  readonly bytes: Readonly<Record<Format, Uint8Array>>;
}

/** A document in both formats: `review-packet/manager/NW-0142`. */
export async function sample(path: string, from: Press = press): Promise<Sample> {
  const whole = {
    ...notNarrowed,
    documents: [],
    formats: ['pdf', 'docx'] as const,
    date: '2026-11-23',
  };
  const job = plan(whole, from).jobs.find((one) => one.path === path);
  if (!job) throw new Error(`nothing calls for ${path}`);
  const task = identify(job, from);
  const { document, given } = compose(task, from);
  const { bytes: pdf } = await renderers.pdf(document, from.look);
  const { bytes: docx } = await renderers.docx(document, from.look);
  const withheld = withheldFrom(task, given, from.company);
  return { document, withheld, bytes: { pdf, docx } };
}

/** What is said of a file of a sample, as lines. */
export async function said(
  { document, withheld, bytes }: Sample,
  format: Format,
  plant: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array> = (same) => same,
): Promise<readonly string[]> {
  const planted = await plant(bytes[format]);
  const reopened = await reopen(format, planted);
  const leaks = leaksIn({ document, reopened, file: 'x' }, withheld);
  return leaks.map(({ code, message }) => `${code}: ${message}`);
}

/** A sentence of so many words or more that a level of the sample's ladders states. */
export function sentenceOf(level: string, words: number): string {
  const texts = press.company.tracks.flatMap(({ levels, areas }) => {
    const index = levels.findIndex(({ title }) => title === level);
    const found = areas.flatMap(({ competencies }) =>
      competencies.map(({ expectations }) => expectations[index]),
    );
    return found.flatMap((one) => (one?.kind === 'stated' ? [one.text] : []));
  });
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?]) /));
  const sentence = sentences.find((one) => one.split(' ').length >= words);
  if (sentence === undefined) throw new Error(`${level} says nothing so long`);
  return sentence;
}
