declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
  }
  export interface GlyphRun {
    readonly advanceWidth: number;
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly object[];
  }
  export interface Subset {
    /** Only of a font with PostScript outlines. */
    subsetSubrs(routines: readonly object[], used: Readonly<Record<number, true>>): Uint8Array[];
  }
  /** The part of an opened font that is used here. */
  export interface OpenedFont {
    readonly unitsPerEm: number;
    readonly postscriptName: string;
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number): Glyph;
    createSubset(): Subset;
    layout(text: string, features?: readonly string[]): GlyphRun;
  }
  export function create(bytes: Uint8Array): OpenedFont;
}
