/** Hands a text to the browser as a file. Spreadsheets take it for UTF-8 by its first mark. */
export function saveFile(name: string, type: string, text: string): void {
  const marked = text.startsWith('\ufeff') ? text : `\ufeff${text}`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([marked], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
