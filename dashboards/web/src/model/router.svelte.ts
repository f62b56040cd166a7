interface Place {
  readonly path: string;
  readonly parameters: URLSearchParams;
}

const here = (): Place => ({ path: location.pathname, parameters: new URLSearchParams(location.search) });
let current = $state.raw<Place>(here());
let hasHistory = false;

addEventListener("popstate", () => {
  current = here();
});

/** The address is the page's state: what is shown can be linked, and the browser's back button works. */
export const router = {
  get current(): Place {
    return current;
  },

  go(address: string): void {
    history.pushState(null, "", address);
    hasHistory = true;
    current = here();
    scrollTo(0, 0);
  },

  /** Back to where the reader came from, or to the list for whoever came by a link. */
  back(): void {
    if (hasHistory) history.back();
    else router.go("/");
  },

  /** Follows links of our own without loading the page anew; leaves those that the reader opens elsewhere alone. */
  follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.origin !== location.origin || link.hash !== "") return;
    event.preventDefault();
    router.go(link.pathname + link.search);
  },
};
