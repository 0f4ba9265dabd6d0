/** Saves a text as a file, as the browser saves downloads. */
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the download has its own hold of it by then
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
