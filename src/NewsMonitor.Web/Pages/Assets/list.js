// The list of stories: rows come in by themselves, or wait while the reader is among them.
import { calmly, fill, find, forget, parse, replace } from './places.js';
import { listen } from './stream.js';
import { showDelay, speak, tell } from './state.js';
import { markNew, onReturn, seeAll } from './looked.js';
import { now, setClock, tellTimes } from './times.js';
import { watchReplay } from './replays.js';

const longest = 300, resting = 60000, afterLeaving = 400;

/** Keeps a list live. */
export function keepList(live) {
  const rows = live.querySelector('[data-list]'), letIn = document.getElementById('let-in');
  const filtered = live.dataset.needsServer !== undefined, order = live.dataset.order;
  let waiting = new Map(), gone = new Set(), changes = 0, whole = false, asking = 0, moved = 0, over = false, timer = 0;

  // ---- What comes ---------------------------------------------------------

  function take(frame) {
    setClock(frame.now);
    showDelay(now() - Date.parse(frame.at));
    tell(frame.changes, frame.headline);
    changes += frame.changes;
    if (frame.totals) totals(frame.totals);
    if (frame.whole || frame.life !== live.dataset.life || filtered) whole = true;
    else for (const html of frame.rows) {
      const row = parse(html).querySelector('.row');
      if (row) { waiting.set(row.dataset.key, row); gone.delete(row.dataset.key); }
    }
    for (const id of frame.gone) { gone.add(id); waiting.delete(id); }
    come();
  }

  function totals(t) {
    for (const name of ['stories', 'articles']) {
      const place = live.querySelector('[data-total=' + name + ']'), words = t[name].toLocaleString('en');
      if (place && place.textContent !== words) place.textContent = words;
    }
  }

  // ---- Waiting, and letting in -------------------------------------------

  function held() {
    return (over && Date.now() - moved < resting) || (rows.contains(document.activeElement) && document.hasFocus());
  }

  function come() {
    if (waiting.size + gone.size === 0 && !whole) return;
    if (held()) {
      letIn.hidden = false;
      letIn.textContent = changes === 1 ? '1 change' : changes + ' changes';
      return;
    }
    enter();
  }

  function enter() {
    letIn.hidden = true;
    changes = 0;
    if (whole) { later(); return; }
    const fresh = [...waiting.values()], ended = gone;
    waiting = new Map();
    gone = new Set();
    calmly(live, () => {
      for (const id of ended) find(rows, id)?.remove();
      fill(rows, fresh.sort((a, b) => value(a) - value(b)), place);
      while (rows.children.length > longest) rows.lastElementChild.remove();
      if (rows.firstElementChild) find(live, 'empty')?.replaceChildren();
    });
    after();
  }

  function after() {
    tellTimes(live);
    markNew(rows);
    speak();
  }

  function value(row) { return Number(row.dataset[order]) || 0; }

  // Only what lies above the end of what is shown has a place; the rest is on a later page.
  function place(row) {
    if (order === 'new') return row.parentElement === rows ? row.nextElementSibling : rows.firstElementChild;
    const mine = value(row);
    for (const other of rows.children) if (other !== row && value(other) <= mine) return other;
    return find(live, 'more')?.querySelector('a') ? undefined : null;
  }

  letIn.addEventListener('click', () => {
    document.activeElement?.blur();
    over = false;
    scrollTo({ top: 0 });
    enter();
  });
  rows.addEventListener('pointerenter', e => { if (e.pointerType !== 'touch') { over = true; moved = Date.now(); } });
  rows.addEventListener('pointermove', () => { moved = Date.now(); });
  rows.addEventListener('pointerleave', () => { over = false; soon(); });
  rows.addEventListener('focusout', soon);
  function soon() { clearTimeout(timer); timer = setTimeout(come, afterLeaving); }
  setInterval(() => { tellTimes(document); speak(); if (!letIn.hidden) come(); }, 5000);

  // ---- The whole list, where only the server knows it ---------------------

  function later() {
    if (asking) return;
    asking = setTimeout(async () => {
      try { await askWhole(); } catch { whole = true; }
      asking = 0;
      if (whole) come();
    }, filtered ? 1500 : 300);
  }

  async function askWhole() {
    whole = false;
    const answer = await fetch(live.dataset.fragment, { headers: { Accept: 'text/html' } });
    if (!answer.ok) throw new Error(String(answer.status));
    const fresh = parse(await answer.text()).getElementById('live');
    waiting.clear();
    gone.clear();
    setClock(fresh.dataset.now);
    live.dataset.life = fresh.dataset.life;
    calmly(live, () => {
      for (const piece of fresh.querySelectorAll('[data-key]:not(li)')) replace(live, piece);
      fill(rows, [...fresh.querySelectorAll('.row')]);
    });
    after();
    watchReplay(live, again);
    return fresh.dataset.cursor;
  }

  function again() { forget('replay'); whole = true; come(); }

  // ---- More ---------------------------------------------------------------

  document.addEventListener('click', async e => {
    const link = e.target.closest('.more a[rel=next]');
    if (!link || e.ctrlKey || e.metaKey || e.shiftKey || e.button !== 0) return;
    e.preventDefault();
    const url = new URL(live.dataset.fragment, location.origin);
    url.searchParams.set('after', new URL(link.href).searchParams.get('after'));
    const answer = await fetch(url).catch(() => null);
    if (!answer || !answer.ok) { location.href = link.href; return; }
    const fresh = parse(await answer.text()).getElementById('live');
    const more = [...fresh.querySelectorAll('.row')].filter(row => !find(rows, row.dataset.key));
    rows.append(...more);
    replace(live, find(fresh, 'more'));
    after();
    more[0]?.querySelector('a').focus({ preventScroll: true });
  });

  document.addEventListener('desk-read', () => { seeAll(); markNew(rows); });
  onReturn(() => { tellTimes(document); markNew(rows); });
  markNew(rows);
  watchReplay(live, again);
  const stream = listen(live.dataset.live, live.dataset.cursor, { rows: take }, askWhole);
  document.addEventListener('desk-renew', () => stream.renew());
}
