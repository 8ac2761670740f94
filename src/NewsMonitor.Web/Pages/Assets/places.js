// Puts pieces of HTML that the server made in their places, without moving what the reader looks at.
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const shown = new Map();

/** The elements of a piece of HTML. */
export function parse(html) { return new DOMParser().parseFromString(html, 'text/html'); }

/** The element that has a key. */
export function find(root, key) { return root.querySelector('[data-key="' + CSS.escape(key) + '"]'); }

/** Puts a keyed piece in the place of the one that is there, unless it is the same. */
export function replace(root, fresh) {
  const old = find(root, fresh.dataset.key), html = fresh.outerHTML;
  if (!old || shown.get(fresh.dataset.key) === html) return;
  shown.set(fresh.dataset.key, html);
  swap(old, fresh);
}

/** Forgets that a piece was shown, so that it is shown again. */
export function forget(key) { shown.delete(key); }

// The keyboard's place, what is unfolded and what is ticked are kept when the element that has it is made anew.
function swap(old, fresh) {
  const active = old.contains(document.activeElement) ? document.activeElement : null;
  const focus = active && (active.getAttribute('href') ? 'a[href="' + CSS.escape(active.getAttribute('href')) + '"]' : active.id ? '#' + CSS.escape(active.id) : null);
  for (const name of ['here', 'chosen']) if (name in old.dataset) fresh.dataset[name] = old.dataset[name];
  const opened = [...old.querySelectorAll('details')].map(d => d.open), ticked = [...old.querySelectorAll('input[type=checkbox]')].map(b => b.checked);
  fresh.querySelectorAll('details').forEach((d, i) => { if (opened[i]) d.open = true; });
  fresh.querySelectorAll('input[type=checkbox]').forEach((b, i) => { if (ticked[i]) b.checked = true; });
  old.replaceWith(fresh);
  if (focus) fresh.querySelector(focus)?.focus({ preventScroll: true });
}

/**
 * Puts items into a list. `before(item)` tells the element that an item belongs in front of, null for the end, undefined for not at all; without it the items are the whole list.
 */
export function fill(list, items, before) {
  const whole = !before;
  if (whole) {
    const keys = new Set(items.map(i => i.dataset.key));
    for (const old of [...list.children]) if (!keys.has(old.dataset.key)) old.remove();
  }
  let last = null;
  for (const item of items) {
    const old = find(list, item.dataset.key);
    const same = old && old.dataset.version !== undefined && old.dataset.version === item.dataset.version;
    const kept = same ? old : item;
    if (old && !same) swap(old, item);
    const next = whole ? (last ? last.nextElementSibling : list.firstElementChild) : before(kept);
    if (next === undefined) { kept.remove(); continue; }
    if (!same) flash(item);
    if (next !== kept && (kept.parentElement !== list || kept.nextElementSibling !== next)) {
      const focus = kept.contains(document.activeElement) ? document.activeElement : null;
      list.insertBefore(kept, next);
      if (focus) focus.focus({ preventScroll: true });
    }
    last = kept;
  }
}

function flash(item) {
  item.classList.add('fresh');
  item.addEventListener('animationend', () => item.classList.remove('fresh'), { once: true });
}

/** Changes the page by a function; what is on the screen stays where it is, and what moves within it glides. */
export function calmly(root, change) {
  const from = scrollY;
  const items = [...root.querySelectorAll('[data-list] > li')].map(item => ({ item, key: item.dataset.key, box: item.getBoundingClientRect() })).filter(i => i.box.bottom > 0 && i.box.top < innerHeight);
  change();
  const anchor = from > 40 ? items.find(i => i.item.isConnected && i.box.top >= 0) : null;
  if (anchor) {
    const by = anchor.item.getBoundingClientRect().top - anchor.box.top;
    if (Math.abs(by) > 1) scrollBy({ top: by, behavior: 'instant' });
    return;
  }
  if (calm.matches || document.hidden) return;
  for (const { key, box } of items) {
    const item = find(root, key);
    if (!item) continue;
    const by = box.top - item.getBoundingClientRect().top;
    if (Math.abs(by) > 1) item.animate([{ transform: 'translateY(' + by + 'px)' }, { transform: 'none' }], { duration: 320, easing: 'cubic-bezier(.2,.7,.2,1)' });
  }
}
