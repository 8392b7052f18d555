/** Sheets → the pages of a PDF document. */
import { drawnOf } from './drawing.ts';
import type { Edition } from './edition.ts';
import type { PdfFile } from './file.ts';
import type { Anchor, Sheet } from './sheet.ts';

export class Printer {
  readonly #file: PdfFile;
  readonly #names: ReadonlyMap<string, string>;
  readonly #placed = new Set<string>();

  readonly #edition: Edition;

  /** `names`: what the file calls the places that links lead to. */
  constructor(file: PdfFile, names: ReadonlyMap<string, string>, edition: Edition) {
    this.#edition = edition;
    this.#file = file;
    this.#names = names;
  }

  /** Draws a page, and names the places on it. */
  print({ pageSize, parts, anchors }: Sheet): void {
    this.#file.addPage({ size: [pageSize.width, pageSize.height] });
    let next = 0;
    for (const part of parts) {
      const drawn = part.map((block) => {
        const one = drawnOf(block, next, this.#file, this.#edition);
        next = one.next;
        return one;
      });
      this.#file.draw(drawn, this.#names);
    }
    for (const anchor of anchors) this.#name(anchor);
  }

  #name({ id, x, y }: Anchor): void {
    const name = this.#names.get(id);
    if (name === undefined || this.#placed.has(name)) return; // repeated over a further page
    this.#placed.add(name);
    this.#file.addNamedDestination(name, 'XYZ', x, y, null);
  }
}
