import { readFileSync } from 'node:fs';

/** One shaped glyph; the letters that it stands for, and where it goes in units of the font. */
export interface ShapedGlyph {
  readonly id: number;
  readonly letters: string;
  readonly position: { readonly xAdvance: number; readonly yAdvance: number; readonly xOffset: number; readonly yOffset: number };
}
export type Shape = (text: string) => ShapedGlyph[];

/** The part of HarfBuzz's interface for C that shaping takes; numbers are addresses in its memory. */
interface HarfBuzz {
  readonly memory: WebAssembly.Memory;
  __wasm_call_ctors(): void;
  malloc(bytes: number): number;
  free(address: number): void;
  hb_blob_create(data: number, length: number, mode: number, ...rest: readonly number[]): number;
  hb_face_create(blob: number, index: number): number;
  hb_font_create(face: number): number;
  hb_buffer_create(): number;
  hb_buffer_destroy(buffer: number): void;
  hb_buffer_set_cluster_level(buffer: number, level: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, ...range: readonly number[]): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_shape(font: number, buffer: number, ...features: readonly number[]): void;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
}

const writable = 2;
/** Each glyph keeps the number of its own first letter, also where the shaper changes their order. */
const perLetter = 2;
/** Numbers of 32 bits in one entry of either result. */
const entry = 5;

let loaded: HarfBuzz | null = null;

/**
 * Shapes with HarfBuzz: fontkit stops at the empty anchors of Khmer fonts. The package's own loader is asynchronous and would make
 * every caller so; the machine code underneath needs none of it.
 */
export function shaperOf(fontFile: Uint8Array): Shape {
  loaded ??= load();
  const hb = loaded;
  const blob = hb.hb_blob_create(put(hb, fontFile), fontFile.length, writable, 0, 0);
  const font = hb.hb_font_create(hb.hb_face_create(blob, 0));
  return (text) => shape(hb, font, text);
}

function load(): HarfBuzz {
  const code = new WebAssembly.Module(readFileSync(require.resolve('harfbuzzjs/dist/harfbuzz.wasm')));
  const stop = (): never => {
    throw new Error('HarfBuzz stopped');
  };
  const grow = (bytes: number): number => {
    hb.memory.grow(Math.ceil((bytes - hb.memory.buffer.byteLength) / 65_536));
    return 1;
  };
  const needed = { _abort_js: stop, proc_exit: stop, emscripten_resize_heap: grow, _setitimer_js: () => 0, _emscripten_runtime_keepalive_clear: () => 0 };
  const hb = new WebAssembly.Instance(code, { env: needed, wasi_snapshot_preview1: needed }).exports as HarfBuzz;
  hb.__wasm_call_ctors();
  return hb;
}

function put(hb: HarfBuzz, bytes: Uint8Array): number {
  const address = hb.malloc(bytes.length);
  new Uint8Array(hb.memory.buffer).set(bytes, address);
  return address;
}

function shape(hb: HarfBuzz, font: number, text: string): ShapedGlyph[] {
  const address = put(hb, Buffer.from(text, 'utf16le'));
  const buffer = hb.hb_buffer_create();
  hb.hb_buffer_set_cluster_level(buffer, perLetter);
  hb.hb_buffer_add_utf16(buffer, address, text.length, 0, text.length);
  hb.hb_buffer_guess_segment_properties(buffer);
  hb.hb_shape(font, buffer, 0, 0);
  const glyphs = read(hb, buffer, text);
  hb.hb_buffer_destroy(buffer);
  hb.free(address);
  return glyphs;
}

function read(hb: HarfBuzz, buffer: number, text: string): ShapedGlyph[] {
  const count = hb.hb_buffer_get_length(buffer);
  const infos = new Uint32Array(hb.memory.buffer, hb.hb_buffer_get_glyph_infos(buffer, 0), count * entry);
  const positions = new Int32Array(hb.memory.buffer, hb.hb_buffer_get_glyph_positions(buffer, 0), count * entry);
  const at = (numbers: Uint32Array | Int32Array, index: number): number => numbers[index] ?? 0;
  const starts = [...new Set(Array.from({ length: count }, (_, index) => at(infos, index * entry + 2)))].sort((a, b) => a - b);
  return Array.from({ length: count }, (_, index) => {
    const first = index * entry;
    const start = at(infos, first + 2);
    const position = { xAdvance: at(positions, first), yAdvance: at(positions, first + 1), xOffset: at(positions, first + 2), yOffset: at(positions, first + 3) };
    return { id: at(infos, first), letters: text.slice(start, starts[starts.indexOf(start) + 1] ?? text.length), position };
  });
}
