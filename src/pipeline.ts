/**
 * The pipeline: subject → View → filled layout → document → files, each read back before it is
 * handed on. Every stage is named here, and none is worked here.
 */
import { viewOf } from './audience/view.ts';
import type { Format } from './config.ts';
import { type Entry } from './delivery/manifest.ts';
import { readBack } from './delivery/read-back.ts';
import { type Diagnostic, hasErrors, report } from './diagnostics.ts';
import { bind } from './document/bind.ts';
import { skeletonOf } from './document/build.ts';
import type { Document } from './document/model.ts';
import { identify, type Job, type Made } from './job.ts';
import { fill } from './layout/fill.ts';
import type { Press } from './press.ts';
import { renderers } from './render/index.ts';

export interface Product {
  /** Path, bytes and manifest entry of each file that may be delivered. */
  readonly files: readonly { readonly entry: Entry; readonly bytes: Uint8Array }[];
  readonly messages: readonly Diagnostic[];
}

/** One job → its files. A file that lost a word is reported instead of handed on. */
export async function produce(job: Job, press: Press): Promise<Product> {
  const made = identify(job, press);
  const { document, messages } = compose(made, press);
  const results = [];
  for (const format of job.formats) results.push(await print(document, format, made, press));
  return {
    files: results.flatMap(({ file }) => file ?? []),
    messages: [...messages, ...results.flatMap((result) => result.messages)],
  };
}

function compose(made: Made, press: Press) {
  const { about, policy, layout, wording, date } = made;
  const view = viewOf(about, policy, press.company, wording, made.documentView);
  const { content, texts } = fill(layout, view);
  const skeleton = skeletonOf(layout.file, content.text);
  const { title, headLeft, headRight, foot } = texts;
  const document: Document = {
    meta: { ...made.meta, id: texts.id, title, date },
    sections: bind(skeleton.sections, content.slots, {
      ...made.page,
      furniture: { headLeft, headRight, foot },
    }),
  };
  return { document, messages: skeleton.messages };
}

async function print(document: Document, format: Format, made: Made, { look }: Press) {
  const path = `${made.path}.${format}`;
  try {
    const rendered = await renderers[format](document, look);
    const checked = await readBack(document, format, rendered.bytes, path);
    const messages = [...rendered.messages, ...checked.messages];
    if (hasErrors(messages)) return { messages };
    const pages = checked.pages ?? rendered.pages ?? null;
    return { file: made.toFile(format, rendered.bytes, pages, document.meta.id), messages };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { messages: [report('document-failed', { file: path }, { document: path, reason })] };
  }
}
