/** A zip file out of packed entries. The platform's own gzip does the packing: it is quick, works beside the page's thread, and brings the checksum. */

export interface ZipEntry {
  path: string;
  packed: PackedBytes;
}

export interface PackedBytes {
  /** deflated */
  bytes: Uint8Array;
  /** CRC-32 of the unpacked bytes */
  checksum: number;
  size: number;
}

/** RFC 1952: a head of fixed length, as no name is given, and behind the data the checksum and the size */
const GZIP_HEAD = 10;
const GZIP_TAIL = 8;

export async function pack(blocks: readonly Uint8Array[]): Promise<PackedBytes> {
  const stream = new Blob([...blocks] as BlobPart[]).stream().pipeThrough(new CompressionStream("gzip"));
  const gzip = new Uint8Array(await new Response(stream).arrayBuffer());
  const tail = new DataView(gzip.buffer, gzip.length - GZIP_TAIL);
  return { bytes: gzip.subarray(GZIP_HEAD, gzip.length - GZIP_TAIL), checksum: tail.getUint32(0, true), size: tail.getUint32(4, true) };
}

/** 1 January 1980, midnight: the earliest moment a zip knows, so that the same entries give the same bytes. */
const FIXED_DATE = 0x21;
const LOCAL_HEAD = 30;
const CENTRAL_HEAD = 46;
const END = 22;
/** names are UTF-8 */
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const VERSION = 20;

/** PKWARE's APPNOTE 4.3: the entries each with a head, then the directory, then its end. */
export function zipFile(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const named = entries.map(({ path, packed }) => ({ name: encoder.encode(path), packed }));
  const directoryAt = named.reduce((sum, { name, packed }) => sum + LOCAL_HEAD + name.length + packed.bytes.length, 0);
  const directorySize = named.reduce((sum, { name }) => sum + CENTRAL_HEAD + name.length, 0);
  const file = new Uint8Array(directoryAt + directorySize + END);
  const view = new DataView(file.buffer);
  let [at, directory] = [0, directoryAt];
  for (const { name, packed } of named) {
    view.setUint32(directory, 0x02014b50, true);
    view.setUint16(directory + 4, VERSION, true);
    view.setUint32(directory + 42, at, true);
    putFields(view, directory + 6, name, packed);
    file.set(name, directory + CENTRAL_HEAD);
    directory += CENTRAL_HEAD + name.length;
    view.setUint32(at, 0x04034b50, true);
    putFields(view, at + 4, name, packed);
    file.set(name, at + LOCAL_HEAD);
    file.set(packed.bytes, at + LOCAL_HEAD + name.length);
    at += LOCAL_HEAD + name.length + packed.bytes.length;
  }
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, named.length, true);
  view.setUint16(directory + 10, named.length, true);
  view.setUint32(directory + 12, directorySize, true);
  view.setUint32(directory + 16, directoryAt, true);
  return file;
}

/** What an entry's head and its line of the directory have in common. */
function putFields(view: DataView, at: number, name: Uint8Array, { bytes, checksum, size }: PackedBytes): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
