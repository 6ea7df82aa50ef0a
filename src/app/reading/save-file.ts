/** Hands a file to the browser's downloads. Nothing is sent anywhere: the address is a blob of this page. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the blob after this turn; a minute is ample even for a picker that asks where to.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
