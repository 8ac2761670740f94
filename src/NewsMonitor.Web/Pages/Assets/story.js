// A story's page: grows while one reads it, without jumping.
import { calmly, fill, find, parse, replace } from './places.js';
import { listen } from './stream.js';
import { show, showDelay, speak, tell } from './state.js';
import { count_, see, seenVersion } from './looked.js';
import { now, setClock, tellTimes } from './times.js';

const gather = 400;

/** Keeps a story's page live. */
export function keepStory(live) {
  const story = live.dataset.story, before = seenVersion(story);
  let wanted = 0, timer = 0, ended = false, stream = null, unseen = 0;

  function take(update) {
    showDelay(now() - Date.parse(update.at));
    if (update.storyId !== live.dataset.story) return;
    const merged = update.changes.find(c => c.kind === 'merged-into');
    if (merged) { goesOn(merged.storyId); return; }
    tell(1, update.headline);
    if (document.hidden) count_(++unseen);
    wanted = Math.max(wanted, update.version);
    if (!timer) timer = setTimeout(grow, gather);
  }

  async function grow() {
    try { await ask(live.dataset.version); } catch { timer = setTimeout(grow, 2000); return; }
    timer = 0;
    if (wanted > Number(live.dataset.version) && !ended) timer = setTimeout(grow, gather);
  }

  async function ask(version) {
    const url = new URL(live.dataset.fragment, location.origin);
    if (version) url.searchParams.set('version', version);
    const answer = await fetch(url, { headers: { Accept: 'text/html' } });
    if (!answer.ok) throw new Error(String(answer.status));
    const fresh = parse(await answer.text()).getElementById('live');
    if (fresh.dataset.story !== story) { goesOn(fresh.dataset.story); return fresh.dataset.cursor; }
    const whole = fresh.dataset.whole !== undefined;
    setClock(fresh.dataset.now);
    live.dataset.version = fresh.dataset.version;
    calmly(live, () => {
      for (const piece of fresh.querySelectorAll('[data-key]:not(li)')) replace(live, piece);
      for (const list of fresh.querySelectorAll('[data-list]')) {
        const mine = live.querySelector('[data-list="' + list.dataset.list + '"]');
        if (mine) fill(mine, [...list.children], whole ? null : item => place(mine, item));
      }
    });
    tellTimes(live);
    speak();
    seeNow();
    return fresh.dataset.cursor;
  }

  function place(list, item) {
    const order = Number(item.dataset.order);
    for (const other of list.children) if (other !== item && Number(other.dataset.order) <= order) return other;
    return null;
  }

  // The story ended in another: the page stays as it is read, and says where it goes on.
  function goesOn(id) {
    if (ended) return;
    ended = true;
    stream?.end();
    const note = document.createElement('p'), link = document.createElement('a');
    note.className = 'goes-on';
    link.href = '/stories/' + encodeURIComponent(id) + location.search;
    link.textContent = 'this story';
    note.append('What is told here has become part of ', link, '. New articles arrive there.');
    live.before(note);
    show('ended', 'goes on elsewhere');
  }

  function seeNow() { if (!document.hidden) { unseen = 0; count_(0); see(story, Number(live.dataset.version)); } }

  // Versions that came since the reader was last here are marked in what happened.
  function markSince() {
    if (before === 0) return;
    for (const item of live.querySelectorAll('[data-list=timeline] > li')) if (Number(item.dataset.order) > before) item.dataset.new = '';
    const note = document.getElementById('since');
    const count = Number(live.dataset.version) - before;
    if (note && count > 0) { note.hidden = false; note.querySelector('.count').textContent = count === 1 ? '1 change' : count + ' changes'; }
  }

  document.addEventListener('visibilitychange', () => { seeNow(); tellTimes(document); });
  setInterval(() => { tellTimes(document); speak(); }, 5000);
  markSince();
  seeNow();
  if (live.dataset.updates) {
    stream = listen(live.dataset.updates, live.dataset.cursor, { 'story-updated': take }, () => ask(null));
    document.addEventListener('desk-renew', () => stream.renew());
  }
}
