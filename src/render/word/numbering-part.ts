/** The part of a Word file that says how its lists count. */
import { Numbering } from 'docx';
import { memory } from '../../memory.ts';
import { formatted } from './formatted.ts';
import { type Packed, packedWhole } from './file/stretch.ts';
import { DECLARATION } from './xml.ts';

type Begun = Parameters<Numbering['createConcreteNumberingInstance']>;

/** Writes down the lists of a document as they begin; docx makes the part of them, once for all alike. */
export class Lists {
  readonly #begun: Begun[] = [];

  createConcreteNumberingInstance(...list: Begun): void {
    this.#begun.push(list);
  }

  part(): Packed {
    const key = this.#begun.map(([reference, , definition, restart]) =>
      JSON.stringify([reference, restart !== undefined, definition?.levels[0]?.style]),
    );
    return parts(key.join(), () => partOf(this.#begun));
  }
}

/** Documents with other lists. */
const MOST = 200;

const parts = memory<Packed>({ most: MOST });

function partOf(begun: readonly Begun[]): Packed {
  const numbering = new Numbering({ config: [] });
  for (const list of begun) numbering.createConcreteNumberingInstance(...list);
  const xml = formatted(numbering).texts.join('');
  return packedWhole(Buffer.from(`${DECLARATION}${xml}`), true);
}
