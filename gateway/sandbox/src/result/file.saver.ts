/** Hands a text to the reader as a file; nothing leaves the machine. */
export function saveText(name: string, mediaType: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
