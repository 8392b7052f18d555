import type { Diagnostic } from '../diagnostics.ts';
import type { Document } from '../document/model.ts';
import type { Lent } from './lent/load.ts';
import type { Logo } from './logo.ts';
import type { SpareFace, Theme, Weight } from './theme.ts';

/** What both renderers are given beside the document: the theme, and its faces as font files. */
export interface Look {
  readonly theme: Theme;
  readonly faces: Readonly<Record<Weight, Uint8Array>>;
  /** For letters that the faces lack. */
  readonly spares: readonly Spare[];
  readonly logo?: Logo;
  /** Styles of the company's own Word file. */
  readonly lent?: Lent;
}

export interface Spare {
  readonly face: SpareFace;
  /** Tells the face's files from others, without reading them; empty where it is not installed. */
  readonly marks: readonly (string | Uint8Array)[];
  /** They read a file when first asked; absent where the face is not installed. */
  readonly files?: { readonly regular: () => Uint8Array; readonly semibold?: () => Uint8Array };
}

export interface Rendered {
  readonly bytes: Uint8Array;
  /** Known in PDF; in Word only where the contents list needed them. */
  readonly pages: number | undefined;
  /** What the renderer could not express. Never dropped in silence. */
  readonly messages: readonly Diagnostic[];
  /** What the file conforms to, where it was made to be kept. */
  readonly archive?: 'PDF/A-1b';
}

/** What a file is made for. */
export interface Purpose {
  /** To be kept: as PDF/A-1b, and to fill in with a pen. Word files are as always. */
  readonly archive?: boolean;
}

/** Document tree in, file out. The same document and look give the same bytes. */
export type Renderer = (document: Document, look: Look, purpose?: Purpose) => Promise<Rendered>;
