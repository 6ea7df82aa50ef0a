/**
 * Makes the children of `target` equal to those of `wanted` and touches only what differs, so that a growing answer does
 * not flicker and a selection in its finished part stays.
 */
export function updateContent(target: Node, wanted: Node): void {
  const have = [...target.childNodes];
  const want = [...wanted.childNodes];
  want.forEach((next, index) => {
    const present = have[index];
    if (!present) target.appendChild(next);
    else if (!present.isEqualNode(next)) replace(target, present, next);
  });
  have.slice(want.length).forEach((extra) => extra.remove());
}

function replace(parent: Node, present: ChildNode, next: ChildNode): void {
  if (present instanceof Text && next instanceof Text) {
    // Appending keeps the selection; setting the whole text would drop it.
    if (next.data.startsWith(present.data)) present.appendData(next.data.slice(present.data.length));
    else present.data = next.data;
    return;
  }
  const sameKind =
    present instanceof Element &&
    next instanceof Element &&
    present.cloneNode(false).isEqualNode(next.cloneNode(false));
  if (sameKind) updateContent(present, next);
  else parent.replaceChild(next, present);
}
