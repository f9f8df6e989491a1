/** A zip file out of packed entries. The platform's own gzip does the packing: it is quick, works beside the page's thread, and brings the checksum. */
import { Zip, type ZipInputFile } from "fflate";

export interface ZipEntry {
  path: string;
  packed: PackedBytes;
}

export interface PackedBytes {
  /** deflated */
  bytes: Uint8Array<ArrayBuffer>;
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

const DEFLATED = 8;
/** The earliest moment that a zip knows, so that the same entries give the same bytes. */
const FIXED_DATE = new Date(1980, 0, 1);

export function zipFile(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const { path, packed } of entries) {
    const file: ZipInputFile = { filename: path, mtime: FIXED_DATE, compression: DEFLATED, size: packed.size, crc: packed.checksum };
    zip.add(file);
    file.ondata!(null, packed.bytes, true);
  }
  zip.end();
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
