/** Enough for most answers; it grows to the largest and is kept. */
const FIRST_BYTES = 64 * 1024;
/** A sink that had to grow beyond this is not kept. */
const KEPT_BYTES_MAX = 4 * 1024 * 1024;
/** Longer texts go through the runtime's own encoder, which is faster there. */
const SHORT_MAX = 64;

/**
 * Bytes of JSON text, written one after the other: joining thousands of small strings would leave as many behind for the
 * garbage collector.
 */
export class TextSink {
  #bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  #at = 0;
  #isAscii = true;

  /** Starts over. */
  reset(): void {
    this.#at = 0;
    this.#isAscii = true;
    if (this.#bytes.length > KEPT_BYTES_MAX) this.#bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  }

  /** A copy of what was written. */
  take(): ReadyText {
    return { bytes: Buffer.from(this.#bytes.subarray(0, this.#at)), isAscii: this.#isAscii };
  }

  /** Bytes made before: punctuation and names. */
  constant(bytes: Uint8Array): void {
    const { length } = bytes;
    this.#reserve(length);
    const into = this.#bytes;
    const at = this.#at;
    for (let i = 0; i < length; i += 1) into[at + i] = bytes[i] as number;
    this.#at = at + length;
  }

  /** One ASCII character. */
  byte(code: number): void {
    this.#reserve(1);
    this.#bytes[this.#at] = code;
    this.#at += 1;
  }

  /** A text in quotation marks. */
  quoted(text: string): void {
    const { length } = text;
    if (length > SHORT_MAX) {
      this.text(JSON.stringify(text));
      return;
    }
    this.#reserve(length + 2);
    const into = this.#bytes;
    let at = this.#at;
    into[at] = 0x22;
    at += 1;
    for (let i = 0; i < length; i += 1) {
      const code = text.charCodeAt(i);
      if (code < 0x20 || code === 0x22 || code === 0x5c || code > 0x7e) {
        this.text(JSON.stringify(text));
        return;
      }
      into[at] = code;
      at += 1;
    }
    into[at] = 0x22;
    this.#at = at + 1;
  }

  /** A number's text, or any short ASCII text. */
  plain(text: string): void {
    const { length } = text;
    this.#reserve(length);
    const at = this.#at;
    for (let i = 0; i < length; i += 1) this.#bytes[at + i] = text.charCodeAt(i);
    this.#at = at + length;
  }

  /** Any text. */
  text(text: string): void {
    const BYTES_PER_UNIT_MAX = 3;
    this.#reserve(text.length * BYTES_PER_UNIT_MAX);
    const written = this.#bytes.write(text, this.#at, 'utf8');
    if (written !== text.length) this.#isAscii = false;
    this.#at += written;
  }

  #reserve(count: number): void {
    if (this.#at + count <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#at + count));
    this.#bytes.copy(grown, 0, 0, this.#at);
    this.#bytes = grown;
  }
}

/** UTF-8 text, and whether every byte is a character. */
export interface ReadyText {
  readonly bytes: Buffer;
  readonly isAscii: boolean;
}
