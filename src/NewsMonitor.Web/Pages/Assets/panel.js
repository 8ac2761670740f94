// A page of panels, such as operations: asked for anew every two seconds while it is looked at.
import { parse, replace } from './places.js';
import { setClock, tellTimes } from './times.js';

const every = 2000;

/** Keeps a panel page fresh. */
export function keepPanel(live) {
  let busy = location.search.includes('after=');
  setInterval(async () => {
    if (document.hidden || busy || live.contains(document.activeElement)) return;
    busy = true;
    try {
      const answer = await fetch(live.dataset.fragment, { headers: { Accept: 'text/html' } });
      const fresh = answer.ok && parse(await answer.text()).getElementById('live');
      if (fresh) {
        setClock(fresh.dataset.now);
        for (const piece of fresh.querySelectorAll('[data-key]')) replace(live, piece);
        tellTimes(live);
      }
    } catch { /* The server is away for a moment: the next try comes. */ }
    busy = false;
  }, every);
}
