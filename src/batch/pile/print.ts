/** The cover list as a PDF, read back and walled as other documents are. */
import type { About } from '../../audience/model.ts';
import { leaksIn } from '../../delivery/absence/absence.ts';
import { type Part, spansOf } from '../../delivery/merge/model.ts';
import { readBack } from '../../delivery/read-back.ts';
import { reopen } from '../../delivery/reopen.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics.ts';
import type { Document } from '../../document/model.ts';
import { wordingOf } from '../../job.ts';
import type { Press } from '../../press.ts';
import { renderers } from '../../render/index.ts';
import { coverList, listId, type Naming } from './document.ts';
import { headOf, type Pile, type Places } from './model.ts';
import { withheldFromAll } from './wall.ts';

export interface PrintedList {
  /** Absent where it must not be delivered. */
  readonly part?: Part & { readonly id: string; readonly pages: number };
  readonly messages: readonly Diagnostic[];
}

/** Its own length decides where everything else stands: rarely is it not known at once. */
const MOST_ROUNDS = 5;

type Print = (naming: Naming) => Promise<PrintedList>;

/** The list of a pile that stands at its beginning. */
export const printList = (pile: Pile, press: Press): Promise<PrintedList> =>
  nameable((naming) => settled(pile, press, naming));

/** The list of a pile of files, which names them in place of pages. */
export const printListAlone = (pile: Pile, press: Press): Promise<PrintedList> =>
  nameable((naming) => print(pile, undefined, press, naming));

/** What could not be printed in a document cannot be in the list either. */
async function nameable(printed: Print): Promise<PrintedList> {
  const named = await printed('names');
  return named.messages.some(({ code }) => code === 'glyph-missing') ? printed('ids') : named;
}

async function settled(pile: Pile, press: Press, naming: Naming): Promise<PrintedList> {
  const counts = pile.items.map(({ entry }) => entry.pages ?? 0);
  let length = 1;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { spans, pages } = spansOf([length, ...counts], pile.duplex);
    const places = { spans: spans.slice(1), pages };
    const printed = await print(pile, places, press, naming);
    if (!printed.part || printed.part.pages === length) return printed;
    length = printed.part.pages;
  }
  throw new Error('the length of the cover list does not settle');
}

async function print(
  pile: Pile,
  places: Places | undefined,
  press: Press,
  naming: Naming,
): Promise<PrintedList> {
  const wording = wordingOf(aboutOf(pile, press), press);
  const document = coverList({ pile, places, press, wording, naming });
  const file = pile.path;
  const { bytes, messages } = await renderers.pdf(document, press.look);
  const reopened = await reopen('pdf', bytes);
  const { pages = 0, messages: ofWords } = readBack(document, reopened, file);
  const leaks = leaksIn({ document, reopened, file }, wallOf(pile, document, press));
  const all = [...messages, ...ofWords, ...leaks];
  if (hasErrors(all)) return { messages: all };
  return { part: { id: listId(pile), title: document.meta.title, bytes, pages }, messages: all };
}

/** Whose language it is in: the team's, or the manager's. */
function aboutOf({ by, id }: Pile, { company: { roster } }: Press): About | undefined {
  if (by === 'team') {
    const team = roster.teams.find((one) => one.id === id);
    return team && { kind: 'team', team };
  }
  const person = roster.people.find((one) => one.id === id);
  return person && { kind: 'person', person };
}

/** What it says by itself: its labels, and what documents say of their making. */
function wallOf(pile: Pile, document: Document, press: Press) {
  const { items, lacking, policy } = pile;
  if (!policy) throw new Error(`there is no audience ${pile.audience}`);
  const wording = wordingOf(aboutOf(pile, press), press);
  const people = [...items.map(({ member }) => member), ...lacking].map(({ person }) => person);
  const { id, checksum, date, title } = document.meta;
  const ids = items.map(({ entry }) => entry.id);
  const files = items.map(({ entry }) => entry.path.split('/').at(-1) ?? '');
  const imprint = [id, checksum, date, title, headOf(pile), pile.id, ...ids, ...files];
  const { author, company, classification } = press.look.theme.brand;
  const words = [author, company, classification, ...Object.values(wording.labels)];
  return withheldFromAll(people, { view: {}, words, imprint }, policy, wording, press);
}
