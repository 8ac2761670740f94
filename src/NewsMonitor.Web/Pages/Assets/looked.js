// What the reader has seen: kept in this browser. A story is new when it changed after the reader last looked, and was not opened since.
import { now } from './times.js';

const idle = 600000, most = 2000;
const icon = document.querySelector('link[rel=icon]'), plainIcon = icon?.href, plainTitle = document.title;
let since = Number(read('nm-looked')) || 0, active = now(), counted = -1;
let seen = new Map(parse(read('nm-seen')));

function read(name) { try { return localStorage.getItem(name); } catch { return null; } }
function write(name, value) { try { localStorage.setItem(name, value); } catch { /* Nothing is kept where the browser does not allow it. */ } }
function parse(text) { try { return JSON.parse(text) || []; } catch { return []; } }

/** The version of a story that the reader saw last; 0 for none. */
export function seenVersion(story) { return seen.get(story) || 0; }

/** The reader sees a version of a story. */
export function see(story, version) {
  seen = new Map(parse(read('nm-seen')));
  seen.delete(story);
  seen.set(story, version);
  write('nm-seen', JSON.stringify([...seen].slice(-most)));
}

/** The reader has seen all that there is. */
export function seeAll() {
  since = now();
  write('nm-looked', String(since));
}

function isNew(row) { return Number(row.dataset.latest) > since && Number(row.dataset.version) > seenVersion(row.dataset.key); }

/** Marks the rows that are new, and counts them in the title and the icon. */
export function markNew(list, extra) {
  let count = extra || 0;
  for (const row of list.children) {
    const fresh = since > 0 && isNew(row);
    if (fresh) count++;
    if (fresh === (row.dataset.new !== undefined)) continue;
    if (fresh) {
      row.dataset.new = '';
      const mark = document.createElement('span');
      mark.className = 'new';
      mark.textContent = 'new';
      mark.title = 'Changed since you looked';
      row.querySelector('.whose')?.prepend(mark, ' ');
    } else {
      delete row.dataset.new;
      row.querySelector('.whose > .new')?.remove();
    }
  }
  count_(count);
}

/** Counts news in the title and the icon. */
export function count_(count) {
  if (count === counted) return;
  counted = count;
  document.title = count > 0 ? '(' + count + ') ' + plainTitle : plainTitle;
  if (!icon) return;
  const words = count > 99 ? '99' : String(count), size = words.length > 1 ? 15 : 19;
  icon.href = count === 0 ? plainIcon : 'data:image/svg+xml,' + encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1d1b18"/><circle cx="16" cy="16" r="13" fill="#c8402b"/>' +
    '<text x="16" y="' + (size > 15 ? 23 : 21.5) + '" font-family="sans-serif" font-weight="bold" font-size="' + size + '" fill="#fff" text-anchor="middle">' + words + '</text></svg>');
}

/** Calls back when the reader comes back after having been away: what changed meanwhile is new. */
export function onReturn(back) {
  if (since === 0) seeAll();
  const away = () => { since = active; write('nm-looked', String(since)); };
  for (const name of ['pointermove', 'keydown', 'wheel', 'touchstart']) {
    addEventListener(name, () => {
      const was = active;
      active = now();
      if (active - was > idle) { since = was; write('nm-looked', String(since)); back(); }
    }, { passive: true });
  }
  addEventListener('pagehide', () => { active = Math.max(active, document.hidden ? 0 : now()); away(); });
  document.addEventListener('visibilitychange', () => { if (document.hidden) { active = now(); away(); } else back(); });
}
