// Keeps a page live: listens to the updates, asks the server for the changed pieces, and puts each in its place.
(() => {
  'use strict';

  const live = document.getElementById('live');
  if (!live) return;

  const state = document.getElementById('live-state');
  const announce = document.getElementById('announce');
  const isList = live.dataset.kind === 'list';
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const gather = 150, mostRows = 50, longestList = 400, silence = 40000, sleep = 60000, away = 300000;

  let skew = Date.parse(live.dataset.now) - Date.now();
  let cursor = live.dataset.cursor;
  let stream = null, heard = Date.now(), ticked = Date.now(), hiddenAt = 0, retry = 0;
  let pending = new Map(), everything = false, busy = false, timer = 0, ended = false;
  let told = 0, toTell = 0, newest = '';
  const shown = new Map();

  // ---- Times -------------------------------------------------------------

  const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' });
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

  function ago(at) {
    const s = (Date.now() + skew - at) / 1000;
    if (s < -60 || s >= 7 * 86400) return day.format(at);
    if (s < 5) return 'now';
    if (s < 45) return Math.floor(s) + ' s ago';
    if (s < 90) return '1 min ago';
    if (s < 3600) return Math.floor(s / 60) + ' min ago';
    if (s < 86400) return Math.floor(s / 3600) + ' h ago';
    return s < 2 * 86400 ? '1 day ago' : Math.floor(s / 86400) + ' days ago';
  }

  function tellTimes(root) {
    for (const time of root.querySelectorAll('time[data-ago]')) {
      const at = Date.parse(time.dateTime), words = ago(at);
      if (time.textContent !== words) time.textContent = words;
      time.title = exact.format(at);
    }
  }

  // ---- How live the page is ----------------------------------------------

  function show(name, words) {
    if (!state) return;
    state.dataset.state = name;
    const word = state.querySelector('.word');
    if (word.textContent !== words) word.textContent = words;
  }

  function span(ms) {
    const s = Math.round(ms / 1000);
    return s < 90 ? s + ' s' : s < 5400 ? Math.round(s / 60) + ' min' : Math.round(s / 3600) + ' h';
  }

  function speak() {
    if (toTell === 0 || Date.now() - told < 20000) return;
    announce.textContent = toTell === 1 ? 'Changed: ' + newest : toTell + ' changes, the newest: ' + newest;
    told = Date.now();
    toTell = 0;
  }

  // ---- The stream --------------------------------------------------------

  function connect() {
    if (stream) stream.close();
    const url = new URL(live.dataset.updates, location.origin);
    url.searchParams.set('after', cursor);
    stream = new EventSource(url);
    heard = Date.now();
    stream.onopen = () => { retry = 0; hear(); };
    stream.onerror = lost;
    stream.addEventListener('heartbeat', e => { cursor = e.lastEventId; hear(); show('live', 'live'); });
    stream.addEventListener('story-updated', e => { cursor = e.lastEventId; hear(); take(JSON.parse(e.data)); });
    stream.addEventListener('gap', afresh);
    stream.addEventListener('slow', afresh);
  }

  function hear() { heard = Date.now(); }

  function lost() {
    show('lost', 'reconnecting…');
    if (stream && stream.readyState === EventSource.CLOSED) {
      stream = null;
      setTimeout(() => { if (!stream && !document.hidden) connect(); }, Math.min(30000, 1000 * 2 ** retry++));
    }
  }

  // What was missed is too much or unknown: the whole comes from the server, and the stream goes on from there.
  function afresh() {
    if (stream) stream.close();
    stream = null;
    everything = true;
    show('lost', 'catching up…');
    schedule();
  }

  function take(update) {
    const behind = Date.now() + skew - Date.parse(update.at);
    if (behind > 3000) show('behind', span(behind) + ' behind'); else show('live', 'live');
    toTell++;
    newest = update.headline;
    const merged = update.changes.find(c => c.kind === 'merged-into');
    if (!isList) {
      if (update.storyId === live.dataset.story) { if (merged) goesOn(merged.storyId); else { pending.set(update.storyId, update); schedule(); } }
      return;
    }
    if (merged) { pending.delete(update.storyId); remove(update.storyId); }
    else pending.set(update.storyId, update);
    if (live.dataset.needsServer !== undefined || !update.storyId.startsWith(live.dataset.life + '.')) everything = true;
    schedule();
  }

  // ---- From an update to the page ----------------------------------------

  function schedule(wait) {
    if (!timer && !busy) timer = setTimeout(flush, wait || (everything && stream ? 1000 : gather));
  }

  async function flush() {
    timer = 0;
    if (ended) return;
    const ids = [...pending.keys()].filter(id => !upToDate(id)), whole = everything || ids.length > mostRows;
    const taken = pending;
    pending = new Map();
    everything = false;
    if (!whole && isList && ids.length === 0) return;
    busy = true;
    try {
      const url = new URL(live.dataset.fragment, location.origin);
      if (!whole && isList) for (const id of ids) url.searchParams.append('id', id);
      if (!whole && !isList) url.searchParams.set('version', live.dataset.version);
      const answer = await fetch(url, { headers: { 'Accept': 'text/html' } });
      if (answer.status === 404) { location.reload(); return; }
      if (!answer.ok) throw new Error(String(answer.status));
      put(new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live'));
      if (!stream && !document.hidden) connect();
    } catch {
      everything ||= whole;
      for (const [id, update] of taken) if (!pending.has(id)) pending.set(id, update);
      busy = false;
      schedule(2000);
      return;
    }
    busy = false;
    speak();
    if (pending.size > 0 || everything) schedule();
  }

  function upToDate(id) {
    const row = isList && find(live, id);
    return row && Number(row.dataset.version) >= pending.get(id).version;
  }

  function find(root, key) { return root.querySelector('[data-key="' + CSS.escape(key) + '"]'); }

  function remove(key) {
    const row = find(live, key);
    if (row) row.remove();
  }

  // ---- Putting pieces in their places ------------------------------------

  function put(fresh) {
    if (!isList && fresh.dataset.story !== live.dataset.story) { goesOn(fresh.dataset.story); return; }
    const whole = fresh.dataset.whole !== undefined;
    skew = Date.parse(fresh.dataset.now) - Date.now();
    if (whole && !stream) cursor = fresh.dataset.cursor;
    for (const name of ['life', 'version']) if (fresh.dataset[name]) live.dataset[name] = fresh.dataset[name];
    const places = measure();
    for (const piece of fresh.querySelectorAll('[data-key]:not(li)')) replace(find(live, piece.dataset.key), piece);
    for (const list of fresh.querySelectorAll('[data-list]')) fill(live.querySelector('[data-list="' + list.dataset.list + '"]'), [...list.children], whole);
    const empty = isList && find(live, 'empty');
    if (empty && live.querySelector('[data-list] > li')) empty.replaceChildren();
    tellTimes(live);
    glide(places);
    watchReplay();
    if (isList && live.querySelectorAll('.row').length > longestList) everything = true;
  }

  function replace(old, fresh) {
    if (!old) return;
    const html = fresh.outerHTML;
    if (shown.get(fresh.dataset.key) === html) return;
    shown.set(fresh.dataset.key, html);
    swap(old, fresh);
  }

  // The keyboard's place is kept when the element that has it is made anew or moved.
  function swap(old, fresh) {
    const focus = old.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    if (old !== fresh) old.replaceWith(fresh);
    if (focus) fresh.querySelector('a[href="' + CSS.escape(focus) + '"]')?.focus({ preventScroll: true });
  }

  function fill(list, items, whole) {
    if (whole) {
      const keys = new Set(items.map(i => i.dataset.key));
      for (const old of [...list.children]) if (!keys.has(old.dataset.key)) old.remove();
    }
    let last = null;
    for (const item of items) {
      const old = find(list, item.dataset.key);
      const same = old && old.dataset.version === item.dataset.version && old.dataset.order === item.dataset.order && old.dataset.version;
      const kept = same ? old : item;
      if (!same) { item.classList.add('fresh'); item.addEventListener('animationend', () => item.classList.remove('fresh'), { once: true }); }
      if (old && !same) swap(old, item);
      const before = whole ? (last ? last.nextElementSibling : list.firstElementChild) : place(list, kept);
      if (before !== kept && kept.nextElementSibling !== before || !kept.parentElement || kept.parentElement !== list) {
        const focus = kept.contains(document.activeElement) ? document.activeElement : null;
        list.insertBefore(kept, before);
        if (focus) focus.focus({ preventScroll: true });
      }
      last = kept;
    }
  }

  function place(list, item) {
    const order = Number(item.dataset.order);
    for (const other of list.children) if (other !== item && Number(other.dataset.order) <= order) return other;
    return null;
  }

  function measure() {
    const places = new Map();
    if (calm.matches || document.hidden) return places;
    for (const row of live.querySelectorAll('[data-list] > li')) {
      const box = row.getBoundingClientRect();
      if (box.bottom > 0 && box.top < innerHeight) places.set(row.dataset.key, box.top + scrollY);
    }
    return places;
  }

  function glide(places) {
    if (places.size === 0) return;
    for (const row of live.querySelectorAll('[data-list] > li')) {
      const from = places.get(row.dataset.key);
      if (from === undefined) continue;
      const by = from - (row.getBoundingClientRect().top + scrollY);
      if (Math.abs(by) > 1) row.animate([{ transform: 'translateY(' + by + 'px)' }, { transform: 'none' }], { duration: 320, easing: 'cubic-bezier(.2,.7,.2,1)' });
    }
  }

  // The story ended in another: the page stays as it is read, and says where it goes on.
  function goesOn(id) {
    if (ended) return;
    ended = true;
    if (stream) stream.close();
    const note = document.createElement('p'), link = document.createElement('a');
    note.className = 'goes-on';
    link.href = '/stories/' + encodeURIComponent(id) + location.search;
    link.textContent = 'this story';
    note.append('What is told here has become part of ', link, '. New articles arrive there.');
    live.before(note);
    show('ended', 'goes on elsewhere');
  }

  // ---- More, and replays -------------------------------------------------

  document.addEventListener('click', async e => {
    const link = isList && e.target.closest('.more a[rel=next]');
    if (!link || e.ctrlKey || e.metaKey || e.shiftKey || e.button !== 0) return;
    e.preventDefault();
    const url = new URL(live.dataset.fragment, location.origin);
    url.searchParams.set('after', new URL(link.href).searchParams.get('after'));
    const answer = await fetch(url).catch(() => null);
    if (!answer || !answer.ok) { location.href = link.href; return; }
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live');
    const list = live.querySelector('[data-list]');
    const rows = [...fresh.querySelectorAll('.row')].filter(row => !find(list, row.dataset.key));
    list.append(...rows);
    replace(find(live, 'more'), find(fresh, 'more'));
    tellTimes(list);
    if (rows.length > 0) rows[0].querySelector('a').focus({ preventScroll: true });
  });

  let polling = 0;
  function watchReplay() {
    const bar = live.querySelector('[data-replay]');
    if (bar && !polling) polling = setTimeout(() => poll(bar), 500);
  }

  async function poll(bar) {
    const answer = await fetch(bar.dataset.replay).catch(() => null);
    polling = 0;
    if (!answer || !bar.isConnected) { watchReplay(); return; }
    const replay = answer.ok ? await answer.json() : { state: 'gone' };
    if (replay.state !== 'running' && replay.state !== 'paused') { shown.delete('replay'); everything = true; schedule(); return; }
    const meter = bar.querySelector('progress');
    meter.max = Math.max(1, replay.total);
    meter.value = replay.done;
    bar.querySelector('.number').textContent = replay.done + ' of ' + replay.total;
    watchReplay();
  }

  // ---- Sleep, hidden tabs, and the passing of time -----------------------

  function wake(wasAway) {
    if (ended || !live.dataset.updates) return;
    if (wasAway) afresh(); else connect();
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) { hiddenAt = Date.now(); return; }
    tellTimes(document);
    if (!stream) wake(Date.now() - hiddenAt > away);
  });
  addEventListener('pageshow', e => { if (e.persisted) wake(true); });

  setInterval(() => {
    const now = Date.now(), slept = now - ticked > sleep;
    ticked = now;
    tellTimes(document);
    speak();
    if (!live.dataset.updates || ended) return;
    // A hidden page lets its connection go: browsers allow a server only six.
    if (document.hidden) { if (stream && now - hiddenAt > sleep) { stream.close(); stream = null; show('lost', 'paused'); } return; }
    if (slept) { wake(true); return; }
    if (stream && now - heard > silence) { show('lost', 'reconnecting…, silent for ' + span(now - heard)); connect(); }
  }, 5000);

  tellTimes(document);
  watchReplay();
  if (live.dataset.updates) { show('lost', 'connecting…'); connect(); }
})();
