/** A new node at the end of another. */
export function make<K extends keyof HTMLElementTagNameMap>(name: K, parent: HTMLElement, className = ''): HTMLElementTagNameMap[K] {
  const node = document.createElement(name)
  if (className) node.className = className
  parent.append(node)
  return node
}
