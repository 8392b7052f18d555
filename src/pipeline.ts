/**
 * The pipeline: subject → View → filled layout → document → files, each read back before it is
 * handed on. Every stage is named here, and none is worked here.
 */
import type { View } from './audience/model.ts';
import { viewOf } from './audience/view.ts';
import { type Given, type Withheld, withheldFrom } from './audience/withheld.ts';
import type { Format } from './config.ts';
import { leaksIn } from './delivery/absence/absence.ts';
import { alike } from './delivery/alike.ts';
import type { FileMade } from './delivery/manifest.ts';
import { readBack } from './delivery/read-back.ts';
import { reopen } from './delivery/reopen.ts';
import { type Diagnostic, hasErrors, report } from './diagnostics.ts';
import { bind } from './document/bind.ts';
import { checkFields } from './document/check-fields.ts';
import type { Document } from './document/model.ts';
import { skeletonOf } from './document/skeleton.ts';
import { checksumOf, entryOf, forWhom, metaOf, particularsOf, printed } from './imprint.ts';
import { identify, type Job, type Task } from './job.ts';
import { fill, withDocument } from './layout/fill.ts';
import type { Press } from './press.ts';
import { lockOf } from './protect/lock.ts';
import type { Lock, Protection } from './protect/model.ts';
import { seal } from './protect/seal.ts';
import { renderers } from './render/index.ts';

export interface Product {
  /** Bytes and manifest entry of each file that may be delivered. */
  readonly files: readonly { readonly entry: FileMade; readonly bytes: Uint8Array }[];
  readonly messages: readonly Diagnostic[];
}

interface Gathered {
  readonly view: View;
  readonly checksum: string;
}

interface Composed {
  readonly document: Document;
  /** What it was made of. */
  readonly given: Given;
  readonly checksum: string;
  readonly messages: readonly Diagnostic[];
}

interface Ready extends Composed {
  readonly withheld: Withheld;
  /** What the files open with, where they are encrypted. */
  readonly lock: Lock | undefined;
}

/**
 * One job → its files. A file that lost a word, or tells what its audience may not see, is reported
 * instead of handed on. With a protection, documents about persons are encrypted.
 */
export async function produce(job: Job, press: Press, protection?: Protection): Promise<Product> {
  const task = identify(job, press);
  const lock = lockOf(task.about, protection);
  if (lock && 'message' in lock) return { files: [], messages: [lock.message] };
  const composed = compose(task, press);
  if (hasErrors(composed.messages)) return { files: [], messages: composed.messages };
  const results = [];
  const withheld = withheldFrom(task, composed.given, press.company);
  for (const format of job.formats) {
    results.push(await print({ ...composed, withheld, lock }, format, task, press));
  }
  const differing = alike(
    composed.document,
    results.map(({ reopened }) => reopened),
    job.path,
  );
  return {
    files: hasErrors(differing) ? [] : results.flatMap(({ file }) => file ?? []),
    messages: [...composed.messages, ...results.flatMap(({ messages }) => messages), ...differing],
  };
}

/** What a task's layout is given, and the checksum of all that the document is made from. */
export function gather(task: Task, press: Press): Gathered {
  const { about, company, policy, wording } = task;
  const particulars = particularsOf(task, press);
  const given = viewOf(about, policy, company, wording, particulars);
  const checksum = checksumOf(given, task, press);
  return { checksum, view: withDocument(given, { checksum: printed(checksum) }) };
}

/** The document that a task stands for, and all that is wrong with it before it is rendered. */
export function compose(task: Task, press: Press): Composed {
  const { layout } = task;
  const { view, checksum } = gather(task, press);
  const { content, texts, words, messages: ofLayout } = fill(layout, view);
  const skeleton = skeletonOf(layout.file, content.text);
  const { id, title, recipient, headLeft, headRight, foot } = texts;
  const page = {
    paper: layout.paper ?? press.look.theme.paper,
    orientation: layout.orientation,
    ...(layout.margins && { margins: layout.margins }),
    language: task.wording.locale,
    furniture: { headLeft, headRight, foot },
  };
  const document: Document = {
    meta: { ...metaOf(task, press, checksum), id, title, recipient: forWhom(recipient, task) },
    sections: bind(skeleton.sections, content.slots, page),
  };
  const messages = [...ofLayout, ...skeleton.messages, ...checkFields(document, layout.file)];
  const imprint = [id, document.meta.checksum, document.meta.date];
  return { document, given: { view, words, imprint }, checksum, messages };
}

async function print(ready: Ready, format: Format, task: Task, press: Press) {
  const { document, withheld, checksum, lock } = ready;
  const path = `${task.job.path}.${format}`;
  try {
    const rendered = await renderers[format](document, press.look, task.job);
    const { bytes: clear, pages, messages, archive } = rendered;
    const reopened = await reopen(format, clear);
    const checked = readBack(document, reopened, path);
    const leaks = leaksIn({ document, reopened, bytes: clear, file: path }, withheld);
    const all = [...messages, ...checked.messages, ...leaks];
    if (hasErrors(all)) return { messages: all };
    const { bytes, ...sealed } = await seal(reopened, clear, lock);
    const finished = { format, bytes, pages: checked.pages ?? pages ?? null };
    const made = entryOf({ ...finished, id: document.meta.id, checksum }, task, press);
    const entry = { ...made, ...sealed, ...(archive && { archive }) };
    return { file: { entry, bytes }, messages: all, reopened };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { messages: [report('document-failed', { file: path }, { document: path, reason })] };
  }
}
