/** The same bytes; `onRead` hears how many were read by each slice. Nothing is copied. */
export function countReads(blob: Blob, onRead: (bytes: number) => void): Blob {
  const counted = new Blob([blob]);
  const slice = counted.slice.bind(counted);
  counted.slice = (start, end, type) => {
    const piece = slice(start, end, type);
    onRead(piece.size);
    return piece;
  };
  return counted;
}
