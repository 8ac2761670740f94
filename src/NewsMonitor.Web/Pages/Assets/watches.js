// Watches: counts what they told since the reader looked, tells the desktop where that is allowed, and shows what a query would match while it is typed.
import { parse } from './places.js';
import { tellTimes } from './times.js';

const every = 20000, soon = 2000, settle = 400;
const badge = document.getElementById('watches-unread');

function kept(name) { try { return JSON.parse(localStorage.getItem(name)) || {}; } catch { return {}; } }
function keep(name, value) { try { localStorage.setItem(name, JSON.stringify(value)); } catch { /* Nothing is kept where the browser does not allow it. */ } }
function wanted() { return 'Notification' in window && Notification.permission === 'granted' && kept('nm-notify').on === true; }

function count(element, number) {
  if (!element) return;
  element.hidden = number === 0;
  element.textContent = number === 0 ? '' : number > 99 ? '99+ new' : number + ' new';
}

// A watch that this browser meets for the first time has told nothing that is new here.
function unread(latest) {
  const seen = kept('nm-watch-seen');
  let sum = 0, met = false;
  for (const told of latest) {
    if (!(told.id in seen)) { seen[told.id] = told.sequence; met = true; }
    const fresh = Math.max(0, told.sequence - seen[told.id]);
    count(document.querySelector('.watch[data-watch="' + CSS.escape(told.id) + '"] .unread'), fresh);
    sum += fresh;
  }
  if (met) keep('nm-watch-seen', seen);
  count(badge, sum);
}

// Of several open pages the first that hears of it tells.
function notify(latest) {
  const told = kept('nm-watch-told');
  for (const one of latest) {
    const known = told[one.id];
    if (known !== undefined && one.sequence <= known) continue;
    told[one.id] = one.sequence;
    if (known === undefined || !wanted()) continue;
    const note = new Notification(one.name + ': ' + one.kind, { body: one.headline, tag: 'watch-' + one.id });
    note.onclick = () => { window.focus(); location.assign(one.address); };
  }
  keep('nm-watch-told', told);
}

// What a page is told of a story a watch may tell of in a moment.
let any = false, due = 0;
function lookSoon() {
  if (any && !due) due = setTimeout(() => { due = 0; look(); }, soon);
}

async function look() {
  try {
    const answer = await fetch(badge.dataset.latest, { headers: { Accept: 'application/json' } });
    if (!answer.ok) return;
    const latest = await answer.json();
    any = latest.length > 0;
    looked();
    notify(latest);
    unread(latest);
  } catch { /* The server is away for a moment: the next look comes. */ }
}

// What a watch's page shows has been seen.
function looked() {
  const body = document.querySelector('.watch-body');
  if (!body || document.hidden) return;
  const first = body.querySelector('.told-list > li'), seen = kept('nm-watch-seen');
  seen[body.dataset.watch] = Math.max(seen[body.dataset.watch] || 0, Number(first?.dataset.sequence) || Number(body.dataset.latest) || 0);
  keep('nm-watch-seen', seen);
}

function keepButton(button) {
  if (!button || !('Notification' in window) || Notification.permission === 'denied') return;
  const say = () => { button.textContent = wanted() ? 'Do not notify me' : 'Notify me on this desktop'; button.setAttribute('aria-pressed', String(wanted())); };
  button.hidden = false;
  say();
  button.addEventListener('click', async () => {
    if (wanted()) keep('nm-notify', { on: false });
    else if (await Notification.requestPermission() === 'granted') keep('nm-notify', { on: true });
    say();
  });
}

// The answer to what was typed last is shown; those to what was typed before come too late.
function keepPreview(form) {
  const input = document.getElementById('watch-query'), found = document.getElementById('watch-found');
  const zone = form.querySelector('[data-zone]');
  if (zone && zone.value === 'Etc/UTC') zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone || zone.value;
  let timer = 0, asked = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const mine = ++asked;
      if (input.value.trim() === '') { found.replaceChildren(); return; }
      const url = new URL(form.dataset.preview, location.origin);
      url.searchParams.set('q', input.value);
      try {
        const answer = await fetch(url, { headers: { Accept: 'text/html' } });
        if (!answer.ok || mine !== asked) return;
        found.replaceChildren(...parse(await answer.text()).body.children);
        input.setAttribute('aria-invalid', String(found.querySelector('.query-fault') !== null));
        tellTimes(found);
      } catch { /* The next letter asks again. */ }
    }, settle);
  });
}

/** Keeps counts, notifications and the form's preview. */
export function keepWatches() {
  const form = document.querySelector('.watch-form');
  if (form) keepPreview(form);
  keepButton(document.getElementById('notify'));
  if (!badge) return;
  look();
  setInterval(look, every);
  document.addEventListener('nm-changed', lookSoon);
}
