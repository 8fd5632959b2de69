import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** The white margin that scanners need around a QR code, in modules (ISO 18004). */
export const quietZone = 4;

/** A QR code as a drawing with one unit for each module. Its first module is at the origin. */
export interface QrCode {
  /** The number of modules in a row, without the quiet zone: 21 to 177. */
  readonly size: number;
  /** The dark modules as the data of an SVG path. */
  readonly path: string;
}

/** The code of the library's error for a text that does not fit in the largest QR code. */
const tooMuchData = 4;

/**
 * Returns the smallest QR code for a text, or `undefined` if the text does not fit in the largest one, with 2,331
 * characters. At least 15 % of a scanned picture may be unreadable (error correction level M).
 */
export function encodeQrCode(text: string): QrCode | undefined {
  try {
    const modules = generate(text, { minCorrectionLevel: correction.M });
    return { size: modules.size, path: toSvgPath(modules) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === tooMuchData) return undefined;
    throw error;
  }
}
