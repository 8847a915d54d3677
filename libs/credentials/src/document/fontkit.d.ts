declare module 'fontkit' {
  export interface GlyphRun {
    readonly advanceWidth: number;
    readonly glyphs: readonly { readonly id: number }[];
    readonly positions: readonly object[];
  }
  /** The part of an opened font that is used here. */
  export interface OpenedFont {
    readonly unitsPerEm: number;
    readonly postscriptName: string;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string, features?: readonly string[]): GlyphRun;
  }
  export function create(bytes: Uint8Array): OpenedFont;
}
