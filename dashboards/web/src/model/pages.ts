/** The items of several pages, each once: what came in between two readings may have moved an item to the next page. */
export function itemsOf<Item>(pages: readonly { readonly items: readonly Item[] }[], idOf: (item: Item) => string): Item[] {
  return [...new Map(pages.flatMap((page) => page.items).map((item) => [idOf(item), item])).values()];
}
